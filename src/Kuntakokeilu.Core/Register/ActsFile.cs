using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Register;

/// <summary>Reads an acts file row by row, on one thread: for work on a few people or a small register.</summary>
internal static class ActsFile
{
    /// <summary>Takes a line: its number, the person, what is wrong with it, or the act.</summary>
    internal delegate void Row(long line, ReadOnlySpan<byte> person, RowFault fault, TeOfficeAct act);

    /// <param name="concerns">Whether a chunk can matter; the lines of others are only counted.</param>
    /// <exception cref="CannotRunException">The file can't be read or is of another kind.</exception>
    internal static void Read(string path, Predicate<TextChunk> concerns, Row take)
    {
        using ChunkSource source = ChunkSource.Open(path);
        ActsColumns? columns = null;
        TextChunk text = new();
        for (long before = 0; source.Read(text); before += text.LineCount)
        {
            int skip = columns is null ? 1 : 0;
            columns ??= new(CsvHeader.Read(text, path, ActsColumns.Required, out _));
            if (!concerns(text))
            {
                text.CountLines();
                continue;
            }
            CsvLines csv = new(columns.Count);
            ActsRowReader reader = new(columns);
            text.Index();
            csv.Begin(text);
            for (int line = skip; line < text.LineCount; line++)
                if (csv.TryGet(line, out CsvRow row))
                    take(before + line + 1, reader.PersonOf(row), reader.Read(row, out TeOfficeAct act), act);
                else
                    take(before + line + 1, default, RowFault.Of(csv.FaultOf(line)), default);
        }
        if (columns is null)
            throw new CannotRunException($"{path} is empty: it has no header row.");
    }
}
