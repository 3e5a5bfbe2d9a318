using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Obligations.Tables;
using Kuntakokeilu.Law.Obligations;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Obligations.Recorded;

/// <summary>
/// Reckons what is due to people from the record and writes it in the place of what was reckoned before, in the transaction
/// of its connection. The standings are locked first, so that of two who reckon the later one has read more.
/// </summary>
/// <param name="isFew">They are inserted, as whoever the policies bind must; else copied.</param>
internal sealed class StandingWriter(NpgsqlConnection connection, bool isFew)
{
    private readonly DutyFold fold = new();
    private readonly RowBuffer duties = RowBuffers.For(isFew, Table);
    private readonly List<Reckoned> standings = [];

    private const string Table =
        "obligations.duty (person_id, place, kind, number, basis, anchor, earliest, target, due, state, on_day, reason, "
        + "misses, required, done, booked)";

    /// <param name="people">Whose standing the transaction has locked.</param>
    /// <param name="today">The day of the result.</param>
    internal async Task Write(int[] people, DateOnly today, CancellationToken stop)
    {
        duties.Clear();
        standings.Clear();
        IReadOnlyDictionary<int, RecordedPast> pasts = await RecordedPasts.Load(connection, people, stop);
        foreach (int person in people)
            Add(person, pasts[person], today);
        await Clear(people, stop);
        await RowBuffers.Send(connection, [duties], stop);
        await Renew(stop);
    }

    private void Add(int person, RecordedPast past, DateOnly today)
    {
        fold.Run(past, today);
        ObligationHistory all = fold.Duties;
        for (int i = 0; i < all.Count; i++)
            Add(person, i, all[i], all.BookedFor(all[i]));
        Obligation? next = fold.Next;
        standings.Add(
            new(person, all.On, all.TurnsOn, all.IsSearchOpen)
            {
                NextDue = next?.Due,
                NextKind = next?.Kind,
                NextFrom = next?.Earliest,
                Booked = fold.Booked,
                LastHeld = fold.LastHeld,
                PlanKind = all.IsSearchOpen ? all.PlanInForce : PlanDetail.None,
                PlanDay = all.IsSearchOpen && all.PlanInForce is not PlanDetail.None ? all.PlanDay : null,
            }
        );
    }

    private void Add(int person, int place, in Obligation duty, DateOnly? booked)
    {
        duties.Row();
        duties.Int(person);
        duties.Short(place);
        duties.Short((int)duty.Kind);
        duties.Short(duty.Number);
        duties.Short((int)duty.Basis);
        duties.Date(duty.Anchor);
        duties.Date(duty.Earliest);
        duties.Date(duty.Target);
        duties.Date(duty.Due);
        duties.Short((int)duty.State);
        duties.Date(duty.On);
        duties.Short((int)duty.Reason);
        duties.Short(duty.Misses);
        duties.Short(duty.Required);
        duties.Short(duty.Done);
        duties.Date(booked);
    }

    private async Task Clear(int[] people, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("delete from obligations.duty where person_id = any($1)", connection);
        command.Parameters.Add(new() { Value = people });
        await command.ExecuteNonQueryAsync(stop);
    }

    private async Task Renew(CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            update obligations.standing s set is_stale = false, as_of = n.as_of, turns_on = n.turns_on,
                is_open = n.is_open, next_due = n.next_due, next_kind = n.next_kind, next_from = n.next_from,
                booked = n.booked, last_held = n.last_held, plan_kind = n.plan_kind, plan_day = n.plan_day
            from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) n (person_id, as_of, turns_on, is_open, next_due,
                next_kind, next_from, booked, last_held, plan_kind, plan_day)
            where s.person_id = n.person_id
            """,
            connection
        );
        Put(NpgsqlDbType.Integer, one => one.Person);
        Put(NpgsqlDbType.Date, one => one.AsOf);
        Put(NpgsqlDbType.Date, one => one.TurnsOn);
        Put(NpgsqlDbType.Boolean, one => one.IsOpen);
        Put(NpgsqlDbType.Date, one => one.NextDue);
        Put(NpgsqlDbType.Smallint, one => (short?)one.NextKind);
        Put(NpgsqlDbType.Date, one => one.NextFrom);
        Put(NpgsqlDbType.Date, one => one.Booked);
        Put(NpgsqlDbType.Date, one => one.LastHeld);
        Put(NpgsqlDbType.Smallint, one => (short)one.PlanKind);
        Put(NpgsqlDbType.Date, one => one.PlanDay);
        await command.ExecuteNonQueryAsync(stop);

        void Put<T>(NpgsqlDbType type, Func<Reckoned, T> column) =>
            command.Parameters.Add(
                new() { Value = standings.Select(column).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type }
            );
    }

    /// <summary>What is written into <see cref="Standing"/>.</summary>
    private sealed record Reckoned(int Person, DateOnly AsOf, DateOnly? TurnsOn, bool IsOpen)
    {
        public DateOnly? NextDue { get; init; }
        public ObligationKind? NextKind { get; init; }
        public DateOnly? NextFrom { get; init; }
        public DateOnly? Booked { get; init; }
        public DateOnly? LastHeld { get; init; }
        public PlanDetail PlanKind { get; init; }
        public DateOnly? PlanDay { get; init; }
    }
}
