using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Ohjaamo;
using Kuntakokeilu.Tests.Pages;

namespace Kuntakokeilu.Tests.Api.Ohjaamo;

/// <summary><c>POST /api/v1/ohjaamo/visits</c>: a visit and nothing else.</summary>
[Collection(OhjaamoCollection.Name)]
public sealed class VisitsApiTests(OhjaamoWorld world)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visit_is_taken_once_whoever_of_the_organisation_sends_it()
    {
        string organisation = await world.Organisation();
        int point = await world.Point(organisation);
        using Visitor program = await world.Open(new(Role.Machine, organisation));
        JsonObject visit = Visit(point);
        long before = await world.Events();
        Assert.Equal((HttpStatusCode.Created, """{"outcome":"recorded"}"""), await Post(program, visit));
        Assert.Equal((HttpStatusCode.OK, """{"outcome":"already_known"}"""), await Post(program, visit));
        visit["way"] = "phone";
        Assert.Equal(HttpStatusCode.Conflict, (await Post(program, visit)).Status);
        // A number is a sex too.
        visit = Visit(point);
        visit["sex"] = 2;
        Assert.Equal(HttpStatusCode.Created, (await Post(program, visit)).Status);
        Assert.Equal(2L, await world.Count("tray_visit", point));
        Assert.Equal(before, await world.Events());
    }

    [Theory]
    [InlineData("id", "\"a\"")]
    [InlineData("id", "7")]
    // Of the versions 1 and 7: when it was made stands in it.
    [InlineData("id", "\"018f4d2a-7c3b-7abc-8def-0123456789ab\"")]
    [InlineData("id", "\"6ba7b810-9dad-11d1-80b4-00c04fd430c8\"")]
    [InlineData("day", "\"16.5.2022\"")]
    [InlineData("day", "\"2022-02-30\"")]
    [InlineData("day", "\"2022-05-17\"")]
    [InlineData("day", "\"2021-05-14\"")]
    [InlineData("day", "\"2022-05-16T12:00:00\"")]
    [InlineData("point", "0")]
    [InlineData("point", "999999")]
    [InlineData("point", "\"1\"")]
    [InlineData("age", "\"18\"")]
    [InlineData("age", "null")]
    [InlineData("sex", "3")]
    [InlineData("situation", "\"Unemployed\"")]
    [InlineData("language", "\"en\"")]
    [InlineData("way", "\"x\"")]
    [InlineData("topics", "\"work\"")]
    [InlineData("topics", "[\"work\",\"work\"]")]
    [InlineData("topics", "[\"crime\"]")]
    [InlineData("topics", "[\"work\",\"studies\",\"housing\",\"money\"]")]
    [InlineData("size", "0")]
    [InlineData("size", "201")]
    [InlineData("size", "1.5")]
    [InlineData("size", "99999999999")]
    public async Task What_is_wrong_is_told_at_its_member(string member, string value)
    {
        string organisation = await world.Organisation();
        int point = await world.Point(organisation);
        using Visitor program = await world.Open(new(Role.Machine, organisation));
        JsonObject visit = Visit(point);
        visit[member] = JsonNode.Parse(value);
        (HttpStatusCode status, string told) = await Post(program, visit);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal([member], Errors(told));
        Assert.Equal(0L, await world.Count("tray_visit", point));
    }

    [Fact]
    public async Task Nothing_else_is_taken_and_nothing_may_be_missing()
    {
        string organisation = await world.Organisation();
        int point = await world.Point(organisation);
        using Visitor program = await world.Open(new(Role.Machine, organisation));
        JsonObject visit = Visit(point);
        visit["name"] = "Malli";
        visit["time"] = "12:00";
        Assert.Equal(["name", "time"], Errors((await Post(program, visit)).Body));
        Assert.Equal(
            ["age", "day", "id", "language", "point", "sex", "situation", "size", "topics", "way"],
            Errors((await Post(program, [])).Body)
        );
        string twice = Visit(point).ToJsonString().Replace("{", "{\"age\":\"x\",");
        Assert.Equal(["age"], Errors((await Post(program, twice)).Body));
        foreach (string broken in (string[])["", "{", "\"\\ud800\"", "{\"\\ud800\":1}"])
            Assert.Equal(HttpStatusCode.BadRequest, (await Post(program, broken)).Status);
        Assert.Equal(["$"], Errors((await Post(program, "[]")).Body));
        Assert.Equal(0L, await world.Count("tray_visit", point));
    }

    [Fact]
    public async Task Another_organisations_point_is_no_point()
    {
        int others = await world.Point(await world.Organisation());
        foreach (string organisation in (string[])[await world.Organisation(), Organisations.Keha])
        {
            using Visitor program = await world.Open(new(Role.Machine, organisation));
            Assert.Equal(["point"], Errors((await Post(program, Visit(others))).Body));
        }
        using Visitor nobody = await world.Open(null);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(nobody, Visit(others))).Status);
        Assert.Equal(0L, await world.Count("tray_visit", others));
    }

    private static JsonObject Visit(int point) =>
        new()
        {
            ["id"] = $"{Guid.NewGuid()}",
            ["day"] = "2022-05-16",
            ["point"] = point,
            ["age"] = "17-19",
            ["sex"] = "x",
            ["situation"] = "unemployed",
            ["language"] = "fi",
            ["way"] = "visit",
            ["topics"] = new JsonArray("work", "money"),
            ["size"] = 1,
        };

    private static IEnumerable<string> Errors(string told) =>
        JsonNode.Parse(told)!["errors"]!.AsObject().Select(one => one.Key).Order(StringComparer.Ordinal);

    private static Task<(HttpStatusCode Status, string Body)> Post(Visitor who, JsonObject visit) =>
        Post(who, visit.ToJsonString());

    private static async Task<(HttpStatusCode Status, string Body)> Post(Visitor who, string body)
    {
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        await who.Call(HttpMethod.Post, "/api/v1/ohjaamo/visits", content, Stop);
        return (who.Response.StatusCode, await who.Response.Content.ReadAsStringAsync(Stop));
    }
}
