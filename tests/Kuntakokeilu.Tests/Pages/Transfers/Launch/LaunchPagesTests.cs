using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;
using Kuntakokeilu.Tests.Transfers.Launch;

namespace Kuntakokeilu.Tests.Pages.Transfers.Launch;

/// <summary>An officer looks at who waits since the launch and starts the transfers; the municipality gives the receipt.</summary>
public sealed class LaunchPagesTests(TestCluster cluster)
{
    [Fact]
    public async Task An_officer_starts_the_transfers_and_the_municipality_gives_one_receipt()
    {
        TestRegister register = await LaunchWorld.Make(
            cluster,
            5,
            "q-nokia,2020-06-01,start,1980-01-01,536,2,no,fi,no\n"
        );
        await register.Send($"{SmallFiles.Header}p00003,2020-05-01,start,1980-01-01,091,2,no,fi,no\n");
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.TeOfficer(TestActor.Pirkanmaa));
        Visitor visitor = site.Visitor;
        await visitor.Open("/fi/transfers/launch");
        Assert.Contains("Tampere 4 1 Siirrä Tampere", Words(visitor));
        Assert.Contains("Nokia 1 0 Siirrä Nokia", Words(visitor));
        Assert.Contains("Yhteensä 5 1", Words(visitor));
        Assert.DoesNotContain("Määräaika 31.3.2021 on ohi", Words(visitor));

        await visitor.Follow("Siirrä Tampere");
        Assert.Contains("Käynnistä siirrot (4)", Words(visitor));
        await visitor.Press("Käynnistä siirrot (4)");
        Assert.Contains("Siirrot on käynnistetty", Words(visitor));
        await LaunchWorld.Run(register);
        await visitor.Open("/fi/transfers/launch");
        Assert.Contains("Nokia 1 0 Siirrä Nokia", Words(visitor));
        Assert.Contains("Tampere 0 1 ", Words(visitor));
        Assert.Contains("TeOfficer te-office-5 4 0 1 Valmis 10.3.2021", Words(visitor));

        // What waits after March is overdue, and is transferred all the same.
        register.Clock.Now = new(2021, 4, 1, 9, 0, 0, TimeSpan.Zero);
        await visitor.Open("/fi/transfers/launch");
        Assert.Contains("Määräaika 31.3.2021 on ohi. Siirtoa odottaa vielä 2.", Words(visitor));
        await visitor.Follow("Siirrä kaikki kuntiin");
        Assert.Contains("kirjataan myöhässä tehdyksi", Words(visitor));
        await visitor.Press("Käynnistä siirrot (1)");
        await LaunchWorld.Run(register);
        await visitor.Open("/fi/transfers/launch");
        Assert.Contains("TeOfficer te-office-5 1 1 0 Valmis 1.4.2021", Words(visitor));

        await site.SignIn(TestActor.Caseworker(TestActor.Tampere));
        await visitor.Open("/fi/register/inbox");
        await visitor.Follow("Katso ja kuittaa Tampere");
        Assert.Equal("4", visitor.Summary()["Siirretty"]);
        await visitor.Press("Kuittaa nähdyksi");
        Assert.Contains("Kuittaus on tallennettu", Words(visitor));
        Assert.DoesNotContain("kokeilun alkaessa siirrettyjä", Words(visitor));
    }

    private static string Words(Visitor visitor) => Visitor.Words(visitor.Page.Body!);
}
