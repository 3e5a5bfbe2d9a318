using Kuntakokeilu.Base.Data.Cluster;
using Npgsql;

namespace Kuntakokeilu.Bench;

/// <summary>A private cluster as the product makes it, with databases for measurements.</summary>
internal sealed class BenchServer(PrivateCluster cluster) : IAsyncDisposable
{
    internal static async Task<BenchServer> Start(string folder) =>
        new(await PrivateCluster.Start(Path.Combine(folder, "server"), CancellationToken.None));

    /// <summary>A new, empty database instead of one of that name.</summary>
    internal async Task<string> Create(string name)
    {
        NpgsqlConnection.ClearAllPools();
        await Run(cluster.ConnectionString, $"drop database if exists {name} with (force)");
        await Run(cluster.ConnectionString, $"create database {name} template template0");
        return Existing(name);
    }

    internal string Existing(string name) =>
        new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Database = name }.ConnectionString;

    /// <summary>What an earlier measurement left to write is written, so that it does not fall into the next.</summary>
    internal static Task Settle(string database) => Run(database, "checkpoint");

    internal static async Task Run(string database, string sql)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database);
        await using NpgsqlCommand command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();
}
