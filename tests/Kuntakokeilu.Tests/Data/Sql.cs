using Npgsql;

namespace Kuntakokeilu.Tests.Data;

/// <summary>A single statement on a connection of its own.</summary>
internal static class Sql
{
    /// <summary>The first value of the first row, if there is one.</summary>
    internal static async Task<object?> Run(string connectionString, string sql, CancellationToken stop)
    {
        await using NpgsqlConnection connection = new(connectionString + ";Pooling=false");
        await connection.OpenAsync(stop);
        await using NpgsqlCommand command = new(sql, connection);
        return await command.ExecuteScalarAsync(stop);
    }
}
