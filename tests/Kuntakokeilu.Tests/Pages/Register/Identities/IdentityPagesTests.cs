using System.Net;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Pages.Register.Identities;

public sealed class IdentityPagesTests(TestCluster cluster)
{
    [Fact]
    public async Task A_code_is_settled_by_the_form_after_it_has_been_seen()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await world.WithKeptIdentities();
        await world.Run($"update register.identity set code = '010190-901R' where person_id = {world.Own}");
        await using DatabaseSite site = await DatabaseSite.Of(
            world.Register,
            TestActor.Caseworker(AccessWorld.Tampere)
        );
        await site.Visitor.Open("/fi/access");
        await site.Visitor.Follow("Poikkeavat henkilötunnukset");
        // Everybody of Tampere but the protected one; the codes are told on the page of each.
        Assert.Equal(3, site.Visitor.Column(1).Count());
        Assert.DoesNotContain("kept-avain", Words(site));

        await site.Visitor.Follow($"Poikkeava henkilötunnus {world.KeptOf(world.Own)}");
        Assert.Equal("1.1.1990", site.Visitor.Summary()["Syntymäaika rekisterissä"]);
        Assert.StartsWith("kept-avain-oma", site.Visitor.Summary()["Tullut henkilötunnus"]);
        Assert.Equal("010190-901R", site.Visitor.Summary()["Nykyinen henkilötunnus"]);

        await site.Visitor.Press("Kirjaa ratkaisu");
        Assert.Contains("Valitse, onko tunnus tämän henkilön", Words(site));
        Assert.Contains("Kirjoita perustelu", Words(site));
        await site
            .Visitor.Choose("Hylkään: tunnus ei ole tämän henkilön")
            .Fill("Perustelu", "Tarkistettu <b>")
            .Press("Kirjaa ratkaisu");
        Assert.Contains("Perustelu: Tarkistettu <b>", Words(site));

        await site.Visitor.Open("/fi/register/identities?settled=true");
        Assert.Single(site.Visitor.Column(1));
        await site.Visitor.Open($"/fi/register/identities/{world.KeptOf(world.Other)}");
        Assert.Equal(HttpStatusCode.NotFound, site.Visitor.Response.StatusCode);
        Assert.Equal(
            [$"9 {world.Own}"],
            await world.Register.Lines(
                "select action || ' ' || subjects[1] from access.event where action = 9 and outcome = 0 "
                    + "and why is null and cardinality(subjects) = 1 order by id desc limit 1"
            )
        );
    }

    private static string Words(DatabaseSite site) => Visitor.Words(site.Visitor.Page.Body!);
}
