using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Explanations;
using Kuntakokeilu.Tests.Sample;
using Microsoft.AspNetCore.Builder;

namespace Kuntakokeilu.Tests.Api.Register;

/// <summary><c>POST /api/v1/facts</c> of the real site on a register of its own.</summary>
public sealed class FactsApiTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private TestRegister register = null!;
    private WebApplication site = null!;
    private HttpClient client = null!;

    private const string Start =
        """{"person":"anna","date":"2021-06-01","event":"start","birth_date":"1990-01-01","home_municipality":"837","status":2,"earnings_related":"no","mother_tongue":"fi","immigrant":"no"}""";

    public async ValueTask InitializeAsync()
    {
        register = await TestRegister.Make(cluster);
        site = WebSite.Create(
            new()
            {
                Urls = ["http://127.0.0.1:0"],
                Database = register.Site,
                RunsJobs = false,
                Time = register.Clock,
            }
        );
        await site.StartAsync(Stop);
        client = new() { BaseAddress = new(site.Urls.Single()) };
        // So that a refusal is read, not met by a broken pipe while the rest is still sent.
        client.DefaultRequestHeaders.ExpectContinue = true;
        // Without a provider of tokens the site knows a session by its cookie; MachineTests shows the tokens.
        TestActor feed = new(Role.Machine, Organisations.Keha);
        (string name, string value) = await feed.Cookie(site.Services, register.Source);
        client.DefaultRequestHeaders.Add("Cookie", $"{name}={value}");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await site.DisposeAsync();
        await register.DisposeAsync();
    }

    [Fact]
    public async Task Every_outcome_of_a_row()
    {
        Assert.Equal((1, 1, 0, "recorded"), await Told(Start));
        Assert.Equal((0, 0, 0, "already_known"), await Told(Start));
        Assert.Equal((1, 0, 0, "recorded"), await Told(Changed("date", "2022-06-01", "event", "change")));
        Assert.Equal((0, 0, 0, "waits_for_officer"), await Told(Changed("date", "2022-01-01", "event", "end")));
        Assert.Equal((0, 0, 0, "already_known"), await Told(Changed("date", "2022-01-01", "event", "end")));
        Assert.Equal((1, 0, 0, "recorded"), await Told(Changed("date", "2022-02-01", "event", "registry")));
        Assert.Equal(
            (0, 0, 1, "rejected no_open_search"),
            await Told(Changed("date", "2021-01-01", "event", "change"))
        );
        Assert.Equal((0, 0, 1, "rejected after_pilot"), await Told(Changed("date", "2025-01-01", "event", "change")));
        Assert.Equal((0, 0, 1, "rejected bad_date"), await Told(Changed("date", "2021-02-29")));
        Assert.Equal((0, 0, 1, "rejected missing_value"), await Told(Changed("birth_date", "")));
        Assert.Equal((0, 0, 1, "rejected bad_value"), await Told(Changed("event", "begin")));
        Assert.Equal((0, 0, 1, "rejected unknown_municipality"), await Told(Changed("home_municipality", "999")));
        Assert.Equal((0, 0, 1, "rejected malformed"), await Told(Changed("mother_tongue", "f\ni")));
        Assert.Equal((0, 0, 1, "rejected bad_value"), await Told(Changed("person", "an\0a")));

        Assert.Equal(3L, await register.Ask<long>("select count(*) from register.fact"));
        Assert.Equal(4L, await register.Ask<long>("select count(*) from register.recording"));
        Assert.Equal(
            [$"{(int)Role.Machine} {Organisations.Keha}"],
            await register.Lines("select distinct concat(role, ' ', organisation) from register.recording")
        );
        await register.Replays();
    }

    /// <summary>Each row has its own outcome in its own place; a wrong one does not hinder the others.</summary>
    [Fact]
    public async Task Rows_of_some_people_at_once()
    {
        JsonNode told = await Post(
            $$"""
            {"rows":[{{Start}},{{Changed("date", "2021-05-01", "event", "change")}},{{Changed(
                "person",
                "b",
                "status",
                "x"
            )}},
            {{Changed("person", "c")}},{{Changed("date", "2021-07-01", "event", "end")}}]}
            """
        );

        Assert.Equal(
            ["recorded", "rejected out_of_order", "rejected bad_value", "recorded", "rejected not_contiguous"],
            told["rows"]!.AsArray().Select(Outcome)
        );
        Assert.Equal([0, 1, 2, 3, 4], told["rows"]!.AsArray().Select(row => row!["row"]!.GetValue<int>()));
        Assert.Equal("status: not a value that this column can have", told["rows"]![2]!["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_no_request()
    {
        (string Body, string Because)[] wrong =
        [
            ("", "at $"),
            ("null", "from 1 to 1000 rows"),
            ("[]", "at $"),
            ("{}", "from 1 to 1000 rows"),
            ("""{"rows":null}""", "from 1 to 1000 rows"),
            ("""{"rows":[]}""", "from 1 to 1000 rows"),
            ("""{"rows":[null]}""", "from 1 to 1000 rows"),
            ("""{"rows":[{"person":"anna","secret":1}]}""", "at $.rows[0].secret"),
            ("""{"rows":[{"person":"anna"},{"status":true}]}""", "at $.rows[1].status"),
            ("""{"rows":[{"person":12}]}""", "at $.rows[0].person"),
            ("""{"rows":[{"person":"\ud800"}]}""", "at $.rows[0].person"),
            ("""{"rows":[{"person":"anna"}""", "at $.rows"),
        ];
        foreach ((string body, string because) in wrong)
        {
            using HttpResponseMessage response = await Send(body);

            Assert.Equal((body, HttpStatusCode.BadRequest), (body, response.StatusCode));
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            string told = await response.Content.ReadAsStringAsync(Stop);
            Assert.Contains(because, JsonNode.Parse(told)!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.DoesNotContain("anna", told, StringComparison.Ordinal);
            Assert.Equal(0L, await register.Ask<long>("select count(*) from register.recording"));
        }
    }

    [Fact]
    public async Task Too_many_rows_and_too_many_bytes()
    {
        using HttpResponseMessage rows = await Send(
            $$"""{"rows":[{{string.Join(',', Enumerable.Repeat(Start, 1001))}}]}"""
        );
        Assert.Equal(HttpStatusCode.BadRequest, rows.StatusCode);

        using HttpResponseMessage bytes = await Send($$"""{"rows":[{"person":"{{new string('x', 5 << 20)}}"}]}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, bytes.StatusCode);
    }

    [Fact]
    public async Task Content_types()
    {
        (string Type, HttpStatusCode Status)[] types =
        [
            ("text/csv", HttpStatusCode.UnsupportedMediaType),
            ("application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType),
            ("application/json; charset=no-such", HttpStatusCode.UnsupportedMediaType),
            ("application/problem+json", HttpStatusCode.OK),
        ];
        foreach ((string type, HttpStatusCode status) in types)
        {
            using HttpResponseMessage response = await Send($$"""{"rows":[{{Start}}]}""", type);
            Assert.Equal((type, status), (type, response.StatusCode));
        }
    }

    [Fact]
    public async Task Sixteen_senders_of_one_new_person()
    {
        string[] days = [.. Enumerable.Range(1, 16).Select(day => $"2021-06-{day:D2}")];
        JsonNode[] told = await Task.WhenAll(days.Select(day => Post($$"""{"rows":[{{Changed("date", day)}}]}""")));

        Assert.Equal(1L, await register.Ask<long>("select count(*) from register.person"));
        long recorded = told.Count(one => Outcome(one["rows"]![0]) == "recorded");
        long waiting = told.Count(one => Outcome(one["rows"]![0]) == "waits_for_officer");
        Assert.Equal(16, recorded + waiting);
        Assert.Equal(recorded, await register.Ask<long>("select count(*) from register.fact"));
        Assert.Equal(waiting, await register.Ask<long>("select count(*) from steering.late_fact"));
        await register.Replays();
    }

    [Fact]
    public async Task The_same_as_an_import()
    {
        SampleOutput sample = SampleOutput.Of(people: 60, seed: 15);
        await using TestRegister imported = await TestRegister.Make(cluster);
        await imported.Import(sample.Facts);
        string[] columns = Core.Sample.SampleText.FactsHeader.TrimEnd().Split(',');
        foreach (string[][] rows in sample.FactRows.GroupBy(row => row[0]).SelectMany(person => person).Chunk(500))
        {
            IEnumerable<JsonObject> json = rows.Select(row => new JsonObject(
                columns.Zip(row).Select(value => KeyValuePair.Create(value.First, (JsonNode?)value.Second))
            ));
            await Post(new JsonObject { ["rows"] = new JsonArray([.. json]) }.ToJsonString());
        }

        await RegisterContent.Same(imported, register);
    }

    /// <summary>Other pages' addresses are no part of it.</summary>
    [Fact]
    public async Task The_description_is_the_approved_one()
    {
        JsonNode document = JsonNode.Parse(
            await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Stop)
        )!;
        Assert.All(
            document["paths"]!.AsObject(),
            path => Assert.StartsWith("/api/v1/", path.Key, StringComparison.Ordinal)
        );
        document.AsObject().Remove("servers");
        Approved.Matches(document.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n", "openapi");
    }

    private async Task<(int Recorded, int Periods, int Rejected, string Outcome)> Told(string row)
    {
        JsonNode told = await Post($$"""{"rows":[{{row}}]}""");
        return (
            told["recorded"]!.GetValue<int>(),
            told["periods"]!.GetValue<int>(),
            told["rejected"]!.GetValue<int>(),
            Outcome(told["rows"]!.AsArray().Single())
        );
    }

    private static string Outcome(JsonNode? row) =>
        $"{row!["outcome"]!.GetValue<string>()} {row["code"]?.GetValue<string>()}".TrimEnd();

    private static string Changed(params string[] columnsAndValues)
    {
        JsonNode row = JsonNode.Parse(Start)!;
        for (int i = 0; i < columnsAndValues.Length; i += 2)
            row[columnsAndValues[i]] = columnsAndValues[i + 1];
        return row.ToJsonString();
    }

    private async Task<JsonNode> Post(string body)
    {
        using HttpResponseMessage response = await Send(body);
        string told = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {told}");
        return JsonNode.Parse(told)!;
    }

    private async Task<HttpResponseMessage> Send(string body, string type = "application/json")
    {
        using ByteArrayContent content = new(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return await client.PostAsync(new Uri("/api/v1/facts", UriKind.Relative), content, Stop);
    }
}
