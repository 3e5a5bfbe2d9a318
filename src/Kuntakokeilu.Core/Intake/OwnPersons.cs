using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Intake;

/// <summary>What of a part may be recorded: told apart before anything else is asked of the register.</summary>
/// <param name="Part">With the rows of all others rejected.</param>
/// <param name="Known">Those of its people who are on record, locked until the transaction ends.</param>
/// <param name="Refused">The identifiers of the others.</param>
internal sealed record OwnPersons(IncomingPart Part, Dictionary<string, int> Known, string[] Refused)
{
    private const string Query =
        "select person, authority, organiser, te_office, protected, latest, is_withheld "
        + "from register.hold_to_record($1) order by place";

    internal static async Task<OwnPersons> Of(
        IncomingPart part,
        Work work,
        AccessRules rules,
        DateOnly today,
        CancellationToken stop
    )
    {
        string[] keys = part.Keys;
        // Who runs the machine records of everybody.
        if (work.Context.Actor is not { } actor)
            return new(part, await KnownPersons.Lock(work.Connection, keys, stop), []);
        List<PersonToRecord> people = await Hold(part, keys, work.Connection, actor, stop);
        bool[] isOwn =
        [
            .. keys.Select(
                (_, i) => i < people.Count && rules.DecideOnRecording(actor, people[i], today).Refused is null
            ),
        ];
        Dictionary<string, int> known = [];
        for (int i = 0; i < keys.Length; i++)
            if (isOwn[i] && people[i].Known is { } person)
                known[keys[i]] = person.Person;
        string[] refused = [.. keys.Where((_, i) => !isOwn[i])];
        return refused.Length == 0
            ? new(part, known, refused)
            : new(part.Only(i => isOwn[i], new(RejectionCode.NotAmongYours)), known, refused);
    }

    /// <summary>The database holds those whom the session may record of, and shows nothing of the others.</summary>
    /// <returns>None for a session that records of nobody.</returns>
    private static async Task<List<PersonToRecord>> Hold(
        IncomingPart part,
        string[] keys,
        NpgsqlConnection connection,
        Actor actor,
        CancellationToken stop
    )
    {
        List<PersonToRecord> people = [];
        await using NpgsqlCommand command = new(Query, connection);
        command.Parameters.Add(new() { Value = keys });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            ReadOnlySpan<IncomingFact> facts = part.FactsOf(people.Count);
            DateOnly latest = row.IsDBNull(5) ? DateOnly.MinValue : row.GetFieldValue<DateOnly>(5);
            people.Add(
                new(
                    row.IsDBNull(0)
                        ? null
                        : new Subject(row.GetInt32(0), row.ShortOrNull(2), row.ShortOrNull(3))
                        {
                            IsProtected = row.GetBoolean(4),
                        },
                    HasAuthority: row.GetBoolean(6) || (Authority)row.GetInt16(1) is not Authority.None,
                    Registers: !facts.IsEmpty
                        && facts[0].Event.Kind is RegisterEventKind.Start
                        && facts[0].Event.Date > latest,
                    IsOfArea(facts, actor)
                )
            );
        }
        return people;
    }

    private static bool IsOfArea(ReadOnlySpan<IncomingFact> facts, Actor actor)
    {
        foreach (ref readonly IncomingFact fact in facts)
            if (
                OrganisingAgreements.OrganiserOf(Residences.Told(fact.Event.Facts), fact.Event.Date).Number
                != actor.Organiser
            )
                return false;
        return true;
    }
}
