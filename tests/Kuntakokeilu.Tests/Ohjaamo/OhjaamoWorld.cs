using Kuntakokeilu.App.Pages.Ohjaamo;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Ohjaamo.Visits;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages;
using Kuntakokeilu.Tests.Pages.Register;
using Visit = Kuntakokeilu.Core.Ohjaamo.Visits.Visit;

namespace Kuntakokeilu.Tests.Ohjaamo;

/// <summary>
/// One database and one site for everything of Ohjaamo, on Monday 16 May 2022; each test has organisations and points of its
/// own, and the register has people beside them.
/// </summary>
public sealed class OhjaamoWorld(TestCluster cluster) : IAsyncLifetime
{
    private static int organisations;
    private DatabaseSite site = null!;

    internal static DateOnly Today { get; } = new(2022, 5, 16);

    internal AccessWorld Access { get; private set; } = null!;

    internal TestRegister Register => Access.Register;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Access = await AccessWorld.Make(cluster);
        Register.Clock.Now = new(2022, 5, 16, 10, 0, 0, TimeSpan.Zero);
        site = await DatabaseSite.Of(Register);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    /// <summary>An organisation that no other test has.</summary>
    internal async Task<string> Organisation()
    {
        string code = $"ohjaamo-{100 + Interlocked.Increment(ref organisations)}";
        await Register.Run(
            $"""
            insert into access.organisation (code, kind, name_fi, name_sv, name_en)
            values ('{code}', 13, '{code}', '{code}', '{code}')
            """
        );
        return code;
    }

    internal Task<int> Point(string organisation, string name = "Olohuone") =>
        Register.Ask<int>(
            $"""
            insert into ohjaamo.point (organisation, kind, name_fi, from_day)
            values ('{organisation}', 1, '{name}', '2022-01-10') returning id
            """
        );

    internal static TestActor Worker(string organisation) => new(Role.OhjaamoWorker, organisation);

    internal static TestActor Leader(string organisation) => new(Role.OhjaamoLeader, organisation);

    internal static Visit Visit(int point, DateOnly? day = null, short size = 1) =>
        new(
            Guid.NewGuid(),
            day ?? Today,
            point,
            VisitAge.From17To19,
            VisitSex.Unknown,
            VisitSituation.Unemployed,
            VisitLanguage.Finnish,
            VisitWay.Visit,
            VisitTopics.Work | VisitTopics.Money,
            size
        );

    /// <summary>As a request of somebody's session.</summary>
    internal async Task<VisitResult> Take(string token, Visit visit)
    {
        await using Gate gate = await TestGates.Act(Register, token);
        Assert.Null(gate.Decide(OhjaamoSubject.RecordVisit).Refused);
        gate.LeaveNoTrace();
        VisitResult result = await new VisitService(Register.Clock).Take(visit, await gate.Begin(Stop), Stop);
        Assert.True(await gate.Close(Stop));
        return result;
    }

    internal Task<string> SignIn(TestActor actor) => actor.SignIn(Register.Source, Stop);

    internal async Task<Visitor> Open(TestActor? actor)
    {
        Visitor visitor = new(site.Address, "");
        return actor is null ? visitor : visitor.With(await actor.Cookie(site.Services, Register.Source));
    }

    internal Task<long> Count(string table, int point) =>
        Register.Ask<long>($"select count(*) from ohjaamo.{table} where point_id = {point}");

    internal Task<long> Events() => Register.Ask<long>("select count(*) from access.event");
}

[CollectionDefinition(Name)]
public sealed class OhjaamoCollection : ICollectionFixture<OhjaamoWorld>
{
    internal const string Name = "Ohjaamo";
}
