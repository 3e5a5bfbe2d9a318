using Kuntakokeilu.Core.Grants;
using Kuntakokeilu.Tests.Grants.Oracle;

namespace Kuntakokeilu.Tests.Grants;

/// <summary>The product's job on texts: files in a folder of their own, the results read back.</summary>
internal static class GrantProgram
{
    internal static GrantTexts Run(GrantFiles files) => Run(files, chunkBytes: 1 << 20, threads: 1);

    internal static GrantTexts Run(GrantFiles files, int chunkBytes, int threads)
    {
        using TempFolder folder = new();
        GrantsJob job = new(
            folder.Write("grants.csv", files.Applications),
            files.Employers is null ? null : folder.Write("employers.csv", files.Employers),
            folder["out"]
        )
        {
            ChunkBytes = chunkBytes,
        };
        job.Run(threads, TestContext.Current.CancellationToken);
        return new(
            File.ReadAllText(folder["out/grant-decisions.csv"]),
            File.ReadAllText(folder["out/grant-rows.csv"]),
            File.ReadAllText(folder["out/rejected.csv"])
        );
    }
}
