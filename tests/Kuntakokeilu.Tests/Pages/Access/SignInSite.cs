using Kuntakokeilu.App.DemoSignIn;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.DemoSignIn;
using Microsoft.AspNetCore.Builder;

namespace Kuntakokeilu.Tests.Pages.Access;

/// <summary>A site on a register of its own, into which one signs in by the provider's process.</summary>
internal sealed class SignInSite : IAsyncDisposable
{
    internal const string Officials = "Kirjaudu työntekijänä";
    internal const string Citizens = "Tunnistaudu työnhakijana";
    internal const string Aino = "Aino Virtanen Asiantuntija, Tampere";

    private readonly List<WebApplication> nodes = [];
    private readonly SignInSettings signIn;

    private SignInSite(TestRegister register, SignInSettings signIn) => (Register, this.signIn) = (register, signIn);

    internal TestRegister Register { get; }

    internal Uri Address { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Aino of Tampere may serve customers and lead; nobody knows the others.</summary>
    internal static async Task<SignInSite> Start(
        TestCluster cluster,
        TestProvider provider,
        Func<SiteSettings, SiteSettings>? with = null
    ) => await Start(cluster, provider.Settings, with);

    internal static async Task<SignInSite> Start(
        TestCluster cluster,
        SignInSettings signIn,
        Func<SiteSettings, SiteSettings>? with = null
    )
    {
        SignInSite site = new(await TestRegister.Make(cluster), signIn);
        await site.Register.Run(
            $"""
            with account as (
                insert into access.account (issuer, subject, name, created_at)
                values ('{DemoProvider.Issuer}', 'aino', 'not yet told', now()),
                    ('{DemoProvider.Issuer}', 'kunta-837', 'program', now())
                returning id, subject),
            permit as (
                insert into access.permit (account_id, organisation_code, role, employment, necessity, tasks_percent,
                    is_occasional, sees_protected, valid_from, valid_until, applied_at)
                select id, 'municipality-837', role, 1, 'x', 100, false, false, '2021-03-01', '2999-12-31', now()
                from account, (values ('aino', {(int)Role.Caseworker}), ('aino', {(int)Role.Manager}),
                    ('kunta-837', {(int)Role.Machine})) roles (of, role)
                where of = subject
                order by role
                returning id)
            insert into access.permit_decision (permit_id, is_granted, reason, decided_at)
            select id, true, 'x', now() from permit
            """
        );
        site.Address = await site.Node(with);
        return site;
    }

    /// <summary>One more node of the site, on the same database.</summary>
    internal async Task<Uri> Node(Func<SiteSettings, SiteSettings>? with = null)
    {
        SiteSettings settings = new()
        {
            Urls = ["http://127.0.0.1:0"],
            Database = Register.Site,
            RunsJobs = false,
            Time = Register.Clock,
            SignIn = signIn,
        };
        WebApplication node = WebSite.Create(with?.Invoke(settings) ?? settings);
        await node.StartAsync(Stop);
        nodes.Add(node);
        return new(node.Urls.Single());
    }

    internal Visitor Visitor() => new(Address, "");

    /// <summary>Goes to the provider and chooses a person there.</summary>
    internal async Task<Visitor> SignIn(string way = Officials, string person = Aino)
    {
        Visitor visitor = Visitor();
        await Choose(visitor, way, person);
        return visitor;
    }

    internal static async Task Choose(Visitor visitor, string way, string person, string back = "")
    {
        await visitor.Open("/fi/access/sign-in" + back);
        await visitor.Press(way);
        Assert.Equal("Kenenä kirjaudut?", visitor.Heading);
        await visitor.Press(person);
    }

    /// <summary>What the header says of who one is.</summary>
    internal static string Who(Visitor visitor) => Pages.Visitor.Words(visitor.Page.QuerySelector(".who")!);

    public async ValueTask DisposeAsync()
    {
        foreach (WebApplication node in nodes)
            await node.DisposeAsync();
        await Register.DisposeAsync();
    }
}
