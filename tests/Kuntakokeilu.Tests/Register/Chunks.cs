using System.Text;
using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Tests.Register;

/// <summary>Texts as the chunks that the readers take.</summary>
internal static class Chunks
{
    internal static TextChunk Of(ReadOnlySpan<byte> text)
    {
        TextChunk chunk = new() { Buffer = text.ToArray(), Length = text.Length };
        chunk.Index();
        return chunk;
    }

    internal static TextChunk Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The fields of every line; null for a malformed one.</summary>
    internal static List<string[]?> Fields(string text, int columns)
    {
        CsvLines lines = new(columns);
        TextChunk chunk = Of(text);
        lines.Begin(chunk);
        List<string[]?> all = [];
        for (int line = 0; line < chunk.LineCount; line++)
            all.Add(lines.TryGet(line, out CsvRow row) ? Texts(row, columns) : null);
        return all;
    }

    private static string[] Texts(CsvRow row, int columns)
    {
        string[] texts = new string[columns];
        for (int column = 0; column < columns; column++)
            texts[column] = Encoding.UTF8.GetString(row[column]);
        return texts;
    }
}
