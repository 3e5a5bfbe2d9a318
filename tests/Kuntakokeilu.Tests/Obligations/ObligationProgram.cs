using System.Text;
using Kuntakokeilu.Core.Obligations;
using Kuntakokeilu.Tests.Obligations.Oracle;

namespace Kuntakokeilu.Tests.Obligations;

/// <summary>The product's job on texts: files in a folder of their own, the results read back.</summary>
internal static class ObligationProgram
{
    internal static ObligationTexts Run(ObligationFiles files) => Run(files, chunkBytes: 1 << 20, threads: 1);

    internal static ObligationTexts Run(ObligationFiles files, int chunkBytes, int threads)
    {
        string folder = Directory.CreateTempSubdirectory("obligations").FullName;
        try
        {
            string Given(string name, string text)
            {
                string path = Path.Combine(folder, name);
                File.WriteAllText(path, text, new UTF8Encoding(false));
                return path;
            }
            ObligationsJob job = new(
                Given("facts.csv", files.Facts),
                files.Acts is null ? null : Given("acts.csv", files.Acts),
                files.Contacts is null ? null : Given("contacts.csv", files.Contacts),
                files.Plans is null ? null : Given("plans.csv", files.Plans),
                Path.Combine(folder, "out"),
                files.On
            )
            {
                ChunkBytes = chunkBytes,
            };
            job.Run(threads, TestContext.Current.CancellationToken);
            return new(
                File.ReadAllText(Path.Combine(folder, "out", "obligations.csv")),
                File.ReadAllText(Path.Combine(folder, "out", "rejected.csv"))
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
