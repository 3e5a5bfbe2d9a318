using Kuntakokeilu.Core.Statements;

namespace Kuntakokeilu.Tests.Statements;

/// <summary>The job on texts: files in a folder of their own, the results read back.</summary>
internal static class StatementFiles
{
    internal const string FactsHeader =
        "person,date,event,birth_date,home_municipality,status,weekly_hours,earnings_related,mother_tongue,immigrant\n";

    internal const string EventsHeader = "person,date,event,ref,matter,detail,value,from,to\n";

    internal static StatementTexts Run(
        string facts,
        string events,
        DateOnly on,
        int chunkBytes = 1 << 20,
        int threads = 1
    )
    {
        using TempFolder folder = new();
        StatementsJob job = new(
            folder.Write("facts.csv", facts),
            null,
            folder.Write("events.csv", events),
            folder["out"],
            on
        )
        {
            ChunkBytes = chunkBytes,
        };
        job.Run(threads, TestContext.Current.CancellationToken);
        return new(
            File.ReadAllText(folder["out/statements.csv"]),
            File.ReadAllText(folder["out/reports.csv"]),
            File.ReadAllText(folder["out/in_force.csv"]),
            File.ReadAllText(folder["out/rejected.csv"])
        );
    }
}

/// <summary>The results of a job.</summary>
internal sealed record StatementTexts(string Statements, string Reports, string InForce, string Rejected)
{
    /// <summary>Each row as its columns with a value, <c>name=value</c>.</summary>
    internal static string[] Rows(string csv)
    {
        string[] lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] names = lines[0].Split(',');
        return
        [
            .. lines[1..]
                .Select(line => string.Join(' ', names.Zip(line.Split(','), (name, value) => $"{name}={value}"))),
        ];
    }
}
