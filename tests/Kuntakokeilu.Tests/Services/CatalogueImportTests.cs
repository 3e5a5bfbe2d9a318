using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Core.Services.Exporting;
using Kuntakokeilu.Core.Services.Importing;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Services;

/// <summary>The catalogue comes from files, and the same files again change nothing.</summary>
public sealed class CatalogueImportTests(TestCluster cluster) : IAsyncLifetime
{
    private TestRegister register = null!;
    private CatalogueFiles files = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        register = await TestRegister.Make(cluster);
        files = new(register);
    }

    public async ValueTask DisposeAsync()
    {
        files.Dispose();
        await register.DisposeAsync();
    }

    [Fact]
    public async Task Rows_come_in_once_and_what_is_new_of_them_is_written()
    {
        string row = CatalogueFiles.Service("a", "job_search_coaching");
        Assert.Equal(1, (await files.Services(row)).Written);
        Assert.Equal(0, (await files.Services(row)).Written);
        Assert.Equal(1, (await files.Services(CatalogueFiles.Service("a", "job_search_coaching", "Toinen"))).Written);
        Assert.Equal(
            ["Toinen {837}"],
            await register.Lines("select name_fi || ' ' || area::text from services.service")
        );
        Assert.Equal(1, await register.Ask<long>("select count(*) from services.organisation"));
    }

    [Fact]
    public async Task Of_several_rows_of_one_identifier_the_last_holds()
    {
        await files.Services(
            CatalogueFiles.Service("a", "municipal", "Ensin") + CatalogueFiles.Service("a", "municipal", "Sitten")
        );
        Assert.Equal(["Sitten"], await register.Lines("select name_fi from services.service"));
    }

    [Fact]
    public async Task A_service_keeps_its_kind()
    {
        await files.Services(CatalogueFiles.Service("a", "municipal"));
        RejectedRow rejected = Assert.Single(
            (
                await files.Services(
                    CatalogueFiles.Service("a", "job_search_coaching", "Toinen")
                        + CatalogueFiles.Service("b", "ohjaamo")
                )
            ).Rejected
        );
        Assert.Equal((2, "kind_changed"), (rejected.Line, rejected.Fault.Code.Name()));
        Assert.Equal(
            ["Malli 14", "Malli 16"],
            await register.Lines("select name_fi || ' ' || kind from services.service order by source_id")
        );
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => register.Run("update services.service set kind = 1"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => register.Run("delete from services.service"));
    }

    [Theory]
    [InlineData("malli,a,coaching,o1,company,Malli Oy,Nimi,,", "bad_value", "kind")]
    [InlineData("malli,,municipal,o1,company,Malli Oy,Nimi,,", "missing_value", "source_id")]
    [InlineData("malli,a,municipal,o1,company,Malli Oy,,,", "missing_value", "name_fi")]
    [InlineData("malli,a,municipal,o1,company,,Nimi,,", "missing_value", "organisation_fi")]
    [InlineData("malli,a,municipal,o1,company,Malli Oy,Nimi,,837 999", "unknown_municipality", "municipalities")]
    [InlineData("malli,a,municipal,o1,company,Malli Oy,Nimi,,tampere", "bad_value", "municipalities")]
    [InlineData("malli,a,municipal", "malformed", "fields")]
    public async Task What_is_wrong_is_told_by_line_and_column_and_the_rest_comes_in(
        string row,
        string code,
        string column
    )
    {
        CatalogueSummary summary = await files.Services($"{row}\n" + CatalogueFiles.Service("z", "municipal"));
        RejectedRow rejected = Assert.Single(summary.Rejected);
        Assert.Equal((2, code, column), ((int)rejected.Line, rejected.Fault.Code.Name(), rejected.Fault.Field));
        Assert.Equal(1, summary.Written);
    }

    [Fact]
    public async Task An_offering_needs_its_service_and_its_days_in_order()
    {
        await files.Services(CatalogueFiles.Service("a", "municipal"));
        CatalogueSummary summary = await files.Offerings(
            CatalogueFiles.Offering("1", "a", "2022-03-01", "2022-04-01")
                + CatalogueFiles.Offering("2", "x", "2022-03-01")
                + CatalogueFiles.Offering("3", "a", "2022-03-01", "2022-02-01")
                + CatalogueFiles.Offering("4", "a", "2022-03-01", places: "0")
                + CatalogueFiles.Offering("5", "a", "2022-02-30")
        );
        Assert.Equal(
            ["3 unknown_service", "4 bad_value", "5 bad_value", "6 bad_date"],
            summary.Rejected.Select(one => $"{one.Line} {one.Fault.Code.Name()}")
        );
        Assert.Equal(1, summary.Written);
        // Refused as a row: the last row of an identifier that is wrong leaves the one before it.
        Assert.Equal(0, (await files.Offerings(CatalogueFiles.Offering("1", "x", "2022-03-01"))).Written);
        Assert.Equal(1, await register.Ask<long>("select count(*) from services.offering"));
    }

    [Fact]
    public async Task Our_own_export_read_again_changes_nothing_in_batches_of_any_size()
    {
        (string services, string offerings) = SampleCatalogue.Write(files.Folder, new(2024, 11, 15));
        CatalogueSummary first = await files.Import(CatalogueFile.Services, services, rowsInBatch: 7);
        Assert.Empty(first.Rejected);
        Assert.Equal(first.Rows, first.Written);
        CatalogueSummary times = await files.Import(CatalogueFile.Offerings, offerings);
        Assert.Empty(times.Rejected);
        Assert.Equal(times.Rows, times.Written);

        string folder = Path.Combine(files.Folder, "out");
        Assert.Equal(((int)first.Rows, (int)times.Rows), await CatalogueExport.Write(register.Source, folder, Stop));
        string before = await Content();
        CatalogueSummary again = await files.Import(CatalogueFile.Services, Path.Combine(folder, "services.csv"));
        CatalogueSummary timesAgain = await files.Import(
            CatalogueFile.Offerings,
            Path.Combine(folder, "offerings.csv")
        );
        Assert.Equal(
            (0, 0, 0, 0),
            (again.Written, again.Rejected.Count, timesAgain.Written, timesAgain.Rejected.Count)
        );
        Assert.Equal(before, await Content());
    }

    /// <summary>All of the catalogue, with which transaction wrote each row last.</summary>
    private Task<string> Content() =>
        register.Ask<string>(
            """
            select md5(string_agg(line, '|' order by line)) from (
                select xmin || s::text from services.service s union all
                select xmin || o::text from services.offering o union all
                select xmin || l::text from services.location l union all
                select xmin || p::text from services.project p union all
                select xmin || g::text from services.organisation g) t (line)
            """
        );
}
