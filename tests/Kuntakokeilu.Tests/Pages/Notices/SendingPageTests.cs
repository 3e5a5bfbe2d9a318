using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Notices;

/// <summary>What has failed is seen in numbers, and sent again once.</summary>
public sealed class SendingPageTests(TestCluster cluster)
{
    [Fact]
    public async Task What_failed_is_counted_by_reason_and_waits_anew_when_asked_for()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await world.Run(
            $"""
            insert into notices.notice (id, kind, person_id, cause, addressee, words, state, channel, fault, message_id, at)
            select gen_random_uuid(), 7, {world.Own}, 'syy-' || n, 'customer', {"'{}'"}, s, c, f, m, now() - w
            from (values (1, 6, 2, 7, null, interval '3 days'), (2, 6, 2, 7, null, interval '2 days'),
                (3, 6, 2, 8, 77, interval '1 day'), (4, 1, 1, 1, null, interval '2 hours')) v (n, s, c, f, m, w)
            """
        );
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, TestActor.Keha(Purpose.Maintenance));
        await site.Visitor.Open("/fi/notices");
        Assert.Equal("1", site.Visitor.Summary()["Odottaa lähetystä"]);
        Assert.Equal("3", site.Visitor.Summary()["Ei mennyt perille"]);
        Assert.Contains("Ilmoitukset ovat myöhässä", site.Visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        // A letter that came back has gone under its number already.
        Assert.Single(site.Visitor.Page.QuerySelectorAll("a[href*='/notices/again/']"));

        await site.Visitor.Open("/fi/notices/again/7");
        await site.Visitor.Press("Lähetä uudelleen");

        Assert.Contains("2 ilmoitusta odottaa taas", site.Visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["syy-1 1 0", "syy-2 1 0", "syy-3 6 0", "syy-4 1 0"],
            await world.Register.Lines("select cause || ' ' || state || ' ' || tries from notices.notice order by 1")
        );
        await site.Visitor.Open("/fi/notices/again/7");
        await site.Visitor.Press("Lähetä uudelleen");
        Assert.Contains("ei enää odottanut", site.Visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }
}
