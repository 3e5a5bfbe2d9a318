using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Core.Steering;

/// <summary>What comes of people, for each of so many files.</summary>
internal sealed class FoldOutput(int files)
{
    private readonly OutputText[] texts = [.. Enumerable.Range(0, files).Select(_ => new OutputText())];

    /// <summary>The rows of a file, from 0 in the order of the files.</summary>
    internal OutputText this[int file] => texts[file];

    internal void Clear()
    {
        foreach (OutputText text in texts)
            text.Clear();
    }

    internal void AppendTo(IReadOnlyList<OutputFile> outputs)
    {
        for (int file = 0; file < texts.Length; file++)
            outputs[file].Append(texts[file].Written);
    }
}
