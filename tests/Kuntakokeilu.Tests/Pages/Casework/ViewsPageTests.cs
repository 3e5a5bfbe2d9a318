using Kuntakokeilu.Core.Casework.Caseloads;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Casework;

/// <summary>What is chosen of a caseload is kept under a name, by each official for oneself.</summary>
public sealed class ViewsPageTests(TestCluster cluster)
{
    private static string Words(DatabaseSite site) => Visitor.Words(site.Visitor.Page.Body!);

    [Fact]
    public async Task A_view_is_kept_opened_renamed_and_removed_by_its_own_alone()
    {
        TestRegister register = await CaseloadWorld.Make(cluster, 2);
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.Caseworker(TestActor.Tampere));
        await site.Visitor.Open("/fi/casework?worker=none&when=late&sort=-since&after=2021-06-01.5&x=Malli");
        await site.Visitor.Follow("Tallenna tämä rajaus");
        Assert.Contains("Näkymään tallentuu: Ilman työntekijää, Myöhässä.", Words(site));
        await site.Visitor.Press("Tallenna näkymä");
        Assert.Contains("Anna näkymälle nimi", Words(site));
        await site.Visitor.Fill("Näkymän nimi", "Aamun lista").Press("Tallenna näkymä");
        Assert.Contains("Näkymä on tallennettu", Words(site));
        Assert.Equal(
            "worker=none&when=late&sort=-since",
            await register.Ask<string>("select query from casework.saved_view")
        );

        await site.Visitor.Open("/fi/casework");
        await site.Visitor.Follow("Aamun lista");
        Assert.Equal("/fi/casework?worker=none&when=late&sort=-since", site.Visitor.Address);

        await site.Visitor.Open("/fi/casework/views");
        await site.Visitor.Fill("Uusi nimi: Aamun lista", "Myöhässä olevat").Press("Nimeä uudelleen: Aamun lista");
        Assert.Contains("Näkymän nimi on vaihdettu", Words(site));

        await site.SignIn(TestActor.Caseworker(TestActor.Tampere));
        await site.Visitor.Open("/fi/casework/views");
        Assert.DoesNotContain("Myöhässä olevat", Words(site));
        Assert.Equal("Myöhässä olevat", await register.Ask<string>("select name from casework.saved_view"));
    }

    [Fact]
    public async Task There_are_no_more_than_twenty_and_one_removed_makes_room()
    {
        TestRegister register = await CaseloadWorld.Make(cluster, 1);
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.Caseworker(TestActor.Tampere));
        await register.Run(
            $"""
            insert into casework.saved_view (account_id, place, name, query)
            select max(a.id), n, 'näkymä ' || n, 'when=late' from access.account a, generate_series(1, {SavedView.Most
                - 1}) n
            group by n
            """
        );
        await site.Visitor.Open("/fi/casework/views?when=today");
        Visitor other = site.Visitor.Beside();
        await other.Open("/fi/casework/views?when=late");
        await site.Visitor.Fill("Näkymän nimi", "viimeinen").Press("Tallenna näkymä");
        Assert.Contains("Näkymiä voi olla enintään 20", Words(site));
        // In another window the form is still open.
        await other.Fill("Näkymän nimi", "liikaa").Press("Tallenna näkymä");
        Assert.Contains("Näkymiä voi olla enintään 20", Visitor.Words(other.Page.Body!));
        Assert.Equal(20L, await register.Ask<long>("select count(*) from casework.saved_view"));

        await site.Visitor.Press("Poista: näkymä 7");
        Assert.Contains("Näkymä on poistettu", Words(site));
        await other.Open("/fi/casework/views?when=late");
        await other.Fill("Näkymän nimi", "tilalle").Press("Tallenna näkymä");
        Assert.Equal("tilalle", await register.Ask<string>("select name from casework.saved_view where place = 7"));
        other.Dispose();
    }
}
