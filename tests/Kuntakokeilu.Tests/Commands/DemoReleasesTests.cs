using Kuntakokeilu.App.Commands;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Publishing;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Tests.Monitoring;
using Kuntakokeilu.Tests.Sample;

namespace Kuntakokeilu.Tests.Commands;

public sealed class DemoReleasesTests : IDisposable
{
    /// <summary>After the statistics' last month: the sample reaches to its end.</summary>
    private static readonly DateOnly Day = new(2025, 2, 19);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_demo_of_an_earlier_program_publishes_once_more_by_the_catalogue_of_this_one()
    {
        string data = folder["data"];
        SampleOutput sample = SampleOutput.Of(people: 100, seed: 1);
        using OpenDatabase database = OpenDatabase.At(data);
        ImportCommand.Run(
            database,
            DemoClock.Imported(Day),
            folder.Write("facts.csv", sample.Facts),
            folder.Write("acts.csv", sample.Acts)
        );
        string key = KeyFile.Open(null, data, mayMake: true).Fingerprint;
        await TestRelease.Store(database.Owner, TestRelease.OfAnotherCatalogue(Month.Last), key);

        for (int start = 0; start < 2; start++)
            await DemoRegister.PublishAnew(database, data, Day);

        IReadOnlyList<ReleaseHead> releases = await new Releases(database.Source, DemoClock.Revised(Day)).All(
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            [(2, Catalogue.Version), (1, Catalogue.Version - 1)],
            releases.Select(head => (head.Number, head.Catalogue))
        );
        Assert.Contains("The definitions of the statistics have changed", releases[0].Note, StringComparison.Ordinal);
    }
}
