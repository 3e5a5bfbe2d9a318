using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Core.Register.Rows;

/// <summary>Reads rows of one kind of file; without a state of its own.</summary>
internal interface IRowReader<T>
    where T : unmanaged, IPersonRow
{
    int ColumnCount { get; }

    /// <summary>Columns that are not part of the format.</summary>
    IReadOnlyList<string> Unknown { get; }

    ReadOnlySpan<byte> PersonOf(CsvRow row);

    /// <summary>Reads the row, or tells what is wrong with it as such.</summary>
    RowFault Read(CsvRow row, out T read);
}
