using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Money.Exporting;

namespace Kuntakokeilu.Tests.Money.Checking;

/// <summary>Reads the files of the book back.</summary>
internal static class LedgerReader
{
    /// <exception cref="CannotRunException">It can't be read, or a line is no row.</exception>
    internal static IEnumerable<LedgerRow> Ledger(string folder, CancellationToken stop) =>
        Rows(Path.Combine(folder, LedgerColumns.Ledger), LedgerColumns.Names, stop).Select(LedgerRow.Of);

    /// <exception cref="CannotRunException">It can't be read, or a line is no row.</exception>
    internal static IEnumerable<BalanceRow> Balances(string folder, CancellationToken stop) =>
        Rows(Path.Combine(folder, LedgerColumns.Balances), LedgerColumns.BalanceNames, stop)
            .Select(fields => new BalanceRow(fields[0], long.Parse(fields[1]), long.Parse(fields[2])));

    private static List<string[]> Rows(string path, IReadOnlyList<string> columns, CancellationToken stop)
    {
        using ChunkSource source = ChunkSource.Open(path, ChunkSource.UsualChunk, stop);
        FileLines lines = new(source, path, columns);
        List<string[]> rows = [];
        while (lines.Next(out long number, out CsvRow row, out LineFault? wrong))
        {
            if (wrong is { } fault)
                throw new CannotRunException($"{path}, line {number}: {LineFaults.SentenceOf(fault.Name())}.");
            string[] fields = new string[columns.Count];
            for (int i = 0; i < fields.Length; i++)
                fields[i] = Encoding.UTF8.GetString(row[lines.Header!.IndexOf(columns[i])]);
            rows.Add(fields);
        }
        return rows;
    }
}
