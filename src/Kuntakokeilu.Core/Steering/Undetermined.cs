using Kuntakokeilu.Core.Register.Writing;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Steering;

/// <summary>Somebody whose case can't be decided for want of a fact.</summary>
/// <param name="TeOffice">The TE office that serves the person until then.</param>
/// <param name="Since">From when the case has waited.</param>
/// <param name="Missing">What could have decided it then.</param>
/// <param name="Today">What the test would find by the facts of today.</param>
internal sealed record Undetermined(
    int Person,
    string Key,
    int TeOffice,
    DateOnly Since,
    MissingFacts Missing,
    Outcome Today
);

/// <summary>A place in the queue: by TE office and then by person.</summary>
internal readonly record struct QueuePlace(int TeOffice, int Person);

/// <summary>The queue of people whose basis is missing facts, read by the index that holds nobody else.</summary>
internal static class UndeterminedQueue
{
    // Home comes before missing facts in the test, and a pilot municipality has a TE office: so te_office is not null.
    private static readonly string Page = $"""
        select c.person_id, p.key, c.te_office, c.valid_from from steering.current_period c
        join register.person p on p.id = c.person_id
        where c.basis = {(int)Basis.MissingFacts}
            and (c.te_office, c.person_id) > ($1, $2) and c.te_office <= $3
        order by c.te_office, c.person_id limit $4
        """;

    /// <summary>Some people after a place; fewer than asked for when the queue ends.</summary>
    /// <param name="office">Of one TE office; null for all.</param>
    /// <param name="day">The legal today.</param>
    internal static async Task<IReadOnlyList<Undetermined>> Read(
        NpgsqlConnection connection,
        int? office,
        QueuePlace after,
        int count,
        DateOnly day,
        CancellationToken stop
    )
    {
        QueuePlace first = office is { } one && after.TeOffice < one ? new(one, 0) : after;
        List<(int Person, string Key, int Office, DateOnly Since)> found = [];
        await using (NpgsqlCommand command = new(Page, connection))
        {
            command.Parameters.Add(new() { Value = first.TeOffice });
            command.Parameters.Add(new() { Value = first.Person });
            command.Parameters.Add(new() { Value = office ?? short.MaxValue });
            command.Parameters.Add(new() { Value = count });
            await using NpgsqlDataReader rows = await command.ExecuteReaderAsync(stop);
            while (await rows.ReadAsync(stop))
                found.Add((rows.GetInt32(0), rows.GetString(1), rows.GetInt16(2), rows.GetFieldValue<DateOnly>(3)));
        }
        Dictionary<int, KnownPerson> known = await KnownPersons.Load(
            connection,
            [.. found.Select(one => one.Person)],
            stop
        );
        History history = new(LawAsKnown.Whole);
        return
        [
            .. found.Select(one => new Undetermined(
                one.Person,
                one.Key,
                one.Office,
                one.Since,
                known[one.Person].Periods[^1].Outcome.Missing,
                TestedOn(known[one.Person], day, history)
            )),
        ];
    }

    /// <summary>How many there are by the municipality of the person, from the counts that every write keeps.</summary>
    internal static async Task<IReadOnlyDictionary<int, int>> Counts(
        NpgsqlConnection connection,
        CancellationToken stop
    )
    {
        // The latest period lasts to the pilots' last day, which is the last of the counted days.
        await using NpgsqlCommand command = new(
            "select municipality, sum(people)::int from steering.day_count where day = $1 and basis = $2 group by 1",
            connection
        );
        command.Parameters.Add(new() { Value = CountedDays.All[^1] });
        command.Parameters.Add(new() { Value = (short)Basis.MissingFacts });
        Dictionary<int, int> counts = [];
        await using NpgsqlDataReader rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            counts.Add(rows.GetInt16(0), rows.GetInt32(1));
        return counts;
    }

    /// <summary>
    /// What the test would find on a day by the latest facts. It decides nothing: the next test comes with the next
    /// start of a search or notice (5 § 1-2 mom).
    /// </summary>
    internal static Outcome TestedOn(KnownPerson person, DateOnly day, History history)
    {
        history.Tell(
            FactOrder.InForce(person.Facts),
            [.. person.Acts.OrderBy(act => act.Act.Date).ThenBy(act => act.Seq)]
        );
        SteeringState state = history.State;
        DateOnly lastDay = history.Law.PilotEnd.AddDays(-1);
        DateOnly on = day > lastDay ? lastDay : day;
        return TargetGroupTest.On(state.Facts, on, history.Law, state.Restart);
    }
}
