using Kuntakokeilu.Core.Register.Writing;
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

/// <summary>The queue of people whose basis is missing facts, read by the index that holds nobody else.</summary>
internal static class UndeterminedQueue
{
    /// <summary>Longer queues are not counted to the end.</summary>
    internal const int MostCounted = 1000;

    // Those whom the row policies show: an office's own. Home comes before missing facts in the test, and a pilot
    // municipality has a TE office: so te_office is not null.
    private static readonly string Page = $"""
        select c.person_id, p.key, c.te_office, c.valid_from from steering.current_period c
        join register.person p on p.id = c.person_id
        where c.basis = {(int)Basis.MissingFacts} and c.te_office = (select access.te_office()) and c.person_id > $1
        order by c.person_id limit $2
        """;

    private static readonly string Counting = $"""
        select count(*)::int from (
            select from steering.current_period
            where basis = {(int)Basis.MissingFacts} and te_office = (select access.te_office())
            limit {MostCounted + 1}) counted
        """;

    /// <summary>Some people after one; fewer than asked for when the queue ends.</summary>
    /// <param name="connection">A TE officer's.</param>
    /// <param name="day">The legal today.</param>
    internal static async Task<IReadOnlyList<Undetermined>> Read(
        NpgsqlConnection connection,
        int after,
        int count,
        DateOnly day,
        CancellationToken stop
    )
    {
        List<(int Person, string Key, int Office, DateOnly Since)> found = [];
        await using (NpgsqlCommand command = new(Page, connection))
        {
            command.Parameters.Add(new() { Value = after });
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

    /// <summary>How many there are, up to one more than are counted.</summary>
    internal static async Task<int> Count(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(Counting, connection);
        return (int)(await command.ExecuteScalarAsync(stop))!;
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
