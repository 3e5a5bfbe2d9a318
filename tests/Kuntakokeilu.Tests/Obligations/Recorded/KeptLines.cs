using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Tests.Obligations.Recorded;

/// <summary>What the database keeps, as the lines of the file that tells the same.</summary>
internal static class KeptLines
{
    /// <summary>None more and none less, in whatever order.</summary>
    /// <returns>How many there are: of a few people there may be none.</returns>
    internal static int AreThoseTold(string[] told, List<string> kept, DateOnly today)
    {
        string[] differences =
        [
            .. told.Except(kept).Select(line => $"told {line}"),
            .. kept.Except(told).Select(line => $"kept {line}"),
        ];
        Assert.True(differences.Length == 0, $"on {today:yyyy-MM-dd}:\n{string.Join('\n', differences)}");
        Assert.Equal(told.Length, kept.Count);
        return told.Length;
    }

    internal static string Csv(string text)
    {
        System.Buffers.ArrayBufferWriter<byte> written = new();
        CsvText.Append(written, Encoding.UTF8.GetBytes(text));
        return Encoding.UTF8.GetString(written.WrittenSpan);
    }

    internal static string Day(NpgsqlDataReader row, int column) =>
        row.DayOrNull(column) is { } given ? RowText.Day(given) : "";
}
