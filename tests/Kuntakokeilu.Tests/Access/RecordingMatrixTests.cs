using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Data;
using Microsoft.AspNetCore.Builder;
using Npgsql;

namespace Kuntakokeilu.Tests.Access;

/// <summary>
/// Every kind of program with rows of every kind of person: recorded or refused as the rules say, one refusal for all
/// who are not one's own and for nobody, nothing changed by it, and the person noted.
/// </summary>
public sealed class RecordingMatrixTests(TestCluster cluster) : IAsyncLifetime
{
    private const string NobodysKey = "avain-olematon";
    private const string EndedKey = "avain-paattynyt";
    private const string EndedProtectedKey = "avain-paattynyt-suojattu";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private AccessWorld world = null!;
    private WebApplication site = null!;
    private HttpClient client = null!;
    private long lastEvent;

    private static readonly TestActor Tampere = new(Role.Machine, Organisations.Municipality(TestActor.Tampere));

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        await world.Register.Import(
            "2022-01-20",
            $"""
            {EndedKey},2021-06-01,start,1990-01-01,091,2,no,fi,no
            {EndedKey},2022-01-05,end,1990-01-01,091,2,no,fi,no
            {EndedProtectedKey},2021-06-01,start,1990-01-01,091,2,no,fi,no
            {EndedProtectedKey},2022-01-05,end,1990-01-01,091,2,no,fi,no

            """
        );
        await world.Run(
            $"""
            update steering.current_period c set protected = true from register.person p
            where p.id = c.person_id and p.key = '{EndedProtectedKey}'
            """
        );
        site = WebSite.Create(
            new()
            {
                Urls = ["http://127.0.0.1:0"],
                Database = world.Register.Site,
                RunsJobs = false,
                Time = world.Register.Clock,
            }
        );
        await site.StartAsync(Stop);
        client = new(new HttpClientHandler { UseCookies = false }) { BaseAddress = new(site.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await site.DisposeAsync();
        await world.Register.DisposeAsync();
    }

    /// <summary>A row that is known, one that is news, one earlier than what is decided, one that moves the person.</summary>
    private static readonly (string What, string Row)[] Rows =
    [
        ("known", """{"date":"2021-06-01","event":"start","mother_tongue":"fi"}"""),
        ("news", """{"date":"2022-03-01","event":"registry","mother_tongue":"sv"}"""),
        ("late", """{"date":"2021-08-01","event":"change","mother_tongue":"fi","status":3}"""),
        ("without effect", """{"date":"2021-05-01","event":"change","mother_tongue":"fi"}"""),
        ("moved", """{"date":"2022-03-01","event":"change","home_municipality":"837"}"""),
        ("registered", """{"date":"2022-03-01","event":"start","home_municipality":"837"}"""),
    ];

    [Fact]
    public async Task Rows_of_everybody_else_and_of_nobody_have_one_answer()
    {
        foreach ((string what, string row) in Rows)
            await HaveOneAnswer(what, row);
    }

    private async Task HaveOneAnswer(string what, string row)
    {
        string cookie = await Cookie(Tampere);
        string before = await Register();
        Dictionary<string, int> others = new()
        {
            ["avain-toinen"] = world.Other,
            [AccessWorld.FormerKey] = world.Former,
            ["avain-suojattu"] = world.Protected,
            ["avain-toimisto"] = world.AtTeOffice,
        };
        HashSet<string> answers = [];
        foreach ((string key, int person) in others)
        {
            answers.Add(await Post(cookie, Row(key, "091", row)));
            Assert.Equal([((short)RefusalReason.NotAmongYours, $"{person}")], await Events());
        }
        if (what is not "registered")
        {
            answers.Add(await Post(cookie, Row(NobodysKey, "091", row)));
            Assert.Equal([((short)RefusalReason.NotAmongYours, "")], await Events());
        }

        Assert.Single(answers);
        JsonNode told = JsonNode.Parse(answers.Single())!["rows"]![0]!;
        Assert.Equal("rejected", told["outcome"]!.GetValue<string>());
        Assert.Equal("not_among_yours", told["code"]!.GetValue<string>());
        Assert.Null(told["difference"]);
        Assert.Equal(before, await Register());
    }

    [Fact]
    public async Task Rows_of_ones_own_customers_are_recorded()
    {
        string cookie = await Cookie(Tampere);
        foreach (string key in (string[])[AccessWorld.OwnKey, AccessWorld.OrganisedKey, "avain-virkailija"])
        {
            JsonNode told = JsonNode.Parse(
                await Post(cookie, Row(key, "837", """{"date":"2022-03-01","event":"registry","mother_tongue":"sv"}"""))
            )!;
            Assert.Equal("recorded", told["rows"]![0]!["outcome"]!.GetValue<string>());
            Assert.Equal((short)0, Assert.Single(await Events()).Outcome);
        }
        await world.Register.Replays();
    }

    /// <summary>Those that are refused first: they leave nothing for the next.</summary>
    [Fact]
    public async Task Whoever_no_authority_has_may_register_here()
    {
        (string Key, string Date, string Kind, string Home, bool IsRecorded)[] rows =
        [
            (NobodysKey, "2022-03-01", "start", "091", false),
            (NobodysKey, "2022-03-01", "start", "", false),
            (NobodysKey, "2022-03-01", "change", "837", false),
            (NobodysKey, "2025-03-01", "start", "837", false),
            (EndedKey, "2022-01-05", "start", "837", false),
            (EndedKey, "2021-05-01", "start", "837", false),
            (EndedKey, "2022-01-06", "start", "091", false),
            (EndedKey, "2022-01-06", "change", "837", false),
            (EndedProtectedKey, "2022-01-06", "start", "837", false),
            (NobodysKey, "2022-03-01", "start", "837", true),
            (EndedKey, "2022-01-06", "start", "837", true),
        ];
        string cookie = await Cookie(Tampere);
        string before = await Register();
        foreach ((string key, string date, string kind, string home, bool isRecorded) in rows)
        {
            string row = $$"""{"date":"{{date}}","event":"{{kind}}"}""";
            JsonNode told = JsonNode.Parse(await Post(cookie, Row(key, home, row)))!["rows"]![0]!;

            string? code = isRecorded ? null : "not_among_yours";
            Assert.Equal((row, key, home, code), (row, key, home, told["code"]?.GetValue<string>()));
            Assert.Equal(isRecorded ? "recorded" : "rejected", told["outcome"]!.GetValue<string>());
            Assert.Equal(
                (short)(isRecorded ? 0 : (int)RefusalReason.NotAmongYours),
                Assert.Single(await Events()).Outcome
            );
            Assert.Equal(!isRecorded, before == await Register());
        }
    }

    /// <summary>Each row has its own answer, and both kinds of event are noted.</summary>
    [Fact]
    public async Task Ones_own_and_others_at_once()
    {
        const string News = """{"date":"2022-03-01","event":"registry","mother_tongue":"sv"}""";
        string cookie = await Cookie(Tampere);
        JsonNode told = JsonNode.Parse(
            await Post(
                cookie,
                Row("avain-toinen", "091", News),
                Row(AccessWorld.OwnKey, "837", News),
                Row(NobodysKey, "091", News)
            )
        )!;

        Assert.Equal(
            ["rejected", "recorded", "rejected"],
            told["rows"]!.AsArray().Select(row => row!["outcome"]!.GetValue<string>())
        );
        Assert.Equal(
            [((short)RefusalReason.NotAmongYours, $"{world.Other}"), ((short)0, $"{world.Own}")],
            await Events()
        );
    }

    /// <summary>The customers of the few: a program is one of them by its right of use, as an official is.</summary>
    [Theory]
    [InlineData(TestActor.Tampere, false, "avain-suojattu", false)]
    [InlineData(TestActor.Tampere, true, "avain-suojattu", true)]
    [InlineData(AccessWorld.Helsinki, true, "avain-suojattu", false)]
    [InlineData(AccessWorld.Helsinki, false, "avain-toinen", true)]
    [InlineData(AccessWorld.Helsinki, false, AccessWorld.FormerKey, true)]
    [InlineData(null, false, "avain-toimisto", true)]
    [InlineData(null, false, "avain-suojattu", true)]
    public async Task Each_program_with_each(int? municipality, bool seesProtected, string key, bool isRecorded)
    {
        string organisation = municipality is { } number ? Organisations.Municipality(number) : Organisations.Keha;
        string cookie = await Cookie(new(Role.Machine, organisation) { SeesProtected = seesProtected });
        JsonNode told = JsonNode.Parse(
            await Post(cookie, Row(key, "091", """{"date":"2022-03-01","event":"registry","mother_tongue":"sv"}"""))
        )!;

        Assert.Equal(isRecorded ? "recorded" : "rejected", told["rows"]![0]!["outcome"]!.GetValue<string>());
    }

    private async Task<string> Cookie(TestActor actor)
    {
        (string name, string value) = await actor.Cookie(site.Services, world.Register.Source);
        lastEvent = await world.Register.Ask<long>("select coalesce(max(id), 0) from access.event");
        return $"{name}={value}";
    }

    private static JsonObject Row(string key, string home, string rest)
    {
        JsonObject row = new()
        {
            ["person"] = key,
            ["birth_date"] = "1990-01-01",
            ["home_municipality"] = home,
            ["status"] = 2,
            ["earnings_related"] = "no",
            ["mother_tongue"] = "fi",
            ["immigrant"] = "no",
        };
        foreach ((string name, JsonNode? value) in JsonNode.Parse(rest)!.AsObject())
            row[name] = value?.DeepClone();
        return row;
    }

    private async Task<string> Post(string cookie, params JsonObject[] rows)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/facts");
        request.Headers.Add("Cookie", cookie);
        using ByteArrayContent content = new(
            Encoding.UTF8.GetBytes(new JsonObject { ["rows"] = new JsonArray([.. rows]) }.ToJsonString())
        );
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
        request.Content = content;
        using HttpResponseMessage response = await client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(Stop);
    }

    /// <summary>All that rows could have changed.</summary>
    private Task<string> Register() =>
        world.Register.Ask<string>(
            """
            select concat_ws(' ', (select count(*) from register.person), (select count(*) from register.fact),
                (select count(*) from register.recording), (select count(*) from steering.difference),
                (select count(*) from steering.period), (select md5(string_agg(c::text, ';' order by c.person_id))
                    from steering.current_period c), (select last_value from register.person_id))
            """
        );

    private async Task<List<(short Outcome, string Subjects)>> Events()
    {
        await using NpgsqlCommand command = world.Register.Source.CreateCommand(
            "select id, outcome, array_to_string(subjects, ' ') from access.event where id > $1 order by id"
        );
        command.Parameters.Add(new() { Value = lastEvent });
        List<(short, string)> events = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(Stop);
        while (await row.ReadAsync(Stop))
        {
            lastEvent = row.GetInt64(0);
            events.Add((row.GetInt16(1), row.GetString(2)));
        }
        return events;
    }
}
