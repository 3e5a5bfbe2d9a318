using System.Text.Json.Nodes;
using Kuntakokeilu.App.DemoPopulation;
using Kuntakokeilu.App.DemoSignIn;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Core.Population;
using Kuntakokeilu.Core.Population.Vtj;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// The demo's population: the twin is told of the jobseekers to choose and of a few others, and one of each kind of change
/// comes by it when the demo begins.
/// </summary>
internal static class DemoPopulationFeed
{
    /// <summary>Often, so that a change that somebody orders is seen at once.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>Few, of Tampere and no demo account: what becomes of them is somebody's to see.</summary>
    private const string Few = """
        select i.code, i.family_name, i.given_names from steering.current_period c
        join register.identity i on i.person_id = c.person_id
        where c.organiser = 837 and not c.protected and i.code <> all ($1)
            and not exists (select from population.task t where t.person_id = c.person_id)
        order by c.person_id desc limit 5
        """;

    /// <summary>Once: a second start of the folder finds it read already.</summary>
    internal static async Task Order(OpenDatabase database, Uri twin, DemoPeople who, DateOnly day)
    {
        using HttpClient http = OutsideClient.Of(twin, "population");
        await Post(
            http,
            "people",
            who.Citizens.Select(one =>
            {
                string[] names = one.Name.Split(' ');
                return new KeptPerson(one.IdentityCode, names[^1], string.Join(' ', names[..^1]))
                {
                    Municipality = "837",
                    Language = "fi",
                    Street = "Mallikatu 1",
                    PostalCode = "00000",
                    PostOffice = "MALLILA",
                };
            })
        );
        if (await FeedPlace.Read(database.Source, CancellationToken.None) is not null)
        {
            await ReadAgain(database);
            return;
        }
        await FeedPlace.Begin(database.Source, "0", CancellationToken.None);
        KeptPerson[] few = await Read(database, [.. who.Citizens.Select(one => one.IdentityCode)]);
        JsonObject[] groups =
        [
            Home("091", day, "PAIVA"),
            Home("049", day, "KUUKAUSI"),
            new()
            {
                ["tietoryhma"] = "KUOLINPAIVA",
                ["kuollut"] = true,
                ["kuolinpv"] = Day(day, "PAIVA"),
            },
            new() { ["tietoryhma"] = "TURVAKIELTO", ["turvakieltoAktiivinen"] = true },
            new() { ["tietoryhma"] = "AIDINKIELI", ["kielikoodi"] = "sv" },
        ];
        foreach ((KeptPerson one, JsonObject group) in few.Zip(groups))
            await Post(http, "changes", new OrderedChange(one.Code, day, [group]));
    }

    internal static PopulationSettings Settings(Uri twin, TwinSecret secret) =>
        new()
        {
            Query = new(twin, PopulationTwin.QueryPath),
            Changes = new(twin, PopulationTwin.ChangesPath),
            Client = "FI-TEST/GOV/0000000-0/kokeilu",
            UserName = secret.UserName,
            Password = secret.Password,
        };

    private static JsonObject Home(string municipality, DateOnly day, string precision) =>
        new()
        {
            ["tietoryhma"] = "KOTIKUNTA",
            ["muutosattribuutti"] = "MUUTETTU",
            ["kuntakoodi"] = municipality,
            ["kuntaanMuuttopv"] = Day(day, precision),
        };

    private static JsonObject Day(DateOnly day, string precision) =>
        new() { ["arvo"] = $"{day:yyyy-MM-dd}", ["tarkkuus"] = precision };

    private static async Task Post<T>(HttpClient http, string path, T body)
    {
        using HttpResponseMessage answer = await http.PostAsJsonAsync(path, body);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The twin has forgotten what it told, and counts anew.</summary>
    private static async Task ReadAgain(OpenDatabase database)
    {
        await using NpgsqlCommand command = database.Source.CreateCommand(
            "update population.feed set place = '0', in_batch = null, after_code = null, next_place = null"
        );
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<KeptPerson[]> Read(OpenDatabase database, string[] without)
    {
        await using NpgsqlCommand command = database.Source.CreateCommand(Few);
        command.Parameters.Add(new() { Value = without });
        List<KeptPerson> few = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            few.Add(new(row.GetString(0), row.GetString(1), row.GetString(2)));
        return [.. few];
    }
}
