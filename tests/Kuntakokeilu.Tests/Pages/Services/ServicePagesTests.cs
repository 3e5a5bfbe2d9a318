using System.Net;
using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Core.Services.Importing;
using Kuntakokeilu.Law.Services;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Services;

/// <summary>The catalogue as everybody looks through it, and a service of it in a plan.</summary>
public sealed class ServicePagesTests(TestCluster cluster) : IAsyncLifetime
{
    private AccessWorld world = null!;
    private DatabaseSite site = null!;

    private Visitor Visitor => site.Visitor;

    private TestRegister Register => world.Register;

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        Register.Clock.Now = new(2024, 5, 16, 10, 0, 0, TimeSpan.Zero);
        using TempFolder folder = new();
        (string services, string offerings) = SampleCatalogue.Write(folder.Path, new(2024, 5, 16));
        CancellationToken stop = TestContext.Current.CancellationToken;
        await new CatalogueImport(Register.Source, CatalogueFile.Services, services).Run(stop);
        await new CatalogueImport(Register.Source, CatalogueFile.Offerings, offerings).Run(stop);
        site = await DatabaseSite.Of(Register);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Words_choices_and_a_slip_of_the_pen_find_services_in_three_languages()
    {
        await Visitor.Open("/fi/services?q=ty%C3%B6nhaku&municipality=837");
        Assert.Contains("Työnhakuvalmennus: Tampere", Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Uravalmennus: Tampere", Words(), StringComparison.Ordinal);
        // The end of a longer word, as Finnish has them.
        await Visitor.Open("/fi/services?q=valmennus&municipality=837");
        Assert.Contains("Uravalmennus: Tampere", Words(), StringComparison.Ordinal);
        await Visitor.Open("/sv/services?q=jobbs%C3%B6k&municipality=091");
        Assert.Contains("Jobbsökarträning: Helsingfors", Words(), StringComparison.Ordinal);
        await Visitor.Open("/en/services?q=internship&municipality=837");
        Assert.Contains("Work trial: Tampere", Words(), StringComparison.Ordinal);
        await Visitor.Open("/fi/services?q=ty%C3%B6nhakvalmenus");
        Assert.Contains("Tarkoititko näitä?", Words(), StringComparison.Ordinal);
        Assert.Contains("Työnhakuvalmennus", Words(), StringComparison.Ordinal);
    }

    /// <summary>The database stores no such character, and would refuse to look for it.</summary>
    [Fact]
    public async Task A_character_that_no_keyboard_writes_is_told_of_at_its_field()
    {
        await Visitor.Open("/fi/services?q=ty%00");
        Assert.NotNull(Visitor.Page.QuerySelector("#q[aria-invalid=true]"));
    }

    [Fact]
    public async Task One_walks_through_all_of_them_and_back()
    {
        await Visitor.Open("/fi/services?kind=municipal");
        List<string> seen = [.. Names()];
        while (
            Visitor.Page.QuerySelectorAll("a").FirstOrDefault(one => one.TextContent.Trim() == "Seuraavat") is not null
        )
        {
            await Visitor.Follow("Seuraavat");
            seen.AddRange(Names());
        }
        Assert.Equal(50, seen.Count);
        Assert.Equal(50, seen.Distinct().Count());
        await Visitor.Follow("Edelliset");
        Assert.Equal(seen[20..40], Names());
    }

    [Fact]
    public async Task A_service_says_whether_it_can_cost_the_benefit()
    {
        await Visitor.Open($"/fi/services/{await Number(ServiceKind.JobSearchCoaching)}");
        Assert.Contains("2 a luvun 9 §:n 1 momentin 7 a kohta", Words(), StringComparison.Ordinal);
        await Visitor.Open($"/fi/services/{await Number(ServiceKind.Municipal)}");
        Assert.Contains("se ei vaikuta työttömyysetuuteesi", Words(), StringComparison.Ordinal);
        await Visitor.Open("/fi/services/999999");
        Assert.Equal(HttpStatusCode.NotFound, Visitor.Response.StatusCode);
    }

    [Fact]
    public async Task A_plan_says_of_each_service_what_refusing_it_may_cost_and_never_of_the_municipalitys_own()
    {
        int coaching = await Number(ServiceKind.JobSearchCoaching);
        int workshop = await Number(ServiceKind.Municipal);
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open($"/fi/casework/people/{world.Own}/plan");
        await Fill("999999", obligates: true).Press("Allekirjoita suunnitelma");
        Assert.Contains("Luettelossa ei ole tällä numerolla palvelua", Words(), StringComparison.Ordinal);
        await Fill($"{workshop}", obligates: true).Press("Allekirjoita suunnitelma");
        Assert.Contains("Tämä palvelu ei voi velvoittaa", Words(), StringComparison.Ordinal);
        Assert.Equal(0, await Register.Ask<long>("select count(*) from casework.plan"));
        await Fill($"{workshop}", obligates: false).Press("Allekirjoita suunnitelma");
        Assert.Contains("Vapaaehtoinen: ei vaikuta etuuteen", Words(), StringComparison.Ordinal);
        await Visitor.Open($"/fi/casework/people/{world.Own}/plan");
        await Fill($"{coaching}", obligates: true).Press("Allekirjoita suunnitelma");

        await site.SignIn(TestActor.Jobseeker(world.Own));
        await Visitor.Open("/fi/own/plan");
        Assert.Contains(
            "Jos kieltäydyt tai keskeytät ilman pätevää syytä, se voi vaikuttaa työttömyysetuuteesi",
            Words(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["14 f", "1 t"],
            await Register.Lines(
                "select kind || case when is_obligating then ' t' else ' f' end from casework.plan_item order by plan_id"
            )
        );
    }

    private Visitor Fill(string service, bool obligates)
    {
        Visitor.Choose("Työllistymissuunnitelma").Fill("Tavoite", "Töihin");
        Visitor.Send("task-1", "Palvelu");
        Visitor.Send("task-1-service", service);
        Visitor.Send("task-1-obligates", obligates ? "yes" : "");
        return Visitor;
    }

    private Task<int> Number(ServiceKind kind) =>
        Register.Ask<int>($"select min(id) from services.service where kind = {(int)kind} and 837 = any (area)");

    private IEnumerable<string> Names() =>
        Visitor.Page.QuerySelectorAll(".found__one h2").Select(one => one.TextContent.Trim());

    private string Words() => Visitor.Words(Visitor.Page.Body!);
}
