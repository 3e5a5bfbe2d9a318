using Npgsql;

namespace Kuntakokeilu.Base.Data;

/// <summary>The rows of a statement, all at once: for those that are few.</summary>
internal static class CommandRows
{
    internal static async Task<IReadOnlyList<T>> All<T>(
        this NpgsqlCommand command,
        Func<NpgsqlDataReader, T> read,
        CancellationToken stop
    )
    {
        List<T> rows = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            rows.Add(read(row));
        return rows;
    }
}
