using System.Net;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;
using Kuntakokeilu.Tests.Transfers;

namespace Kuntakokeilu.Tests.Pages.Transfers.Redundancy;

/// <summary>An officer takes back whom change security concerns; the municipality reads who has returned.</summary>
public sealed class RedundancyPagesTests(TestCluster cluster)
{
    [Fact]
    public async Task An_officer_confirms_a_return_of_what_is_so_now_and_the_municipality_reads_of_it()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2022-06-01", "anna,2022-06-01,start,1980-01-01,837,2,no,fi,no\n");
        register.Clock.Now = new(2023, 3, 2, 9, 0, 0, TimeSpan.Zero);
        await Tell(register, had => had with { RedundancyProtection = true });
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.TeOfficer(TestActor.Pirkanmaa));
        Visitor visitor = site.Visitor;
        await visitor.Open("/fi/transfers/redundancy");
        Assert.Contains("anna Tampere 2.3.2023 0 Vahvista palautus anna", Words(visitor));

        await visitor.Follow("Vahvista palautus anna");
        Assert.Equal("Tampere", visitor.Summary()["Palvelee nyt"]);
        // Something comes meanwhile.
        await Tell(register, had => had with { MotherTongue = LanguageCode.Parse("sv") });
        await visitor.Press("Vahvista palautus");
        Assert.Equal(HttpStatusCode.Conflict, visitor.Response.StatusCode);
        Assert.Contains("Henkilön tiedot ovat muuttuneet sillä välin", Words(visitor));
        await visitor.Press("Vahvista palautus");
        Assert.Contains("Asiakas on palautettu TE-toimistoon.", Words(visitor));
        Assert.Contains("Kukaan ei odota palautusta", Words(visitor));
        await visitor.Open("/fi/transfers/redundancy/1");
        Assert.Contains("Tämä henkilö ei odota palautusta", Words(visitor));

        await site.SignIn(TestActor.Caseworker(TestActor.Tampere));
        await visitor.Open("/fi/register/inbox");
        Assert.Contains("anna, 2.3.2023", Words(visitor));
    }

    private static Task Tell(TestRegister register, Func<JobseekerFacts, JobseekerFacts> changed) =>
        register.TellByForm("anna", new(2023, 3, 2), RegisterEventKind.Change, changed);

    private static string Words(Visitor visitor) => Visitor.Words(visitor.Page.Body!);
}
