using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Intake;

/// <summary>Tells apart the people of whom a program may record rows, before anything else is asked of the register.</summary>
internal static class OwnPersons
{
    // The same look-ups for everybody and nobody. Of nobody they find nothing.
    private const string Query = """
        select p.id, coalesce(c.authority, 0), c.organiser, c.te_office, coalesce(c.protected, false),
            (select max(f.date) from register.fact f where f.person_id = coalesce(p.id, 0)),
            (select max(a.date) from register.act a where a.person_id = coalesce(p.id, 0))
        from unnest($1) with ordinality asked(key, place)
        left join register.person p on p.key = asked.key
        left join steering.current_period c on c.person_id = coalesce(p.id, 0)
        order by asked.place
        """;

    /// <returns>
    /// The part with the rows of all others rejected, and the numbers of those who were refused, for the audit; null when
    /// nobody was. Those kept are locked until the transaction ends.
    /// </returns>
    internal static async Task<(IncomingPart Own, int[]? Refused)> Of(
        IncomingPart part,
        NpgsqlConnection connection,
        AccessRules rules,
        AuditContext context,
        DateOnly today,
        CancellationToken stop
    )
    {
        // Who runs the machine, and the national system's own feeds, record of everybody.
        if (context.Actor is not { } actor || AccessRules.RecordingScopeOf(actor) is RecordingScope.Everybody)
            return (part, null);
        (IncomingPart own, List<int> refused) = await Look(part, connection, rules, actor, today, stop);
        // Looked at again under the lock: another authority may have got one of them meanwhile.
        string[] keys = [.. Enumerable.Range(0, own.PersonCount).Select(own.KeyOf)];
        if (keys.Length > 0 && (await KnownPersons.Lock(connection, keys, stop)).Count > 0)
        {
            (own, List<int> more) = await Look(own, connection, rules, actor, today, stop);
            refused.AddRange(more);
        }
        return (own, own.PersonCount == part.PersonCount ? null : [.. refused]);
    }

    private static async Task<(IncomingPart Own, List<int> Refused)> Look(
        IncomingPart part,
        NpgsqlConnection connection,
        AccessRules rules,
        Actor actor,
        DateOnly today,
        CancellationToken stop
    )
    {
        List<PersonToRecord> people = await Read(part, connection, actor, stop);
        bool[] isOwn = [.. people.Select(one => rules.DecideOnRecording(actor, one, today).Refused is null)];
        List<int> refused = [];
        for (int i = 0; i < people.Count; i++)
            if (!isOwn[i] && people[i].Known is { } known)
                refused.Add(known.Person);
        return (part.Only(person => isOwn[person], new(RejectionCode.NotAmongYours)), refused);
    }

    private static async Task<List<PersonToRecord>> Read(
        IncomingPart part,
        NpgsqlConnection connection,
        Actor actor,
        CancellationToken stop
    )
    {
        List<PersonToRecord> people = [];
        await using NpgsqlCommand command = new(Query, connection);
        string[] keys = [.. Enumerable.Range(0, part.PersonCount).Select(part.KeyOf)];
        command.Parameters.Add(new() { Value = keys });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            ReadOnlySpan<IncomingFact> facts = part.FactsOf(people.Count);
            people.Add(
                new(
                    row.IsDBNull(0)
                        ? null
                        : new Subject(row.GetInt32(0), row.ShortOrNull(2), row.ShortOrNull(3))
                        {
                            IsProtected = row.GetBoolean(4),
                        },
                    HasAuthority: (Authority)row.GetInt16(1) is not Authority.None,
                    Registers: !facts.IsEmpty
                        && facts[0].Event.Kind is RegisterEventKind.Start
                        && facts[0].Event.Date > Latest(row),
                    IsOfArea(facts, actor)
                )
            );
        }
        return people;
    }

    private static DateOnly Latest(NpgsqlDataReader row)
    {
        DateOnly facts = row.IsDBNull(5) ? DateOnly.MinValue : row.GetFieldValue<DateOnly>(5);
        DateOnly acts = row.IsDBNull(6) ? DateOnly.MinValue : row.GetFieldValue<DateOnly>(6);
        return facts > acts ? facts : acts;
    }

    private static bool IsOfArea(ReadOnlySpan<IncomingFact> facts, Actor actor)
    {
        foreach (ref readonly IncomingFact fact in facts)
            if (OrganisingAgreements.OrganiserOf(fact.Event.Facts.Place, fact.Event.Date).Number != actor.Organiser)
                return false;
        return true;
    }
}
