using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Steering;

/// <summary>Somebody whose case can't be decided for want of a fact.</summary>
/// <param name="Name">Malli, Fii Zeeta; the register's identifier of who has no name on record.</param>
/// <param name="TeOffice">The TE office that serves the person until then.</param>
/// <param name="Since">From when the case has waited.</param>
/// <param name="Missing">What could have decided it then.</param>
/// <param name="Today">What the test would find by the facts of today.</param>
/// <param name="WindowEnds">
/// The last day on which a fact that is found out is tested by itself: seven days from the latest start or notified
/// change (5 § 2 mom).
/// </param>
internal sealed record Undetermined(
    int Person,
    string Name,
    int TeOffice,
    DateOnly Since,
    MissingFacts Missing,
    Outcome Today,
    DateOnly WindowEnds
);

/// <summary>Which of them.</summary>
/// <param name="Municipality">Who belong to this one by the latest row; null for any.</param>
/// <param name="Until">Who have waited since this day or longer; null for all.</param>
internal sealed record UndeterminedFilter(MunicipalityCode? Municipality = null, DateOnly? Until = null);

/// <summary>The queue of people whose basis is missing facts, read by the index that holds nobody else.</summary>
internal static class UndeterminedQueue
{
    // Those whom the row policies show: an office's own. Home comes before missing facts in the test, and a pilot
    // municipality has a TE office: so te_office is not null.
    private static readonly string Rows = $"""
        from steering.current_period c
        where c.basis = {(int)Basis.MissingFacts} and c.te_office = (select access.te_office())
        """;

    /// <summary>The latest first: of them a fact that is found out in time is tested by itself.</summary>
    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("since", IsDescending: true, new KeyColumn("c.valid_from", KeyKind.Day), new("c.person_id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(Undetermined one) => [one.Since, one.Person];

    /// <param name="connection">A TE officer's.</param>
    internal static ListSql Of(NpgsqlConnection connection, UndeterminedFilter filter, ListOrder order)
    {
        List<object> places = [];
        string rows = Rows;
        if (filter.Until is { } until)
            rows += $" and c.valid_from <= {Place(until)}";
        if (filter.Municipality is { } municipality)
            rows += $"""
                 and {Place((short)municipality.Number)} = (
                    select coalesce(f.home_municipality, f.place_of_stay) from register.fact f
                    where f.person_id = c.person_id order by f.date desc, f.seq desc limit 1)
                """;
        return new(connection, rows, places, order);

        string Place(object value)
        {
            places.Add(value);
            return $"${places.Count}";
        }
    }

    /// <summary>A page of the queue.</summary>
    /// <param name="day">The legal today.</param>
    internal static async Task<Page<Undetermined>> Read(
        NpgsqlConnection connection,
        ListSql list,
        Place? place,
        int length,
        DateOnly day,
        CancellationToken stop
    )
    {
        Page<(int Person, string Name, int Office, DateOnly Since)> page = await list.Read(
            "c.person_id, c.te_office, c.valid_from",
            place,
            length,
            row =>
                (
                    row.GetInt32(0),
                    PersonName.InList(row, 4) ?? row.GetString(3),
                    (int)row.GetInt16(1),
                    row.GetFieldValue<DateOnly>(2)
                ),
            stop,
            """
            select page.person_id, page.te_office, page.valid_from, p.key, i.family_name, i.given_names
            from {0} join register.person p on p.id = page.person_id
            left join register.identity i on i.person_id = page.person_id
            """
        );
        Dictionary<int, KnownPerson> known = await KnownPersons.Load(
            connection,
            [.. page.Rows.Select(one => one.Person)],
            stop
        );
        History history = new(LawAsKnown.Whole);
        return page.Select(one => new Undetermined(
            one.Person,
            one.Name,
            one.Office,
            one.Since,
            known[one.Person].Periods[^1].Outcome.Missing,
            TestedOn(known[one.Person], day, history),
            history.State.LatestNotice.AddDays(SteeringRules.WindowDays)
        ));
    }

    /// <summary>
    /// What the test would find on a day by the latest facts. It decides nothing: the next test comes with the next
    /// start of a search or notice (5 § 1-2 mom).
    /// </summary>
    internal static Outcome TestedOn(KnownPerson person, DateOnly day, History history)
    {
        SteeringState state = StateOf(person, history);
        DateOnly lastDay = history.Law.PilotEnd.AddDays(-1);
        DateOnly on = day > lastDay ? lastDay : day;
        return TargetGroupTest.On(state.Person, on, history.Law);
    }

    /// <summary>All that the person's past means for what comes next.</summary>
    internal static SteeringState StateOf(KnownPerson person, History history)
    {
        history.Fold(
            FactOrder.InForce(person.Facts),
            [.. person.Acts.OrderBy(act => act.Act.Date).ThenBy(act => act.Seq)]
        );
        return history.State;
    }
}
