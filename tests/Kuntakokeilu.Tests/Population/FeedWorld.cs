using System.Text.Json.Nodes;
using Kuntakokeilu.App.Commands;
using Kuntakokeilu.App.DemoPopulation;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Core.Population;
using Kuntakokeilu.Core.Population.Vtj;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Population;

/// <summary>The world of the access tests with codes that could be, and the twin: a process that fails when it is told to.</summary>
internal sealed class FeedWorld : IAsyncDisposable
{
    internal static readonly DateOnly Today = new(2022, 3, 1);

    private readonly TestTwin twin = new(PopulationTwin.Name);

    private FeedWorld(AccessWorld access) => Access = access;

    internal AccessWorld Access { get; }

    internal TestRegister Register => Access.Register;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<FeedWorld> Make(TestCluster cluster)
    {
        AccessWorld access = await AccessWorld.Make(cluster);
        access.Register.Clock.Now = new(2022, 3, 1, 10, 0, 0, TimeSpan.Zero);
        foreach (int person in access.Everybody)
            await access.Run($"update register.identity set code = '{CodeOf(person)}' where person_id = {person}");
        FeedWorld world = new(access);
        await FeedPlace.Begin(access.Register.Source, "0", Stop);
        return world;
    }

    /// <summary>Of the birth date that everybody of the world has but one.</summary>
    internal static string CodeOf(int person) => $"{IdentityCode.Of(new(1990, 1, 1), '-', 901 + (2 * person))}";

    internal PopulationSettings Settings => DemoPopulationFeed.Settings(twin.Address, twin.Secret);

    /// <summary>For a node of its own.</summary>
    internal HeldReading Told => new(Register.ConnectionString, twin.Address, twin.Secret, Register.Clock.Now);

    internal ChangeFeed Feed(int peopleInBatch = 3, TimeSpan? longest = null) =>
        Feed(Register.Source, twin.Address, twin.Secret, Register.Clock, peopleInBatch, longest);

    internal static ChangeFeed Feed(
        NpgsqlDataSource database,
        Uri twin,
        TwinSecret secret,
        TimeProvider time,
        int peopleInBatch,
        TimeSpan? longest = null
    ) =>
        new(
            database,
            new VtjPopulation(
                OutsideClient.Of(twin, "population", longest),
                DemoPopulationFeed.Settings(twin, secret),
                new(TimeProvider.System)
            ),
            time
        )
        {
            PeopleInBatch = peopleInBatch,
        };

    /// <summary>Until there is nothing more.</summary>
    internal async Task Read(ChangeFeed? feed = null)
    {
        feed ??= Feed();
        while (await feed.ReadNext(Stop)) { }
    }

    /// <summary>As if nothing had been read yet: all is told once more.</summary>
    internal Task Again() =>
        Access.Run("update population.feed set place = '0', in_batch = null, after_code = null, next_place = null");

    internal Task Fail(double rate, string kind) => twin.Fail(new(rate, kind, 7));

    internal Task Know(int person, KeptPerson told) => Know(told with { Code = CodeOf(person) });

    internal Task Know(KeptPerson told) => twin.Post("people", new[] { told });

    internal Task Change(int person, params JsonObject[] groups) => Change(person, Today, 1, groups);

    internal Task Change(int person, DateOnly day, int times, params JsonObject[] groups) =>
        Change(CodeOf(person), day, times, groups);

    internal Task Change(string code, DateOnly day, int times, params JsonObject[] groups) =>
        twin.Post("changes", new OrderedChange(code, day, [.. groups]) { Times = times });

    internal static JsonObject Home(string municipality, string day, string precision = "PAIVA") =>
        new()
        {
            ["tietoryhma"] = "KOTIKUNTA",
            ["kuntakoodi"] = municipality,
            ["kuntaanMuuttopv"] = Day(day, precision),
        };

    internal static JsonObject Language(string code) => new() { ["tietoryhma"] = "AIDINKIELI", ["kielikoodi"] = code };

    internal static JsonObject Protection(bool isActive, string? ended = null) =>
        new()
        {
            ["tietoryhma"] = "TURVAKIELTO",
            ["turvakieltoAktiivinen"] = isActive,
            ["turvaLoppuPv"] = ended is null ? null : Day(ended, "PAIVA"),
        };

    internal static JsonObject Death(string day, string precision = "PAIVA") =>
        new()
        {
            ["tietoryhma"] = "KUOLINPAIVA",
            ["kuollut"] = true,
            ["kuolinpv"] = Day(day, precision),
        };

    internal static JsonObject Code(string active) =>
        new() { ["tietoryhma"] = "HENKILOTUNNUS_KORJAUS", ["aktiivinenHenkilotunnus"] = active };

    internal static JsonObject Other(string name) => new() { ["tietoryhma"] = name };

    /// <summary>Rows that the feed has recorded of a person.</summary>
    internal Task<List<string>> Rows(int person) =>
        Register.Lines(
            $"""
            select concat_ws(' ', f.date, f.event, to_char(f.home_municipality, 'FM000'), f.mother_tongue)
            from register.fact f join register.recording r on r.id = f.recording_id
            where f.person_id = {person} and r.source = 6 order by f.seq
            """
        );

    internal Task<List<string>> Tasks() =>
        Register.Lines("select person_id || ' ' || kind from population.task order by 1");

    public async ValueTask DisposeAsync()
    {
        End();
        await Register.DisposeAsync();
    }

    /// <summary>Ends the twin alone: a site drops the register with itself.</summary>
    internal void End() => twin.Dispose();

    private static JsonObject Day(string day, string precision) => new() { ["arvo"] = day, ["tarkkuus"] = precision };
}
