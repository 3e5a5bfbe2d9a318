using Kuntakokeilu.Core.Money.Booking;
using Npgsql;

namespace Kuntakokeilu.Core.Money.YearEnds;

/// <summary>What could not be rolled over, and what there was for it.</summary>
internal sealed record Shortage(MoneyAccount Account, int? ToYear, long Needed, long Available);

/// <summary>What is left of a year that is not closed because of it.</summary>
internal sealed record LeftOver(string Account, long Available, long Reserved);

/// <summary>
/// The end of the use of a year's money: what was kept ends, what is free lapses, and what is tied goes on to newer money or is
/// told to be short. Each step can be done again: what has been done is not there any more.
/// </summary>
internal sealed class YearEnd(NpgsqlDataSource database)
{
    private const int MostAtOnce = 200;

    /// <summary>Ends what was kept until before the day, or on its last day of use until that day.</summary>
    internal async Task<int> Expire(DateOnly day, CancellationToken stop)
    {
        int ended = 0;
        while (await ExpireSome(day, stop) is var some and > 0)
            ended += some;
        return ended;
    }

    /// <summary>What is free of a year lapses, on its last day of use or later.</summary>
    internal Task<int> Lapse(string moment, int year, DateOnly day, CancellationToken stop) =>
        BookService.InTransaction(
            database,
            async connection =>
            {
                MoneyAccount[] accounts =
                [
                    .. (await Names(connection, moment, year, stop)).Where(one =>
                        one.Kind is AccountKind.Nation or AccountKind.Ely || one.Kind.IsOwn()
                    ),
                ];
                if (accounts.Length == 0)
                    return 0;
                BookState book = await BookReader.HoldFor(
                    connection,
                    [],
                    [.. accounts, accounts[0].Of(AccountKind.Lapsed)],
                    stop
                );
                Posting[] postings =
                [
                    .. accounts
                        .Where(one => book[one].Available > 0)
                        .Select(one => new Posting(
                            Row(day, TransferKind.Lapse, one, one.Of(AccountKind.Lapsed), book[one].Available)
                        )),
                ];
                return Require(await BookService.Enter(connection, book, postings, stop));
            },
            stop
        );

    /// <summary>
    /// Open commitments of a year go on to the newest money that their holder has for the purpose: all of an account's, or none
    /// of them, which is told to the ELY centre.
    /// </summary>
    internal async Task<IReadOnlyList<Shortage>> Roll(string moment, int year, DateOnly day, CancellationToken stop)
    {
        List<Shortage> shortages = [];
        MoneyAccount[] committed;
        await using (NpgsqlConnection connection = await database.OpenConnectionAsync(stop))
            committed = [.. (await Names(connection, moment, year, stop)).Where(one => one.Kind.IsCommitted())];
        foreach (MoneyAccount account in committed)
            if (
                await BookService.InTransaction(database, connection => Roll(connection, account, day, stop), stop) is
                { } shortage
            )
                shortages.Add(shortage);
        return shortages;
    }

    /// <summary>Closes a year of which nothing is left.</summary>
    /// <returns>What is left; nothing when it is closed.</returns>
    internal Task<IReadOnlyList<LeftOver>> Close(string moment, int year, DateOnly day, CancellationToken stop) =>
        BookService.InTransaction<IReadOnlyList<LeftOver>>(
            database,
            async connection =>
            {
                MoneyAccount[] accounts =
                [
                    .. (await Names(connection, moment, year, stop)).Where(one =>
                        one.Kind.IsLimited() && !one.Kind.IsPaid()
                    ),
                ];
                BookState book = await BookReader.HoldFor(connection, [], accounts, stop);
                LeftOver[] left =
                [
                    .. accounts
                        .Select(one => new LeftOver(one.Name, book[one].Available, book[one].Reserved))
                        .Where(one => one is not { Available: 0, Reserved: 0 }),
                ];
                if (left.Length > 0)
                    return left;
                await using NpgsqlCommand command = new(
                    """
                    update money.use_year set closed_on = $3
                    where moment = $1 and year = $2 and closed_on is null and last_day < $3
                    """,
                    connection
                );
                command.Parameters.Add(new() { Value = moment });
                command.Parameters.Add(new() { Value = (short)year });
                command.Parameters.Add(new() { Value = day });
                await command.ExecuteNonQueryAsync(stop);
                return left;
            },
            stop
        );

    private Task<int> ExpireSome(DateOnly day, CancellationToken stop) =>
        BookService.InTransaction(
            database,
            async connection =>
            {
                List<Transfer> rows = [];
                await using (
                    NpgsqlCommand command = new(
                        $"""
                        {TransferRows.Select}
                        join money.reservation r on r.id = t.id
                        join money.use_year y on (y.moment, y.year) = (d.moment, d.year)
                        where r.ended_by is null and (r.expires < $1 or r.expires = $1 and y.last_day = $1)
                        order by t.posting, t.ordinal limit {MostAtOnce}
                        """,
                        connection
                    )
                )
                {
                    command.Parameters.Add(new() { Value = day });
                    await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
                    while (await row.ReadAsync(stop))
                    {
                        Transfer kept = TransferRows.Read(row);
                        rows.Add(
                            Row(day, TransferKind.Expire, kept.Debit, kept.Credit, kept.Amount) with
                            {
                                Phase = TransferPhase.Void,
                                Pending = kept.Id,
                                Decision = kept.Decision,
                                Weak = kept.Weak,
                            }
                        );
                    }
                }
                if (rows.Count == 0)
                    return 0;
                // One that was posted meanwhile is refused, and has ended all the same.
                return (await BookService.Enter(connection, [.. rows.Select(row => new Posting(row))], stop)).Count(
                    answer => answer.IsEntered
                );
            },
            stop
        );

    private static async Task<Shortage?> Roll(
        NpgsqlConnection connection,
        MoneyAccount committed,
        DateOnly day,
        CancellationToken stop
    )
    {
        List<(Guid Decision, bool Weak)> decisions = [];
        await using (
            NpgsqlCommand command = new(
                """
                select s.decision, d.weak from money.decision_share s
                join money.account a on a.id = s.account join money.decision d on d.id = s.decision
                where a.name = $1 and s.amount > 0 order by s.decision
                """,
                connection
            )
        )
        {
            command.Parameters.Add(new() { Value = committed.Name });
            await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
            while (await row.ReadAsync(stop))
                decisions.Add((row.GetGuid(0), row.GetBoolean(1)));
        }
        if (decisions.Count == 0)
            return null;
        MoneyAccount? newest = await Newest(connection, committed, day, stop);
        MoneyAccount into = newest ?? committed.Own;
        Transfer[] outs =
        [
            .. decisions.Select(one =>
                Row(day, TransferKind.RollOut, committed, committed.Of(AccountKind.Lapsed), 0) with
                {
                    Decision = one.Decision,
                    Weak = one.Weak,
                }
            ),
        ];
        BookState book = await BookReader.HoldFor(connection, outs, [into, into.Committed], stop);
        outs =
        [
            .. outs.Select(row => row with { Amount = book.ShareOf(row.Decision!.Value, committed) })
                .Where(row => row.Amount > 0),
        ];
        if (outs.Length == 0)
            return null;
        long needed = outs.Sum(row => row.Amount);
        long available = newest is null ? 0 : book[into].Available;
        if (available < needed)
            return await Tell(connection, new(committed, newest?.Year, needed, available), day, stop);
        Guid group = outs[0].Id;
        Transfer[] rows =
        [
            .. outs.SelectMany(row =>
                (Transfer[])
                    [
                        row with
                        {
                            Group = group,
                        },
                        row with
                        {
                            Id = Guid.NewGuid(),
                            Group = group,
                            Kind = TransferKind.RollIn,
                            Debit = into,
                            Credit = into.Committed,
                        },
                    ]
            ),
        ];
        Require(await BookService.Enter(connection, book, [new(rows)], stop));
        return null;
    }

    /// <summary>The newest money that the holder has for the purpose, and can use on the day.</summary>
    private static async Task<MoneyAccount?> Newest(
        NpgsqlConnection connection,
        MoneyAccount committed,
        DateOnly day,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select a.name from money.account a join money.use_year y on (y.moment, y.year) = (a.moment, a.year)
            where a.holder = $1 and a.kind = $2 and a.moment = $3 and a.purpose = $4 and a.year > $5 and a.is_granted
                and $6 between y.first_day and y.last_day and y.closed_on is null
            order by a.year desc limit 1
            """,
            connection
        );
        command.Parameters.Add(new() { Value = committed.Holder! });
        command.Parameters.Add(new() { Value = (short)committed.Own.Kind });
        command.Parameters.Add(new() { Value = committed.Moment });
        command.Parameters.Add(new() { Value = committed.Purpose! });
        command.Parameters.Add(new() { Value = (short)committed.Year });
        command.Parameters.Add(new() { Value = day });
        return await command.ExecuteScalarAsync(stop) is string name ? MoneyAccount.Find(name) : null;
    }

    /// <summary>The alarm <c>roll_short</c>: nothing is half done.</summary>
    private static async Task<Shortage> Tell(
        NpgsqlConnection connection,
        Shortage shortage,
        DateOnly day,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            insert into money.roll_shortage (ely, account, to_year, day, needed, available)
            select $1, a.id, $3, $4, $5, $6 from money.account a where a.name = $2
            on conflict (account, day) do nothing
            """,
            connection
        );
        MoneyAccount account = shortage.Account;
        command.Parameters.Add(new() { Value = MoneyHolders.ElyOf(account.Holder!)! });
        command.Parameters.Add(new() { Value = account.Name });
        command.Parameters.Add(
            new()
            {
                Value = shortage.ToYear is { } year ? (short)year : DBNull.Value,
                NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Smallint,
            }
        );
        command.Parameters.Add(new() { Value = day });
        command.Parameters.Add(new() { Value = shortage.Needed });
        command.Parameters.Add(new() { Value = shortage.Available });
        await command.ExecuteNonQueryAsync(stop);
        return shortage;
    }

    private static async Task<MoneyAccount[]> Names(
        NpgsqlConnection connection,
        string moment,
        int year,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select name from money.account where moment = $1 and year = $2 order by name",
            connection
        );
        command.Parameters.Add(new() { Value = moment });
        command.Parameters.Add(new() { Value = (short)year });
        return await BookReader.Named(command, stop);
    }

    private static Transfer Row(
        DateOnly day,
        TransferKind kind,
        MoneyAccount debit,
        MoneyAccount credit,
        long amount
    ) => new(Guid.NewGuid(), day, kind, TransferPhase.Posted, debit, credit, amount, MoneyHolders.Program);

    /// <summary>What was decided on a locked book is entered, or it is a fault of ours, or a day on which nothing ends.</summary>
    private static int Require(IReadOnlyList<MoneyAnswer> answers)
    {
        foreach (MoneyAnswer answer in answers)
            if (answer is MoneyAnswer.Refused refused)
                throw new InvalidOperationException($"The end of the year is not entered: {refused.Why}.");
        return answers.Count;
    }
}
