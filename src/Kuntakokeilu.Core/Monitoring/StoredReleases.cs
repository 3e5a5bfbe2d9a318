using System.Security.Cryptography;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>Reads releases from the database.</summary>
internal sealed class StoredReleases(NpgsqlDataSource database)
{
    /// <summary>All releases, the latest first.</summary>
    internal async Task<IReadOnlyList<ReleaseHead>> Heads(CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "select number, published_at, last_month, catalogue, note from monitoring.release order by number desc"
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        List<ReleaseHead> heads = [];
        while (await row.ReadAsync(stop))
            heads.Add(
                new(
                    row.GetInt32(0),
                    row.GetFieldValue<DateTimeOffset>(1),
                    Month.Of(row.GetFieldValue<DateOnly>(2)),
                    row.GetInt32(3),
                    await row.IsDBNullAsync(4, stop) ? null : row.GetString(4)
                )
            );
        return heads;
    }

    /// <summary>A release with its tables, each by the definition that was stored with it.</summary>
    /// <returns>
    /// Null when it was made before definitions were stored, by another catalogue than this program's: nothing tells
    /// which figure is which.
    /// </returns>
    /// <exception cref="InvalidDataException">It is not what was published.</exception>
    internal async Task<Release?> Read(ReleaseHead head, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            select t.table_id, f.hash, f.bytes, d.hash, d.bytes from monitoring.release_table t
            join monitoring.blob f on f.hash = t.hash
            left join monitoring.blob d on d.hash = t.definition
            where t.release = $1 order by t.place
            """
        );
        command.Parameters.Add(new() { Value = head.Number });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        List<(string Id, byte[] Figures, byte[]? Definition)> tables = [];
        while (await row.ReadAsync(stop))
            tables.Add((row.GetString(0), Whole(row, 1), await row.IsDBNullAsync(3, stop) ? null : Whole(row, 3)));
        if (tables.TrueForAll(table => table.Definition is not null))
            return new(
                head,
                [.. tables.Select(table => Table(DefinitionBytes.Read(table.Definition!), table.Figures))]
            );
        if (head.Catalogue != Catalogue.Version)
            return null;
        Dictionary<string, byte[]> figures = tables.ToDictionary(table => table.Id, table => table.Figures);
        return new(
            head,
            [
                .. Catalogue
                    .Until(head.LastMonth)
                    .Where(table => figures.ContainsKey(table.Definition.Id))
                    .Select(table => Table(table.Definition, figures[table.Definition.Id])),
            ]
        );
    }

    private static PublishedTable Table(TableDefinition definition, byte[] bytes) =>
        new(definition, FigureBytes.Read(bytes, definition.Cells));

    /// <summary>Bytes that stand after their hash in a row.</summary>
    private static byte[] Whole(NpgsqlDataReader row, int hash)
    {
        byte[] bytes = row.GetFieldValue<byte[]>(hash + 1);
        return SHA256.HashData(bytes).AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(hash))
            ? bytes
            : throw new InvalidDataException("A stored table of the statistics is not what was published.");
    }
}
