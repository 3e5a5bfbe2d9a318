using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Access;

/// <summary>A supervisor or a court reads in the log what was done: a look at a form is a look, a deed a deed.</summary>
public sealed class LoggedDeedsTests(TestCluster cluster)
{
    [Fact]
    public async Task A_deed_is_logged_when_it_was_done_and_a_look_at_its_page_as_a_look()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        world.Register.Clock.Now = await world.Register.Ask<DateTime>("select now()");
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, TestActor.Caseworker(TestActor.Tampere));
        Visitor visitor = site.Visitor;

        await visitor.Open("/fi/access/disqualifications");
        await visitor.Open($"/fi/register/people/{world.Own}/disqualification");
        await visitor.Press("Olen esteellinen");
        await visitor.Press($"Peru ilmoitus: Henkilö {world.Own}");
        Assert.Equal(
            [
                "ViewDisqualifications 0 {}",
                $"ViewDisqualificationForm 0 {{{world.Own}}}",
                $"DeclareDisqualification 0 {{{world.Own}}}",
                "ViewDisqualifications 0 {}",
                $"WithdrawDisqualification 0 {{{world.Own}}}",
                "ViewDisqualifications 0 {}",
            ],
            await Events(world)
        );

        await visitor.Open("/fi/access/openings");
        await visitor.Open($"/fi/access/open/{world.Former}");
        await visitor.Fill("Miksi tarvitset tietoja?", "Oikaisuvaatimus 12/2022").Choose("viikko").Press("Avaa tiedot");
        Assert.Equal(
            [
                "ViewOpenings 0 {}",
                $"ViewOpeningForm {(int)RefusalReason.FormerCustomer} {{{world.Former}}}",
                $"OpenPerson 0 {{{world.Former}}}",
                $"ViewPerson 0 {{{world.Former}}}",
            ],
            await Events(world)
        );
    }

    /// <summary>A form that was not right, or came too late, has done nothing.</summary>
    [Fact]
    public async Task What_was_sent_and_not_done_is_logged_as_a_look()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, TestActor.Manager(TestActor.Tampere));
        Visitor visitor = site.Visitor;

        await visitor.Open("/fi/register/people");
        await visitor.Press("Hae");
        await visitor.Open("/fi/access/permits/apply");
        await visitor.Press("Lähetä hakemus");
        Assert.Equal(
            ["ViewSearchForm 0 {}", "ViewSearchForm 0 {}", "ViewPermits 0 {}", "ViewPermits 0 {}"],
            await Events(world)
        );

        await visitor.Open($"/fi/register/people/{world.Own}/disqualification");
        await world.Run(
            $"""
            insert into access.disqualification (account_id, person_id, declared_at)
            select max(id), {world.Own}, now() from access.account
            """
        );
        await visitor.Press("Olen esteellinen");
        Assert.Equal(
            [
                $"ViewDisqualificationForm 0 {{{world.Own}}}",
                $"DeclareDisqualification {(int)RefusalReason.Disqualified} {{{world.Own}}}",
            ],
            await Events(world)
        );
    }

    private long last;

    /// <summary>What has been noted since it was last asked.</summary>
    private async Task<IEnumerable<string>> Events(AccessWorld world)
    {
        List<string> lines = await world.Register.Lines(
            $"select action || ' ' || outcome || ' ' || subjects::text from access.event where id > {last} order by id"
        );
        last = await world.Register.Ask<long>("select max(id) from access.event");
        return lines.Select(line =>
            Declared.Rights.NameOf((AccessAction)short.Parse(line.Split(' ')[0])) + line[line.IndexOf(' ')..]
        );
    }
}
