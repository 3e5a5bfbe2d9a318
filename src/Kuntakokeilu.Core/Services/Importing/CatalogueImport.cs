using System.Text;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Services.Importing;

/// <summary>
/// Takes a file of the catalogue into the database: copied beside the tables, and set against them there. A row is the one of
/// its source's identifier, so that the same file again changes nothing. A batch of rows is a transaction.
/// </summary>
internal sealed class CatalogueImport(NpgsqlDataSource database, CatalogueFile file, string path)
{
    private const int UsualRows = 50_000;
    private ChunkSource? reading;

    /// <summary>How many rows are written at once.</summary>
    internal int RowsInBatch { get; init; } = UsualRows;

    /// <summary>How far it is, 0-1; may be asked from another thread.</summary>
    internal double Progress => reading is { Size: > 0 } source ? (double)source.BytesRead / source.Size : 0;

    /// <exception cref="CannotRunException">The file can't be read, or the database has trouble.</exception>
    internal async Task<CatalogueSummary> Run(CancellationToken stop)
    {
        try
        {
            using ChunkSource source = ChunkSource.Open(path, stop: stop);
            reading = source;
            await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
            return await Write(connection, source, stop);
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException($"{trouble} What was written stays; import again to go on.", e);
        }
    }

    private async Task<CatalogueSummary> Write(NpgsqlConnection connection, ChunkSource source, CancellationToken stop)
    {
        string columns = string.Join(", ", file.Columns.Select(one => one.Name));
        await Run(
            connection,
            $"create temporary table incoming (line bigint, {columns.Replace(",", " text,")} text, fault text) "
                + "on commit delete rows",
            stop
        );
        CopyBuffer rows = new($"incoming (line, {columns})");
        List<RejectedRow> rejected = [];
        FileLines lines = new(source, path, file.Required);
        long count = 0;
        int written = 0;
        while (Next(lines, rows, rejected))
        {
            count++;
            if (rows.RowCount >= RowsInBatch)
                written += await Send(connection, rows, rejected, stop);
        }
        if (rows.RowCount > 0)
            written += await Send(connection, rows, rejected, stop);
        await Run(connection, "drop table incoming", stop);
        IEnumerable<string> unknown = lines.Header?.Except(file.Columns.Select(one => one.Name)) ?? [];
        return new(
            count,
            written,
            [.. rejected.OrderBy(one => one.Line)],
            [.. unknown.Select(column => $"{path}: unknown column {column} is not used.")]
        );
    }

    /// <summary>Puts the next row among those to be copied, or tells what is wrong with it. False at the end.</summary>
    private bool Next(FileLines lines, CopyBuffer rows, List<RejectedRow> rejected)
    {
        if (!lines.Next(out long number, out CsvRow row, out LineFault? wrong))
            return false;
        RowFault fault = wrong is { } of ? RowFault.Of(of) : default;
        string?[] values = new string?[file.Columns.Count];
        for (int i = 0; i < values.Length && fault.Code is RejectionCode.None; i++)
        {
            CatalogueColumn column = file.Columns[i];
            fault = column.Read(Encoding.UTF8.GetString(row[lines.Header!.IndexOf(column.Name)]), out values[i]);
        }
        if (fault.Code is RejectionCode.None)
            fault = Nameless(values);
        if (fault.Code is not RejectionCode.None)
        {
            rejected.Add(new(number, fault));
            return true;
        }
        rows.Row();
        rows.Long(number);
        foreach (string? value in values)
            if (value is null)
                rows.Null();
            else
                rows.Text(value);
        return true;
    }

    /// <summary>Everything has a name in Finnish or Swedish; a project only where there is one.</summary>
    private RowFault Nameless(string?[] values)
    {
        foreach ((string fi, string sv) in file.Names)
            if (Value(values, fi) is null && Value(values, sv) is null)
                if (fi is not "project_fi" || Value(values, "project_id") is not null)
                    return new(RejectionCode.MissingValue, fi);
        return default;
    }

    private string? Value(string?[] values, string column)
    {
        for (int i = 0; i < values.Length; i++)
            if (file.Columns[i].Name == column)
                return values[i];
        return null;
    }

    /// <returns>How many rows were new or otherwise than before.</returns>
    private async Task<int> Send(
        NpgsqlConnection connection,
        CopyBuffer rows,
        List<RejectedRow> rejected,
        CancellationToken stop
    )
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        await rows.Send(connection, stop);
        foreach (string step in file.Faults)
            await Run(connection, step, stop);
        // Of several rows of one identifier the last holds.
        await Run(
            connection,
            """
            delete from incoming i using incoming later
            where (later.source, later.source_id) = (i.source, i.source_id) and later.line > i.line
                and later.fault is null and i.fault is null
            """,
            stop
        );
        foreach (string step in file.Parts)
            await Run(connection, step, stop);
        int written = await Run(connection, file.Writing, stop);
        await using (NpgsqlCommand faulty = new("select line, fault from incoming where fault is not null", connection))
        await using (NpgsqlDataReader row = await faulty.ExecuteReaderAsync(stop))
            while (await row.ReadAsync(stop))
                rejected.Add(new(row.GetInt64(0), FaultOf(row.GetString(1))));
        await transaction.CommitAsync(stop);
        return written;
    }

    /// <summary>As the statements note it: the code, and the column where one is to blame.</summary>
    private static RowFault FaultOf(string noted) =>
        noted.Split(':') switch
        {
            ["bad_value", var column] => new(RejectionCode.BadValue, column),
            ["kind_changed"] => new(RejectionCode.KindChanged, "kind"),
            _ => new(RejectionCode.UnknownService, "service_id"),
        };

    private static async Task<int> Run(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(sql, connection);
        return await command.ExecuteNonQueryAsync(stop);
    }
}

/// <summary>A row of the catalogue that was not taken.</summary>
internal sealed record RejectedRow(long Line, RowFault Fault);

/// <summary>What an import of the catalogue did.</summary>
/// <param name="Written">Rows that were new, or otherwise than before.</param>
internal sealed record CatalogueSummary(
    long Rows,
    int Written,
    IReadOnlyList<RejectedRow> Rejected,
    IReadOnlyList<string> Warnings
);
