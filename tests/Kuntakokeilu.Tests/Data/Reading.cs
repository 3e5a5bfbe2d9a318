using Npgsql;

namespace Kuntakokeilu.Tests.Data;

internal static class Reading
{
    /// <summary>What a reader of the product reads on a connection of its own.</summary>
    internal static async Task<T> Read<T>(this NpgsqlDataSource database, Func<NpgsqlConnection, Task<T>> read)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(
            TestContext.Current.CancellationToken
        );
        return await read(connection);
    }
}
