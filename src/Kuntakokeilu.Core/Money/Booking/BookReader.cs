using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Kuntakokeilu.Core.Register;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Money.Booking;

/// <summary>
/// Reads of the book what postings touch, and keeps it so until the transaction ends: in one round trip, each statement with a
/// view of its own, so that what was waited for is seen.
/// </summary>
internal static class BookReader
{
    private const string Hold = "select money.hold($1, $2)";

    private const string Accounts = """
        select name, balance, reserved, is_granted from money.account where name = any($1)
        """;

    private const string Years = """
        select moment, year, first_day, last_day, closed_on from money.use_year where moment = any($1)
        """;

    private const string Decisions = "select id, used_by, weak from money.decision where id = any($1)";

    private const string Shares = """
        select s.decision, a.name, s.amount
        from money.decision_share s join money.account a on a.id = s.account where s.decision = any($1)
        """;

    private const string Reservations = """
        select r.id, d.name, c.name, r.decision, r.amount, r.expires, r.ended_by is not null
        from money.reservation r join money.account d on d.id = r.debit join money.account c on c.id = r.credit
        where r.id = any($1)
        """;

    private const string Payments = "select payment from money.transfer where payment = any($1)";

    private const string Hearings = """
        select h.id, h.ely, h.closed_on, array(select distinct m.holder from money.heard_municipality m
            where m.hearing_id = h.id)
        from money.hearing h where h.id = any($1) and h.closed_on is not null
        """;

    /// <summary>The book as far as some postings go.</summary>
    /// <param name="also">Accounts beside those of the rows.</param>
    internal static async Task<BookState> HoldFor(
        NpgsqlConnection connection,
        IReadOnlyList<Transfer> rows,
        IEnumerable<MoneyAccount> also,
        CancellationToken stop
    )
    {
        MoneyAccount[] accounts =
        [
            .. rows.SelectMany(row => (MoneyAccount[])[row.Debit, row.Credit]).Concat(also).DistinctBy(one => one.Name),
        ];
        Guid[] decisions = [.. rows.Select(row => row.Decision).OfType<Guid>().Distinct()];
        Guid[] reservations = [.. rows.Select(row => row.Pending).OfType<Guid>().Distinct()];
        string[] payments = [.. rows.Select(row => row.Payment).OfType<string>().Distinct()];
        int[] hearings = [.. rows.Select(row => row.Hearing).OfType<int>().Distinct()];
        string[] names = [.. accounts.Select(one => one.Name)];

        await using NpgsqlBatch batch = new(connection);
        NpgsqlBatchCommand hold = Add(batch, Hold, decisions);
        hold.Parameters.Insert(0, new() { Value = ToJson(accounts), NpgsqlDbType = NpgsqlDbType.Json });
        Add(batch, TransferRows.Select + " where t.id = any($1)", rows.Select(row => row.Id).ToArray());
        Add(batch, Accounts, names);
        Add(batch, Years, accounts.Select(one => one.Moment).Distinct().ToArray());
        AddIfAny(batch, Decisions, decisions);
        AddIfAny(batch, Shares, decisions);
        AddIfAny(batch, Reservations, reservations);
        AddIfAny(batch, Payments, payments);
        AddIfAny(batch, Hearings, hearings);

        await using NpgsqlDataReader row = await batch.ExecuteReaderAsync(stop);
        BookState book = BookState.Empty with { Entered = await Read(row, TransferRows.Read, one => one.Id, stop) };
        book = book with { Accounts = await Read(row, AccountOf, one => one.Name, one => one.State, stop) };
        book = book with { Years = await Read(row, YearOf, one => (one.Moment, one.Year), one => one, stop) };
        if (decisions.Length > 0)
        {
            book = book with { Decisions = await Read(row, DecisionOf, one => one.Id, one => one.Terms, stop) };
            book = book with { Shares = await Read(row, ShareOf, one => one.Key, one => one.Amount, stop) };
        }
        if (reservations.Length > 0)
            book = book with { Reservations = await Read(row, ReservationOf, one => one.Id, one => one.Kept, stop) };
        if (payments.Length > 0)
            book = book with
            {
                Payments = [.. (await Read(row, one => one.GetString(0), one => one, one => one, stop)).Keys],
            };
        return hearings.Length > 0
            ? book with
            {
                Hearings = await Read(row, HearingOf, one => one.Id, one => one, stop),
            }
            : book;
    }

    /// <summary>The accounts whose names a command reads.</summary>
    internal static async Task<MoneyAccount[]> Named(NpgsqlCommand command, CancellationToken stop)
    {
        List<MoneyAccount> accounts = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            accounts.Add(MoneyAccount.Find(row.GetString(0))!);
        return [.. accounts];
    }

    private static string ToJson(MoneyAccount[] accounts) =>
        new JsonArray([
            .. accounts.Select(one =>
                (JsonNode)
                    new JsonObject
                    {
                        ["name"] = one.Name,
                        ["kind"] = (short)one.Kind,
                        ["moment"] = one.Moment,
                        ["year"] = one.Year,
                        ["holder"] = one.Holder,
                        ["purpose"] = one.Purpose,
                    }
            ),
        ]).ToJsonString();

    private static NpgsqlBatchCommand Add(NpgsqlBatch batch, string sql, object value)
    {
        NpgsqlBatchCommand command = new(sql) { Parameters = { new() { Value = value } } };
        batch.BatchCommands.Add(command);
        return command;
    }

    private static void AddIfAny<T>(NpgsqlBatch batch, string sql, T[] values)
    {
        if (values.Length > 0)
            Add(batch, sql, values);
    }

    private static Task<ImmutableDictionary<TKey, T>> Read<TKey, T>(
        NpgsqlDataReader row,
        Func<NpgsqlDataReader, T> of,
        Func<T, TKey> key,
        CancellationToken stop
    )
        where TKey : notnull => Read(row, of, key, one => one, stop);

    /// <summary>The next result of the batch; the first is that of the hold.</summary>
    private static async Task<ImmutableDictionary<TKey, TValue>> Read<T, TKey, TValue>(
        NpgsqlDataReader row,
        Func<NpgsqlDataReader, T> of,
        Func<T, TKey> key,
        Func<T, TValue> value,
        CancellationToken stop
    )
        where TKey : notnull
    {
        await row.NextResultAsync(stop);
        ImmutableDictionary<TKey, TValue>.Builder found = ImmutableDictionary.CreateBuilder<TKey, TValue>();
        while (await row.ReadAsync(stop))
        {
            T one = of(row);
            found[key(one)] = value(one);
        }
        return found.ToImmutable();
    }

    private static (string Name, AccountState State) AccountOf(NpgsqlDataReader row) =>
        (row.GetString(0), new(row.GetInt64(1), row.GetInt64(2), row.GetBoolean(3)));

    private static UseYear YearOf(NpgsqlDataReader row) =>
        new(
            row.GetString(0),
            row.GetInt16(1),
            row.GetFieldValue<DateOnly>(2),
            row.GetFieldValue<DateOnly>(3),
            row.DayOrNull(4)
        );

    private static (Guid Id, DecisionTerms Terms) DecisionOf(NpgsqlDataReader row) =>
        (row.GetGuid(0), new(row.GetString(1), row.GetBoolean(2)));

    private static ((Guid, string) Key, long Amount) ShareOf(NpgsqlDataReader row) =>
        ((row.GetGuid(0), row.GetString(1)), row.GetInt64(2));

    private static (Guid Id, Reservation Kept) ReservationOf(NpgsqlDataReader row) =>
        (
            row.GetGuid(0),
            new(
                row.GetString(1),
                row.GetString(2),
                row.GetGuid(3),
                row.GetInt64(4),
                row.GetFieldValue<DateOnly>(5),
                row.GetBoolean(6)
            )
        );

    private static ClosedHearing HearingOf(NpgsqlDataReader row) =>
        new(row.GetInt32(0), row.GetString(1), [.. row.GetFieldValue<string[]>(3)], row.GetFieldValue<DateOnly>(2));
}
