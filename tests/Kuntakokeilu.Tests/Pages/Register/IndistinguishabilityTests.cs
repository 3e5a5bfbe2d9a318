using System.Text.RegularExpressions;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Intake.Identities;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Pages.Register;

/// <summary>
/// Somebody under non-disclosure is as if there were nobody: the same status, headers, words and statements, wherever
/// one asks.
/// </summary>
public sealed partial class IndistinguishabilityTests(TestCluster cluster) : IAsyncLifetime
{
    private const string ProtectedCode = "010190-901R";
    private const string NobodysCode = "010190-900P";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly StatementLog statements = new();
    private AccessWorld world = null!;
    private SiteDatabase database = null!;
    private DatabaseSite site = null!;

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        using TempFolder folder = new();
        string file = folder.Write(
            "identities.csv",
            "person,identity_code,family_name,given_names,street,postal_code,post_office,non_disclosure\n"
                + $"avain-suojattu,{ProtectedCode},Suojattu,Eka,Salakuja 1,00000,SALALA,yes\n"
        );
        await new IdentityImport(world.Register.Site.Job, world.Register.Clock, file).Run(Stop);
        await world.Register.Import("2022-02-01", "avain-suojattu,2022-01-20,change,1990-01-01,837,3,no,fi,no\n");
        await world.Register.Import("2022-02-10", "avain-suojattu,2021-07-01,registry,1990-01-01,091,2,no,fi,no\n");
        await world.WithKeptIdentities();
        database = statements.Watch(world.Register);
        site = await DatabaseSite.Of(world.Register, database: database);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await database.Web.DisposeAsync();
        statements.Dispose();
    }

    private static TestActor[] Actors =>
        [TestActor.Caseworker(AccessWorld.Tampere), TestActor.Manager(AccessWorld.Tampere), TestActor.Supervisor];

    [Fact]
    public async Task A_search_tells_nothing()
    {
        (string, string)[] pairs =
        [
            (ProtectedCode, NobodysCode),
            ("avain-suojattu", "avain-olematon"),
            ("AVAIN-SUOJATTU", "AVAIN-OLEMATON"),
            ("Suojattu Eka", "Olematon Eka"),
        ];
        foreach (TestActor actor in Actors)
        {
            await SignIn(actor);
            foreach ((string theirs, string nobodys) in pairs)
                Assert.Equal(await Search(nobodys), await Search(theirs));
        }
    }

    [Fact]
    public async Task A_number_in_an_address_tells_nothing()
    {
        int difference = await world.Register.Ask<int>("select id from steering.difference");
        (string, string)[] pairs =
        [
            ($"register/people/{world.Protected}", $"register/people/{AccessWorld.Nobody}"),
            ($"register/people/{world.Protected}?on=2021-07-01", "register/people/999999?on=2021-07-01"),
            ($"steering/differences/{difference}", "steering/differences/999999"),
            ($"register/identities/{world.KeptOf(world.Protected)}", "register/identities/999999"),
        ];
        foreach (TestActor actor in Actors)
        {
            await SignIn(actor);
            foreach ((string theirs, string nobodys) in pairs)
                Assert.Equal(await Get(nobodys), await Get(theirs));
        }
    }

    /// <summary>The lists, their counts and files are the same as if the person were elsewhere.</summary>
    [Fact]
    public async Task Lists_counts_and_files_tell_nothing()
    {
        string[] lists =
        [
            "register/customers",
            "register/customers?basis=target_group&since=2021-06-01",
            "register/customers.csv",
            "steering/differences",
            "steering/differences?settled=true",
            "register/identities",
        ];
        foreach (TestActor actor in Actors)
        {
            await SignIn(actor);
            List<Answer> with = [];
            foreach (string list in lists)
                with.Add(await Get(list));
            await MoveTo(AccessWorld.Helsinki);
            List<Answer> without = [];
            foreach (string list in lists)
                without.Add(await Get(list));
            Assert.Equal(without, with);
            await MoveTo(AccessWorld.Tampere);
        }
    }

    private Task MoveTo(int municipality) =>
        world.Run($"update steering.current_period set organiser = {municipality} where person_id = {world.Protected}");

    private async Task SignIn(TestActor actor)
    {
        await site.SignIn(actor);
        // The first page gives the form's cookie, and what is remembered from one page to the next is asked for.
        await site.Visitor.Open("/fi");
    }

    private async Task<Answer> Search(string written)
    {
        await site.Visitor.Open("/fi/register/people");
        string label = Visitor.Words(site.Visitor.Page.QuerySelector("label[for=who]")!);
        statements.Take();
        await site.Visitor.Fill(label, written).Press("Hae");
        return await Answered(written);
    }

    private async Task<Answer> Get(string path)
    {
        statements.Take();
        await site.Visitor.Open($"/fi/{path}");
        return await Answered(path);
    }

    private async Task<Answer> Answered(string asked)
    {
        HttpResponseMessage response = site.Visitor.Response;
        string body = await response.Content.ReadAsStringAsync(Stop);
        // What was asked for comes back in links to the other languages and in the field; a token is new each time.
        body = Token().Replace(body, "").Replace(asked, "").Replace(Uri.EscapeDataString(asked), "");
        string headers = string.Join(
            '\n',
            response
                .Headers.Concat(response.Content.Headers)
                .Where(header => header.Key is not "Date")
                .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
        );
        string[] asking = statements.Take();
        Assert.NotEmpty(asking);
        return new((int)response.StatusCode, headers, body, string.Join("\n---\n", asking));
    }

    [GeneratedRegex("""(?<=name="__RequestVerificationToken" type="hidden" value=")[^"]*""")]
    private static partial Regex Token();

    private sealed record Answer(int Status, string Headers, string Body, string Statements);
}
