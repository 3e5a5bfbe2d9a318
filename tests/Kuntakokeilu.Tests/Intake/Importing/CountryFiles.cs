using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Tests.Data;

[assembly: AssemblyFixture(typeof(Kuntakokeilu.Tests.Intake.Importing.CountryFiles))]

namespace Kuntakokeilu.Tests.Intake.Importing;

/// <summary>A synthetic register of a few parts of the usual size, made and imported once for the run.</summary>
public sealed class CountryFiles : IAsyncDisposable
{
    private readonly Lazy<TempFolder> folder = new(() =>
    {
        TempFolder made = new();
        SampleFiles.Write(new(9_000, 3), made.Path, 2, _ => { }, CancellationToken.None);
        return made;
    });
    private readonly SemaphoreSlim once = new(1);
    private (TestRegister Register, ImportSummary Summary)? imported;

    internal string Facts => folder.Value[TestRegister.FactsName];

    internal string Acts => folder.Value[TestRegister.ActsName];

    /// <summary>The register as an undisturbed import leaves it.</summary>
    internal async Task<(TestRegister Register, ImportSummary Summary)> Undisturbed(TestCluster cluster)
    {
        await once.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (imported is null)
            {
                TestRegister register = await TestRegister.Make(cluster);
                imported = (register, await register.Import(Facts, Acts, PartReader.UsualPersons, 2));
            }
            return imported.Value;
        }
        finally
        {
            once.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (imported is var (register, _))
            await register.DisposeAsync();
        if (folder.IsValueCreated)
            folder.Value.Dispose();
        once.Dispose();
    }
}
