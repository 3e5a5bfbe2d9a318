namespace Kuntakokeilu.Base.Files;

/// <summary>Reads a file row by row, on one thread.</summary>
/// <param name="required">Columns that it must have.</param>
internal sealed class FileLines(ChunkSource source, string path, IReadOnlyList<string> required)
{
    private readonly TextChunk text = new();
    private CsvLines csv = new(0);
    private long before;
    private int line;

    /// <summary>Known once a line has been read.</summary>
    internal CsvHeader? Header { get; private set; }

    /// <summary>The next line by its number in the file; null is wrong with it when it is a row. False at the end.</summary>
    /// <exception cref="CannotRunException">The file can't be read, or is of another kind.</exception>
    internal bool Next(out long number, out CsvRow row, out LineFault? wrong)
    {
        number = 0;
        row = default;
        wrong = null;
        while (line >= text.LineCount)
            if (!NextChunk())
                return false;
        number = before + line + 1;
        if (!csv.TryGet(line++, out row))
            wrong = csv.FaultOf(line - 1);
        return true;
    }

    private bool NextChunk()
    {
        before += text.LineCount;
        if (!source.Read(text))
            return Header is null ? throw new CannotRunException($"{path} is empty: it has no header row.") : false;
        line = Header is null ? 1 : 0;
        Header ??= CsvHeader.Read(text, path, required, out _);
        if (before == 0)
            csv = new(Header.ColumnCount);
        text.Index();
        csv.Begin(text);
        return true;
    }
}
