using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Obligations.Tables;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Law.Obligations;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Casework.Caseloads;

/// <summary>A customer of the caseload, and what is due.</summary>
/// <param name="Name">Malli, Fii Zeeta; the register's identifier of who has no name on record.</param>
/// <param name="Since">From when the authority has been responsible.</param>
internal sealed record CaseloadCustomer(int Person, string Name, DateOnly Since)
{
    /// <summary>The account of the official; null when none has the customer.</summary>
    public int? Worker { get; init; }

    /// <summary>What is due first; null when nothing has a last day.</summary>
    public CaseloadDuty? Next { get; init; }

    public DateOnly? Booked { get; init; }
    public DateOnly? LastHeld { get; init; }
    public PlanDetail PlanKind { get; init; }
    public DateOnly? PlanDay { get; init; }
    public bool HasLateRows { get; init; }
}

/// <summary>What is due first.</summary>
/// <param name="From">From when it can be done; null where that is not told.</param>
internal sealed record CaseloadDuty(ObligationKind Kind, DateOnly Due, DateOnly? From);

/// <summary>
/// The customers of the actor's organisation as work to do, by <c>obligations.standing</c>. Whose they are is said by the
/// actor's organisation, so that the indexes serve; the row policies leave out who must not be seen. Each order has an index
/// of its own, and each filter that may leave few of many.
/// </summary>
internal static class Caseload
{
    private static readonly KeyColumn Person = new("s.person_id", KeyKind.Int);

    /// <summary>A name stands in no address: the list is walked by the person, of whom it is looked up.</summary>
    private static readonly KeyColumn Name = new("s.name_key", KeyKind.Int)
    {
        LookedUp = "(select k.name_key from obligations.standing k where k.person_id = {0})",
    };

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [
        new("due", IsDescending: false, new KeyColumn("s.due_key", KeyKind.Day), Person),
        new("since", IsDescending: false, new KeyColumn("s.since", KeyKind.Day), Person),
        new("contact", IsDescending: false, new KeyColumn("s.held_key", KeyKind.Day), Person),
        new("plan", IsDescending: false, new KeyColumn("s.plan_key", KeyKind.Day), Person),
        new("name", IsDescending: false, Name, Person),
    ];

    internal const string Columns =
        "s.person_id, s.since, s.worker_id, s.next_kind, s.next_due, s.next_from, s.booked, s.last_held, s.plan_kind, "
        + "s.plan_day, s.has_late";

    /// <summary>What the order walks by.</summary>
    internal static Func<CaseloadCustomer, IReadOnlyList<object>> Key(ListOrder order) =>
        order.Name switch
        {
            "since" => one => [one.Since, one.Person],
            "contact" => one => [one.LastHeld ?? Standing.NotYet, one.Person],
            "plan" => one => [one.PlanDay ?? Standing.NotYet, one.Person],
            "name" => one => [one.Person],
            _ => one => [one.Next?.Due ?? Standing.Never, one.Person],
        };

    /// <summary>As <c>obligations.standing</c> names the actor's organisation; null for one that has no customers.</summary>
    internal static short? HolderOf(Actor actor) => actor.Organiser ?? (short?)-actor.TeOffice;

    internal static ListSql Of(
        NpgsqlConnection connection,
        Actor actor,
        CaseloadFilter filter,
        DateOnly today,
        ListOrder order
    )
    {
        List<object> places = [];
        return new(connection, Rows(actor, filter, today, places), places, order);
    }

    internal static async Task<Page<CaseloadCustomer>> Read(
        ListSql list,
        Place? place,
        int length,
        CancellationToken stop
    )
    {
        Page<CaseloadCustomer> page = await list.Read(Columns, place, length, Read, stop);
        return await ListedNames.Of(list, page, one => one.Person, (one, name) => one with { Name = name }, stop);
    }

    /// <summary>What is due of these, by person; of whom another has meanwhile there is nothing.</summary>
    internal static async Task<IReadOnlyDictionary<int, CaseloadCustomer>> Of(
        NpgsqlConnection connection,
        Actor actor,
        IReadOnlyList<int> people,
        CancellationToken stop
    )
    {
        CaseloadFilter these = new() { People = people };
        // The day narrows nothing here.
        ListSql list = Of(connection, actor, these, DateOnly.MinValue, Orders[0]);
        Page<CaseloadCustomer> found = await Read(list, place: null, people.Count, stop);
        return found.Rows.ToDictionary(one => one.Person);
    }

    private static string Rows(Actor actor, CaseloadFilter filter, DateOnly today, List<object> places)
    {
        string rows =
            "from obligations.standing s where s.holder = "
            + Place(
                new NpgsqlParameter
                {
                    Value = (object?)HolderOf(actor) ?? DBNull.Value,
                    NpgsqlDbType = NpgsqlDbType.Smallint,
                }
            );
        if (filter.OfNobody)
            rows += " and s.worker_id is null";
        else if (filter.Worker is { } worker)
            rows += $" and s.worker_id = {Place(worker)}";
        if (filter.Kind is { } kind)
            rows += $" and s.next_kind = {(int)kind}";
        if (filter.When is { } when)
            rows += $" and {When(when, today)}";
        if (filter.Plan is { } plan)
            rows +=
                plan is PlanDetail.None
                    ? $" and s.plan_key = {Day(Standing.NotYet)}"
                    : $" and s.plan_kind = {(int)plan}";
        if (filter.IsBooked is { } isBooked)
            rows += isBooked ? $" and s.booked >= {Day(today)}" : $" and (s.booked is null or s.booked < {Day(today)})";
        if (filter.IsSilent)
            rows += $" and s.held_key < {Day(today.AddMonths(-CaseloadChoices.SilentMonths))}";
        if (filter.HasLateRows)
            rows += " and s.has_late";
        if (filter.HasMessages)
            rows += " and s.message_day is not null";
        if (filter.People is { } people)
            rows += $" and s.person_id = any ({Place(people.ToArray())})";
        return rows;

        string Place(object value)
        {
            places.Add(value);
            return $"${places.Count}";
        }
    }

    private static string When(CaseloadWhen when, DateOnly today) =>
        when switch
        {
            CaseloadWhen.Late => $"s.due_key < {Day(today)}",
            CaseloadWhen.Today => $"s.due_key = {Day(today)}",
            CaseloadWhen.ThisWeek => Between(today, CaseloadChoices.EndOfWeek(today)),
            CaseloadWhen.TwoWeeks => Between(today, today.AddDays(14)),
            CaseloadWhen.Later => Between(today.AddDays(15), Standing.Never.AddDays(-1)),
            CaseloadWhen.Nothing => $"s.due_key = {Day(Standing.Never)}",
        };

    private static string Between(DateOnly first, DateOnly last) => $"s.due_key between {Day(first)} and {Day(last)}";

    /// <summary>
    /// A day or a number of the catalogue stands in the statement itself: a prepared one, planned for any day at all, would be
    /// read by the wrong index where few rows are chosen.
    /// </summary>
    private static string Day(DateOnly day) => $"date '{day:yyyy-MM-dd}'";

    private static CaseloadCustomer Read(NpgsqlDataReader row) =>
        new(row.GetInt32(0), "", row.GetFieldValue<DateOnly>(1))
        {
            Worker = row.IsDBNull(2) ? null : row.GetInt32(2),
            Next =
                row.IsDBNull(3) || row.IsDBNull(4)
                    ? null
                    : new((ObligationKind)row.GetInt16(3), row.GetFieldValue<DateOnly>(4), row.DayOrNull(5)),
            Booked = row.DayOrNull(6),
            LastHeld = row.DayOrNull(7),
            PlanKind = (PlanDetail)row.GetInt16(8),
            PlanDay = row.DayOrNull(9),
            HasLateRows = row.GetBoolean(10),
        };
}
