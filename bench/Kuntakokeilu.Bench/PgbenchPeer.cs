using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Kuntakokeilu.Base.Data.Cluster;
using Npgsql;

namespace Kuntakokeilu.Bench;

/// <summary>pgbench's simple-update on the bench's own server: what the machine and its disk give in the same run.</summary>
internal sealed partial class PgbenchPeer
{
    private readonly string database;

    private PgbenchPeer(string database) => this.database = database;

    internal static async Task<PgbenchPeer> Make(BenchServer server)
    {
        PgbenchPeer peer = new(await server.Create("pgbench"));
        peer.Run("-i", "-s", "10", "-q");
        return peer;
    }

    /// <summary>Transactions in a second.</summary>
    internal double Measure(int clients, int seconds) =>
        double.Parse(
            Tps()
                .Match(
                    Run(
                        "-b",
                        "simple-update",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        $"{clients}",
                        "-j",
                        "2",
                        "-T",
                        $"{seconds}"
                    )
                )
                .Groups[1]
                .ValueSpan,
            CultureInfo.InvariantCulture
        );

    private string Run(params string[] arguments)
    {
        NpgsqlConnectionStringBuilder connection = new(database);
        PostgresPrograms programs = PostgresPrograms.For(
            null,
            "",
            Environment.GetEnvironmentVariable("PATH"),
            PostgresPrograms.DebianFolder
        );
        ProcessStartInfo start = new(programs["pgbench"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            string argument in (string[])
                [
                    .. arguments,
                    "-h",
                    connection.Host!,
                    "-p",
                    $"{connection.Port}",
                    "-U",
                    connection.Username!,
                    connection.Database!,
                ]
        )
            start.ArgumentList.Add(argument);
        if (connection.Password is { Length: > 0 } password)
            start.Environment["PGPASSWORD"] = password;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"pgbench: {errors.Result}");
    }

    [GeneratedRegex(@"tps = ([0-9.]+)")]
    private static partial Regex Tps();
}
