using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Own;

public sealed class OwnPageTests(TestCluster cluster)
{
    [Fact]
    public async Task A_jobseeker_sees_who_serves_and_why_and_everything_that_was_recorded()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await world.Run(
            $"update register.identity set street = 'Koetie 1', postal_code = '00000', post_office = 'KYLÄ' "
                + $"where person_id = {world.Own}"
        );
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, TestActor.Jobseeker(world.Own));
        await site.Visitor.Open("/fi/own");
        Assert.Equal("Omat tiedot", site.Visitor.Heading);
        Assert.Contains(
            "Tampere, alkaen 1.6.2021. Kuulut kohderyhmään, ja kotikuntasi Tampere on mukana kokeilussa.",
            Words(site)
        );
        Assert.Equal("avain-oma Malli", site.Visitor.Summary()["Nimi"]);
        Assert.StartsWith("Koetie 1, 00000 KYLÄ", site.Visitor.Summary()["Osoite"]);
        Assert.Equal("ei", site.Visitor.Summary()["Turvakielto"]);
        Assert.Equal("1", site.Visitor.Column(1).Last());
        Assert.NotNull(site.Visitor.Page.QuerySelector("a[href='/fi/own/looks']"));
        Assert.Equal(
            [world.Own],
            await world.Register.Ask<int[]>("select subjects from access.event where action = 40")
        );
    }

    [Fact]
    public async Task Under_non_disclosure_ones_own_places_are_there()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, TestActor.Jobseeker(world.Protected));
        await site.Visitor.Open("/fi/own");
        Assert.Contains("Sinulla on turvakielto", Words(site));
        Assert.Equal("kyllä", site.Visitor.Summary()["Turvakielto"]);
        Assert.StartsWith("Tampere", site.Visitor.Summary()["Kotikunta"]);
    }

    [Fact]
    public async Task Somebody_of_no_register_is_told_so()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, new TestActor(Role.Jobseeker, null));
        await site.Visitor.Open("/fi/own");
        Assert.Contains("Sinusta ei ole tietoja tässä rekisterissä", Words(site));
    }

    [Fact]
    public async Task Who_has_moved_reads_why()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, TestActor.Jobseeker(world.Former));
        await site.Visitor.Open("/fi/own");
        Assert.Contains("Helsinki, alkaen 1.12.2021. Kotikuntasi tai asuinpaikkasi muuttui.", Words(site));
    }

    private static string Words(DatabaseSite site) => Visitor.Words(site.Visitor.Page.Body!);
}
