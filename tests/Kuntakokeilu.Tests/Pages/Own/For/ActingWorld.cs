using Kuntakokeilu.App.Commands;
using Kuntakokeilu.App.DemoMandates;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Own.For;

/// <summary>A site, the twin of the service of mandates as a process, and somebody who may act for others.</summary>
internal sealed class ActingWorld : IAsyncDisposable
{
    /// <summary>Of made-up people: numbers that nobody has for life.</summary>
    internal static readonly string Delegate = $"{IdentityCode.Of(new(1980, 5, 6), '-', 991)}";
    internal static readonly string Principal = $"{IdentityCode.Of(new(1990, 1, 1), '-', 993)}";
    internal static readonly string Unregistered = $"{IdentityCode.Of(new(1990, 2, 3), '-', 995)}";
    internal static readonly string Hidden = $"{IdentityCode.Of(new(1990, 1, 1), '-', 997)}";
    internal const string Topic = "http://valtuusrekisteri.test.invalid/tyollisyys";
    internal const string ToService = "Siirry Suomi.fi-valtuuksiin";
    internal const string Begin = "Asioi tämän henkilön puolesta";

    private readonly TestTwin twin;

    private ActingWorld(AccessWorld access, DatabaseSite site, TestTwin twin) =>
        (Access, Site, this.twin) = (access, site, twin);

    internal AccessWorld Access { get; }

    internal DatabaseSite Site { get; }

    internal Visitor Visitor => Site.Visitor;

    internal TestRegister Register => Access.Register;

    internal string Words => Visitor.Words(Visitor.Page.Body!);

    internal static async Task<ActingWorld> Make(TestCluster cluster)
    {
        AccessWorld access = await AccessWorld.Make(cluster);
        access.Register.Clock.Now = new(2024, 11, 15, 10, 0, 0, TimeSpan.Zero);
        await access.Run(
            $"""
            update register.identity set code = '{Principal}', given_names = 'Päivi', family_name = 'Päämies'
            where person_id = {access.Own};
            update register.identity set code = '{Hidden}' where person_id = {access.Protected};
            """
        );
        TestTwin twin = new(MandatesTwin.Name);
        DatabaseSite site = await DatabaseSite.Of(
            access.Register,
            new TestActor(Role.Jobseeker, null),
            mandates: DemoActing.Settings(twin.Address, twin.Secret) with
            {
                Topics = [Topic],
            }
        );
        await access.Run(
            $"""
            insert into access.newcomer (account_id, code, family_name, given_names, told_at)
            select max(id), '{Delegate}', 'Puolestinen', 'Pauli', now() from access.account;
            update access.account set name = 'Pauli Puolestinen' where id = (select max(id) from access.account)
            """
        );
        ActingWorld world = new(access, site, twin);
        await world.Give(Principal, "Päivi Päämies");
        return world;
    }

    internal Task Give(string principal, string name, string topic = Topic) =>
        twin.Post("mandates", new KeptMandate(Delegate, principal, name, topic));

    internal Task Withdraw(string principal) =>
        twin.Post("mandates/withdraw", new KeptMandate(Delegate, principal, ""));

    internal Task Order(double rate, string kind = "500") => twin.Fail(new(rate, kind, 7));

    internal async Task<int> Asked() => (await twin.Get<AskedOfTwin[]>("asked")).Length;

    /// <summary>Chooses somebody at the service, and comes back.</summary>
    internal async Task Choose(string name)
    {
        await Visitor.Open("/fi/own/for");
        await Visitor.Press(ToService);
        await Visitor.Press(name);
    }

    /// <summary>And begins.</summary>
    internal async Task ActFor(string name)
    {
        await Choose(name);
        await Visitor.Press($"{Begin}: {name}");
    }

    /// <summary>As if the last answer had come so long ago.</summary>
    internal Task Age(string interval) =>
        Access.Run($"update access.principal set checked_at = now() - interval '{interval}'");

    public async ValueTask DisposeAsync()
    {
        twin.Dispose();
        await Site.DisposeAsync();
    }
}
