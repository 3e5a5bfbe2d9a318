using Kuntakokeilu.Core.Obligations;
using Kuntakokeilu.Tests.Obligations.Oracle;

namespace Kuntakokeilu.Tests.Obligations;

/// <summary>The product's job on texts: files in a folder of their own, the results read back.</summary>
internal static class ObligationProgram
{
    internal static ObligationTexts Run(ObligationFiles files) => Run(files, chunkBytes: 1 << 20, threads: 1);

    internal static ObligationTexts Run(ObligationFiles files, int chunkBytes, int threads)
    {
        using TempFolder folder = new();
        ObligationsJob job = new(
            folder.Write("facts.csv", files.Facts),
            Given("acts.csv", files.Acts),
            Given("contacts.csv", files.Contacts),
            Given("plans.csv", files.Plans),
            folder["out"],
            files.On
        )
        {
            ChunkBytes = chunkBytes,
        };
        job.Run(threads, TestContext.Current.CancellationToken);
        return new(File.ReadAllText(folder["out/obligations.csv"]), File.ReadAllText(folder["out/rejected.csv"]));

        string? Given(string name, string? text) => text is null ? null : folder.Write(name, text);
    }
}
