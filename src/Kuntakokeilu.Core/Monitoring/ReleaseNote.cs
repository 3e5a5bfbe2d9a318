namespace Kuntakokeilu.Core.Monitoring;

/// <summary>Why figures were revised, as a reader of a language gets it.</summary>
/// <param name="Text">As its publisher wrote it.</param>
/// <param name="Language">The language it is in.</param>
internal readonly record struct ReleaseNote(string Text, string Language)
{
    /// <summary>
    /// The language's part of a note of three, in Finnish, Swedish and English with a vertical bar between them. Any other
    /// note is in Finnish.
    /// </summary>
    internal static ReleaseNote Of(string note, string language)
    {
        string[] parts = note.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == Texts.Languages.Count
            ? new(parts[Texts.Languages.Index().Single(one => one.Item == language).Index], language)
            : new(note, Texts.Languages[0]);
    }
}
