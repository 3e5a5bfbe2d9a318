using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Tests.Statements.Oracle;

namespace Kuntakokeilu.Tests.Statements;

/// <summary>The product's job on texts: files in a folder of their own, the results read back.</summary>
internal static class StatementProgram
{
    internal static StatementTexts Run(StatementInput input) => Run(input, chunkBytes: 1 << 20, threads: 1);

    internal static StatementTexts Run(StatementInput input, int chunkBytes, int threads)
    {
        using TempFolder folder = new();
        StatementsJob job = new(
            folder.Write("facts.csv", input.Facts),
            input.Acts is null ? null : folder.Write("acts.csv", input.Acts),
            folder.Write("events.csv", input.Events),
            folder["out"],
            input.On
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
