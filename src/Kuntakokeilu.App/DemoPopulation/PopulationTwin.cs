using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Base.Html;

namespace Kuntakokeilu.App.DemoPopulation;

/// <summary>
/// A twin of the Population Information System: its query by identity code and its changes, on this machine. It knows whom
/// it is told of, forgets all with its process, and fails when it is told to. Written from the protocol, and not with the
/// client's types.
/// </summary>
internal static class PopulationTwin
{
    internal const string Name = "population";
    internal const string QueryPath = "/vtjkysely/";
    internal const string ChangesPath = "/r1/FI-TEST/GOV/0245437-2/VTJmutpa/";

    private static readonly XNamespace Vtj = "http://xml.vrk.fi/schema/vtjkysely";

    internal static WebApplication Create(TwinSecret secret, int port)
    {
        PopulationBook book = new();
        WebApplication twin = TwinHost.Create(port, [QueryPath.TrimEnd('/'), "/r1"]);
        twin.MapGet("/", () => Page(book));
        twin.MapPost(
            "/people",
            (KeptPerson[] known) =>
            {
                book.Keep(known);
                return Results.NoContent();
            }
        );
        twin.MapPost(
            "/changes",
            (OrderedChange change) =>
            {
                book.Order(change);
                return Results.NoContent();
            }
        );
        twin.MapPost(QueryPath, (HttpRequest call) => Query(call, book, secret));
        twin.MapGet(
            $"{ChangesPath}kirjausavain/{{day}}",
            (string day, HttpRequest call) =>
                !IsSignedIn(call, secret) ? Results.Unauthorized()
                : !DateOnly.TryParseExact(day, "yyyy-MM-dd", out _) ? Results.BadRequest()
                : Results.Json(new { viimeisinKirjausavain = book.Place })
        );
        twin.MapPost(
            $"{ChangesPath}muutokset",
            (JsonObject body, HttpRequest call) =>
                IsSignedIn(call, secret) ? Changes(body, book) : Results.Unauthorized()
        );
        return twin;
    }

    private static IResult Changes(JsonObject body, PopulationBook book)
    {
        if (
            !int.TryParse($"{body["viimeisinKirjausavain"]}", CultureInfo.InvariantCulture, out int place)
            || body["hetulista"] is not JsonArray codes
        )
            return Results.BadRequest();
        (int next, bool isUpToDate, IReadOnlyList<OrderedChange> told) = book.After(
            place,
            [.. codes.Select(one => $"{one}")]
        );
        return Results.Json(
            new
            {
                viimeisinKirjausavain = next,
                ajanTasalla = isUpToDate,
                muutokset = told.Select(one => new
                {
                    henkilotunnus = one.Code,
                    muutospv = one.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    tietoryhmat = one.Groups,
                }),
            }
        );
    }

    /// <summary>The code stands in the body alone, as everything about people.</summary>
    private static async Task<IResult> Query(HttpRequest call, PopulationBook book, TwinSecret secret)
    {
        using StreamReader reader = new(call.Body);
        var asked = XDocument.Parse(await reader.ReadToEndAsync());
        string Told(string name) => asked.Descendants().FirstOrDefault(one => one.Name.LocalName == name)?.Value ?? "";
        if (Told("Kayttajatunnus") != secret.UserName || Told("Salasana") != secret.Password || Told("client") == "")
            return Answer("0003", null);
        return book.Find(Told("Henkilotunnus")) is { } person ? Answer("0000", person) : Answer("0001", null);
    }

    private static IResult Answer(string code, KeptPerson? person)
    {
        XNamespace soap = "http://schemas.xmlsoap.org/soap/envelope/";
        XElement message = new(
            Vtj + "VTJHenkiloVastaussanoma",
            new XElement(Vtj + "Paluukoodi", new XAttribute("koodi", code)),
            person is null ? null : Person(person)
        );
        return Results.Content(
            new XElement(soap + "Envelope", new XElement(soap + "Body", message)).ToString(),
            "text/xml; charset=utf-8"
        );
    }

    private static XElement Person(KeptPerson one) =>
        new(
            Vtj + "Henkilo",
            new XElement(Vtj + "Henkilotunnus", new XAttribute("voimassaolokoodi", "1"), one.Code),
            Group("NykyinenSukunimi", ("Sukunimi", one.FamilyName)),
            Group("NykyisetEtunimet", ("Etunimet", one.GivenNames)),
            Group(
                "VakinainenKotimainenLahiosoite",
                ("LahiosoiteS", one.Street),
                ("Postinumero", one.PostalCode),
                ("PostitoimipaikkaS", one.PostOffice)
            ),
            Group("Kotikunta", ("Kuntanumero", one.Municipality)),
            Group("Aidinkieli", ("Kielikoodi", one.Language)),
            Group("Kansalaisuus", ("Kansalaisuuskoodi3", one.Citizenship)),
            Group("Turvakielto", ("TurvakieltoTieto", one.IsProtected ? "1" : "0")),
            one.Guardians.Select(guardian => new XElement(
                Vtj + "Huoltaja",
                new XElement(Vtj + "Henkilotunnus", guardian)
            ))
        );

    private static XElement Group(string name, params (string Name, string? Value)[] values) =>
        new(Vtj + name, values.Select(one => new XElement(Vtj + one.Name, one.Value ?? "")));

    private static bool IsSignedIn(HttpRequest call, TwinSecret secret) =>
        call.Headers.ContainsKey("X-Road-Client") && secret.IsIn(call);

    /// <summary>The newest first; whom it is about is not shown.</summary>
    private static IResult Page(PopulationBook book)
    {
        (int people, int queries, int readings, IReadOnlyList<OrderedChange> changes) = book.Told;
        return TwinHost.Page(
            "Population, simulated",
            Markup.Of(
                $"""
                <p>Made up. {people} people, {queries} queries, {readings} readings of changes.</p>
                <table>
                  <thead><tr><th scope="col">Day</th><th scope="col">Groups</th></tr></thead>
                  <tbody>{Markup.Join(changes.Reverse().Take(200).Select(Row))}</tbody>
                </table>
                """
            )
        );
    }

    private static Markup Row(OrderedChange one) =>
        Markup.Of(
            $"<tr><td>{one.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</td><td>{string.Join(", ", one.Groups.Select(group => $"{group?["tietoryhma"]}"))}</td></tr>"
        );
}
