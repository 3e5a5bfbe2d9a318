using System.Buffers;
using System.Text;
using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Core.Journal;

/// <summary>A file of the journal, a row a physical line.</summary>
internal sealed class JournalFile : IDisposable
{
    private const int Full = 64 << 10;
    private readonly ArrayBufferWriter<byte> rows = new(Full);
    private readonly OutputFile file;

    internal JournalFile(string folder, string name, string header)
    {
        Name = name;
        file = new(folder, name);
        Append(header);
    }

    internal string Name { get; }

    /// <summary>The line of the row written last; the header's is 1.</summary>
    internal long Line { get; private set; }

    internal void Append(string row)
    {
        Encoding.UTF8.GetBytes(row, rows);
        rows.Write("\n"u8);
        Line++;
        WriteWhenFull();
    }

    internal void Append(ReadOnlySpan<byte> lines)
    {
        rows.Write(lines);
        WriteWhenFull();
    }

    internal void Keep()
    {
        Write();
        file.Keep();
    }

    public void Dispose() => file.Dispose();

    private void WriteWhenFull()
    {
        if (rows.WrittenCount >= Full)
            Write();
    }

    private void Write()
    {
        file.Append(rows.WrittenSpan);
        rows.ResetWrittenCount();
    }
}
