using System.Globalization;
using System.Text.Json;
using Kuntakokeilu.Core.Ohjaamo.Visits;

namespace Kuntakokeilu.App.Api.Ohjaamo;

/// <summary>Reads a visit out of what was sent, and tells at each member what is wrong with it.</summary>
internal sealed class VisitReader
{
    private static readonly string[] Members =
    [
        "id",
        "day",
        "point",
        "age",
        "sex",
        "situation",
        "language",
        "way",
        "topics",
        "size",
    ];

    private readonly Dictionary<string, JsonElement> given = [];

    /// <summary>By member; nothing is repeated of what was sent but the names.</summary>
    internal Dictionary<string, string[]> Errors { get; } = [];

    /// <returns>Null when something is wrong: <see cref="Errors"/> tells what.</returns>
    internal Visit? Read(JsonElement sent)
    {
        if (sent.ValueKind is not JsonValueKind.Object)
        {
            Wrong("$", "A visit is a JSON object.");
            return null;
        }
        foreach (JsonProperty one in sent.EnumerateObject())
            if (!Members.Contains(one.Name))
                // Its name may be as long as whoever sends it likes.
                Wrong(one.Name.Length <= 50 ? one.Name : "$", "There is no such member: a visit has nothing else.");
            else if (!given.TryAdd(one.Name, one.Value))
                Wrong(one.Name, "Given more than once.");
        foreach (string missing in Members.Where(one => !given.ContainsKey(one)))
            Wrong(missing, "Missing.");
        Visit visit = new(
            Identifier(),
            Day(),
            Whole("point", 1, int.MaxValue),
            Code("age", VisitCodes.Ages),
            Code("sex", VisitCodes.Sexes),
            Code("situation", VisitCodes.Situations),
            Code("language", VisitCodes.Languages),
            Code("way", VisitCodes.Ways),
            Topics(),
            (short)Whole("size", 1, Visit.MostPeople)
        );
        return Errors.Count == 0 ? visit : null;
    }

    internal void Wrong(VisitFault fault) =>
        Wrong(
            fault switch
            {
                VisitFault.NoSuchPoint or VisitFault.PointClosed => "point",
                VisitFault.TooManyTopics => "topics",
                VisitFault.BadSize => "size",
                _ => "day",
            },
            fault switch
            {
                VisitFault.DayToCome => "A day that has not come.",
                VisitFault.DayLongAgo => $"More than {Visit.MostDaysLater} days ago.",
                VisitFault.PointClosed => "Not open on this day.",
                VisitFault.NoSuchPoint => "Not one of your organisation's points.",
                VisitFault.TooManyTopics => $"At most {Visit.MostTopics}.",
                VisitFault.BadSize => $"A whole number from 1 to {Visit.MostPeople}.",
            }
        );

    private Guid Identifier()
    {
        Guid id = Guid.Empty;
        if (
            given.TryGetValue("id", out JsonElement one)
            // Others tell when or where they were made.
            && !(one.ValueKind is JsonValueKind.String && one.TryGetGuid(out id) && id.Version == 4)
        )
            Wrong("id", "A random UUID, of version 4.");
        return id;
    }

    private DateOnly Day()
    {
        DateOnly day = default;
        if (
            given.TryGetValue("day", out JsonElement one)
            && !(
                one.ValueKind is JsonValueKind.String
                && DateOnly.TryParseExact(
                    one.GetString(),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out day
                )
            )
        )
            Wrong("day", "A day as YYYY-MM-DD.");
        return day;
    }

    private int Whole(string member, int least, int most)
    {
        int number = 0;
        if (
            given.TryGetValue(member, out JsonElement one)
            && !(
                one.ValueKind is JsonValueKind.Number
                && one.TryGetInt32(out number)
                && number >= least
                && number <= most
            )
        )
            Wrong(member, most == int.MaxValue ? "A whole number." : $"A whole number from {least} to {most}.");
        return number;
    }

    private T Code<T>(string member, IReadOnlyDictionary<string, T> codes)
        where T : struct, Enum
    {
        T value = default;
        if (given.TryGetValue(member, out JsonElement one) && !codes.TryGetValue(Text(one), out value))
            Wrong(member, $"One of {string.Join(", ", codes.Keys)}.");
        return value;
    }

    private VisitTopics Topics()
    {
        if (!given.TryGetValue("topics", out JsonElement all))
            return VisitTopics.None;
        if (all.ValueKind is not JsonValueKind.Array || all.GetArrayLength() > Visit.MostTopics)
        {
            Wrong("topics", $"A list of at most {Visit.MostTopics}.");
            return VisitTopics.None;
        }
        List<VisitTopic> topics = [];
        foreach (JsonElement one in all.EnumerateArray())
            if (!VisitCodes.Topics.TryGetValue(Text(one), out VisitTopic topic))
                Wrong("topics", $"Each one of {string.Join(", ", VisitCodes.Topics.Keys)}.");
            else if (topics.Contains(topic))
                Wrong("topics", "Each once.");
            else
                topics.Add(topic);
        return VisitCodes.Of(topics);
    }

    /// <summary>A text, or a number as the digits it is written with; a sex is either.</summary>
    private static string Text(JsonElement one) =>
        one.ValueKind switch
        {
            JsonValueKind.String => one.GetString()!,
            JsonValueKind.Number => one.GetRawText(),
            _ => "",
        };

    private void Wrong(string member, string what) => Errors.TryAdd(member, [what]);
}
