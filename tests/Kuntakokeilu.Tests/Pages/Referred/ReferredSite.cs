using AngleSharp.Dom;
using Kuntakokeilu.App.Web.Telemetry;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;
using Kuntakokeilu.Tests.Referrals;
using Kuntakokeilu.Tests.Web.Telemetry;
using Microsoft.Extensions.Logging;

namespace Kuntakokeilu.Tests.Pages.Referred;

/// <summary>The site as a provider sees it, with what it asks of the database and what it logs written down.</summary>
public sealed class ReferredSite(TestCluster cluster) : IAsyncLifetime
{
    internal const int People = 70;

    internal static TestActor Giver { get; } = new(Role.Provider, ReferralWorld.Provider);

    private readonly StatementLog statements = new();
    private SiteDatabase database = null!;
    private DatabaseSite site = null!;

    internal ReferralWorld World { get; private set; } = null!;

    internal TestRegister Register => World.Register;

    internal Visitor Visitor => site.Visitor;

    internal IServiceProvider Services => site.Services;

    internal KeptLog Log { get; } = new();

    public async ValueTask InitializeAsync()
    {
        World = await ReferralWorld.Make(cluster, People);
        database = statements.Watch(Register);
        site = await DatabaseSite.Of(
            Register,
            database: database,
            telemetry: new TelemetrySettings
            {
                Log = new() { Level = LogLevel.Trace, IsJson = true },
                Logs = Log.Keep,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await database.Web.DisposeAsync();
        statements.Dispose();
    }

    internal Task SignIn(TestActor actor) => site.SignIn(actor);

    /// <summary>All that the page shows and holds, without what is random in it.</summary>
    internal string Shown()
    {
        foreach (IElement token in Visitor.Page.QuerySelectorAll("input[type=hidden]").ToArray())
            token.Remove();
        return Visitor.Page.DocumentElement.OuterHtml;
    }

    /// <summary>Opens a page in Finnish.</summary>
    /// <returns>What was asked of the database for it.</returns>
    internal async Task<string[]> Open(string path)
    {
        statements.Take();
        await Visitor.Open($"/fi/{path}");
        return statements.Take();
    }

    internal string Words => Visitor.Words(Visitor.Page.QuerySelector("main")!);

    /// <summary>Puts people into the provider's service, past the steps.</summary>
    /// <param name="state">How far each is.</param>
    internal async Task Refer(int first, int last, int state, string offering = "1")
    {
        int id = await World.Offering(offering);
        await Register.Run(
            $"""
            set local session_replication_role = replica;
            insert into referrals.referral (matter, person_id, offering_id, service_id, kind, provider_id, goal, days,
                arrangements, proposed_on, state, version, agreed_on, placed_on, started_on)
            select gen_random_uuid(), p.id, o.id, o.service_id, s.kind, o.provider_id, 'Tavoite-sallittu', 'Ajat-sallittu',
                'Jarjestely-sallittu', '2022-05-02', {state}, 6, '2022-05-02', '2022-05-02', '2022-05-02'
            from register.person p, services.offering o join services.service s on s.id = o.service_id
            where o.id = {id} and p.key between 'a{first:000}' and 'a{last:000}'
            """
        );
    }

    /// <summary>A day of somebody's, told as a mark.</summary>
    internal Task Attend(string person, string day, int mark, string? correction = null) =>
        Register.Run(
            $"""
            set local session_replication_role = replica;
            insert into referrals.attendance (referral_id, day, mark, correction, at, by)
            select r.id, '{day}', {mark}, {(correction is null ? "null" : $"'{correction}'")}, now(), 'Malli'
            from referrals.referral r join register.person p on p.id = r.person_id where p.key = '{person}'
            """
        );
}

[CollectionDefinition(nameof(ReferredSite))]
public sealed class ReferredCollection : ICollectionFixture<ReferredSite>;
