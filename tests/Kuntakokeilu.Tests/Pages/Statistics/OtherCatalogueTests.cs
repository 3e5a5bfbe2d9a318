using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Monitoring;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Statistics;

/// <summary>The site after an upgrade: the release on record was made with another catalogue than the program's.</summary>
public sealed class OtherCatalogueTests(TestCluster cluster)
{
    private static readonly Month October = Month.Of(2021, 10);

    /// <summary>What the release has not is not available; without what the front page shows, it has nothing to show.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("LOMAUTETTU TYOTTOMATLOPUSSA VIRTAYLI3KK SMUUTTO AKTIVOINTIASTE", true)]
    [InlineData("HAKIJALOPUSSA", false)]
    [InlineData("GANSIO", false)]
    public async Task Every_open_address_answers(string without, bool hasFront)
    {
        await using DatabaseSite site = await DatabaseSite.Of(await TestRegister.Make(cluster));
        await TestRelease.Store(
            site.Register.Source,
            TestRelease.OfAnotherCatalogue(October, without.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        );

        Dictionary<string, string> told = await OpenPagesTests.Everything(site);

        Assert.True(told.Count > 15);
        Assert.Equal(hasFront, told["/fi/"].Contains("map-figure", StringComparison.Ordinal));
        Assert.Contains("formerly", await Data(site, "TYOTTOMATMIEHET"), StringComparison.Ordinal);
    }

    /// <summary>Of a release of which nothing tells which figure is which, none is shown.</summary>
    [Fact]
    public async Task A_release_that_cannot_be_read_is_as_none()
    {
        await using DatabaseSite site = await DatabaseSite.Of(await TestRegister.Make(cluster));
        await TestRelease.Store(site.Register.Source, October);
        await site.Register.Run(
            $"""
            insert into monitoring.release
                select 2, published_at, last_month, {Catalogue.Version - 1}, key_fingerprint, recording_id, note, by
                from monitoring.release;
            insert into monitoring.release_table (release, table_id, hash)
                select 2, table_id, hash from monitoring.release_table
            """
        );

        Dictionary<string, string> told = await OpenPagesTests.Everything(site);

        Assert.DoesNotContain("map-figure", told["/fi/"], StringComparison.Ordinal);
        Assert.Contains("No statistics published yet", await Data(site, "TYOTTOMATMIEHET"), StringComparison.Ordinal);
    }

    private static async Task<string> Data(DatabaseSite site, string content)
    {
        await site.Visitor.Open(
            $"/pxweb/api/v2/tables/12r5/data?lang=en&valuecodes[Kuukausi]=2021M09&valuecodes[Tiedot]={content}"
        );
        return await site.Visitor.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
