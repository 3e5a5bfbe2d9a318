using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;
using Kuntakokeilu.Tests.Population;

namespace Kuntakokeilu.Tests.Pages.Own.Search;

/// <summary>Who starts confirms what the Population Information System tells; without its answer it is asked.</summary>
public sealed class KnownByPopulationTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly string Code = $"{IdentityCode.Of(new(1990, 2, 3), '-', 901)}";
    private FeedWorld world = null!;

    public async ValueTask InitializeAsync() => world = await FeedWorld.Make(cluster);

    public ValueTask DisposeAsync()
    {
        world.End();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_it_tells_is_confirmed_and_recorded()
    {
        await world.Know(
            new(Code, "Malli", "Uusi")
            {
                Municipality = "837",
                Language = "sv",
                Citizenship = "752",
                Street = "Mallikatu 1",
                PostalCode = "33100",
                PostOffice = "TAMPERE",
            }
        );
        await using DatabaseSite site = await Newcomer();
        await Begin(site);
        Assert.Contains("väestötietojärjestelmästä 1.3.2022", Words(site), StringComparison.Ordinal);
        Assert.Equal("Mallikatu 1, 33100 TAMPERE", site.Visitor.Summary()["Osoite"]);
        Assert.Empty(site.Visitor.Page.QuerySelectorAll("main select, main input:not([type=hidden])"));

        await site.Visitor.Press("Tiedot ovat oikein");

        Assert.Contains("\"home\": \"837\"", await Draft(), StringComparison.Ordinal);
        Assert.Contains("\"mother_tongue\": \"sv\"", await Draft(), StringComparison.Ordinal);
        Assert.Contains("\"citizenship\": \"752\"", await Draft(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_answer_it_is_asked()
    {
        await world.Fail(1, "500");
        await using DatabaseSite site = await Newcomer();
        await Begin(site);
        Assert.NotEmpty(site.Visitor.Page.QuerySelectorAll("main select"));
    }

    [Fact]
    public async Task An_address_under_non_disclosure_is_not_shown_and_nobody_found_is_asked()
    {
        await world.Know(
            new(Code, "Malli", "Uusi")
            {
                Municipality = "837",
                Language = "fi",
                Street = "Salainen 1",
                IsProtected = true,
            }
        );
        await using DatabaseSite site = await Newcomer();
        await Begin(site);
        Assert.DoesNotContain("Salainen", Words(site), StringComparison.Ordinal);
    }

    private async Task<DatabaseSite> Newcomer()
    {
        DatabaseSite site = await DatabaseSite.Of(
            world.Register,
            new TestActor(Role.Jobseeker, null),
            population: world.Settings
        );
        await world.Register.Run(
            $"""
            insert into access.newcomer (account_id, code, family_name, given_names, told_at)
            select max(id), '{Code}', 'Malli', 'Uusi', now() from access.account
            """
        );
        return site;
    }

    private static async Task Begin(DatabaseSite site)
    {
        await site.Visitor.Open("/fi/own/register");
        await site.Visitor.Press("Aloita");
    }

    private Task<string> Draft() => world.Register.Ask<string>("select answers::text from registration.draft");

    private static string Words(DatabaseSite site) => Visitor.Words(site.Visitor.Page.Body!);
}
