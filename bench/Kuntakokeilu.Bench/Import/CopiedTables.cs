using Npgsql;

namespace Kuntakokeilu.Bench.Import;

/// <summary>The rows of all tables, in files of PostgreSQL's binary COPY format.</summary>
internal sealed class CopiedTables
{
    // The largest first, so that two sessions end at about the same time.
    private static readonly string[] Tables =
    [
        "register.fact",
        "steering.period",
        "register.person",
        "steering.current_period",
        "steering.day_count",
        "register.act",
        "steering.launch_count",
        "register.rejected_row",
        "register.recording",
        "register.import",
        "register.import_part",
    ];

    private readonly string folder;

    private CopiedTables(string folder) => this.folder = folder;

    internal static async Task<CopiedTables> TakeFrom(string database, string folder)
    {
        CopiedTables tables = new(Directory.CreateDirectory(Path.Combine(folder, "copied")).FullName);
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database);
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        foreach (string table in Tables)
        {
            await using Stream rows = await connection.BeginRawBinaryCopyAsync(
                $"copy {table} to stdout (format binary)"
            );
            await using FileStream file = File.Create(tables.FileOf(table));
            await rows.CopyToAsync(file, 1 << 20);
        }
        return tables;
    }

    /// <summary>Puts the rows into empty tables: each table in one transaction, as fast as the server takes them.</summary>
    internal async Task CopyInto(string database, int sessions)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database);
        Queue<string> tables = new(Tables);
        await Task.WhenAll(Enumerable.Range(0, sessions).Select(_ => Task.Run(Session)));

        async Task Session()
        {
            await using NpgsqlConnection connection = await source.OpenConnectionAsync();
            await new NpgsqlCommand("set synchronous_commit = off", connection).ExecuteNonQueryAsync();
            while (Next() is { } table)
            {
                await using Stream rows = await connection.BeginRawBinaryCopyAsync(
                    $"copy {table} from stdin (format binary)"
                );
                await using FileStream file = File.OpenRead(FileOf(table));
                await file.CopyToAsync(rows, 1 << 20);
            }
        }

        string? Next()
        {
            lock (tables)
                return tables.TryDequeue(out string? table) ? table : null;
        }
    }

    private string FileOf(string table) => Path.Combine(folder, table + ".bin");
}
