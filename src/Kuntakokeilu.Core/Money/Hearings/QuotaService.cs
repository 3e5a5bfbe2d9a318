using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Money.Booking;
using Npgsql;

namespace Kuntakokeilu.Core.Money.Hearings;

/// <summary>
/// What an ELY centre does on a hearing (16 §): closes it with a memo and the sums that it has come to, and enters them into
/// the book by another official's hand. Each step in one transaction, held against those beside it.
/// </summary>
internal static class QuotaService
{
    /// <summary>Closes the hearing, and prepares what is to be entered.</summary>
    /// <param name="state">Of which the form was made.</param>
    /// <param name="by">The official's account.</param>
    /// <param name="amounts">Of each sum, by its number; none leaves it out.</param>
    internal static async Task<QuotaAnswer> Close(
        int hearing,
        string state,
        string memo,
        IReadOnlyDictionary<short, long> amounts,
        DateOnly day,
        int by,
        Work work,
        CancellationToken stop
    )
    {
        if (await Held(work.Connection, hearing, state, stop) is not { } matter)
            return new QuotaAnswer.Not(HearingFault.Stale);
        if (await HearingService.Close(work.Connection, hearing, memo, day, stop, by) is { } fault)
            return new QuotaAnswer.Not(fault);
        await Write(work.Connection, matter, amounts, by, stop);
        await work.Commit([], stop);
        return QuotaAnswer.Done.Now;
    }

    /// <summary>Prepares the sums anew, as long as none has been entered.</summary>
    internal static async Task<QuotaAnswer> Prepare(
        int hearing,
        string state,
        IReadOnlyDictionary<short, long> amounts,
        int by,
        Work work,
        CancellationToken stop
    )
    {
        if (await Held(work.Connection, hearing, state, stop) is not { CanBePrepared: true } matter)
            return new QuotaAnswer.Not(HearingFault.Stale);
        await Write(work.Connection, matter, amounts, by, stop);
        await work.Commit([], stop);
        return QuotaAnswer.Done.Now;
    }

    /// <summary>Enters what somebody else has prepared: all of it, or nothing.</summary>
    internal static async Task<QuotaAnswer> Enter(
        int hearing,
        string state,
        DateOnly day,
        int by,
        Work work,
        CancellationToken stop
    )
    {
        if (await Held(work.Connection, hearing, state, stop) is not { CanBePrepared: true } matter)
            return new QuotaAnswer.Not(HearingFault.Stale);
        if (matter.IsPreparedBy(by))
            return new QuotaAnswer.Not(HearingFault.SameOfficial);
        HeardSum[] decided = [.. matter.Sums.Where(one => one.Decided > 0)];
        if (decided.Length == 0)
            return new QuotaAnswer.Not(HearingFault.NothingDecided);
        // A TE office's own part needs no hearing.
        Transfer[] rows =
        [
            .. decided
                .Select(one => Row(one, day, by))
                .Select(row => TransferForm.NeedsHearing(row) ? row with { Hearing = hearing } : row),
        ];
        BookState book = await BookReader.HoldFor(work.Connection, rows, [], stop);
        if (FirstNotTaken(book, decided, rows) is { } notTaken)
            return notTaken;
        Guid first = rows[0].Id;
        Posting posting = new(rows.Length == 1 ? rows : [.. rows.Select(row => row with { Group = first })]);
        MoneyAnswer answer = (await BookService.Enter(work.Connection, book, [posting], stop))[0];
        if (answer is MoneyAnswer.Refused refused)
            return new QuotaAnswer.NotTaken(decided[0].Number, refused.Why, refused.Available);
        await Mark(work.Connection, hearing, day, by, stop);
        await work.Commit([], stop);
        return QuotaAnswer.Done.Now;
    }

    /// <summary>Row by row, so that the one is told for which there is not enough.</summary>
    private static QuotaAnswer.NotTaken? FirstNotTaken(BookState book, HeardSum[] sums, Transfer[] rows)
    {
        foreach ((HeardSum sum, Transfer row) in sums.Zip(rows))
        {
            (book, MoneyAnswer answer) = BookRules.Decide(book, new Posting(row));
            if (answer is MoneyAnswer.Refused refused)
                return new(sum.Number, refused.Why, refused.Available);
        }
        return null;
    }

    private static Transfer Row(HeardSum sum, DateOnly day, int by) =>
        new(
            sum.Transfer!.Value,
            day,
            ProposedChanges.KindOf(sum.Debit, sum.Credit),
            TransferPhase.Posted,
            sum.Debit,
            sum.Credit,
            sum.Decided!.Value,
            MoneyHolders.Official(by)
        )
        {
            PreparedBy = MoneyHolders.Official(sum.PreparedBy!.Value),
        };

    /// <returns>Null where it is another than the form was made of.</returns>
    private static async Task<HearingMatter?> Held(
        NpgsqlConnection connection,
        int hearing,
        string state,
        CancellationToken stop
    )
    {
        await HearingService.Hold(connection, hearing, stop);
        return await HearingMatter.Find(connection, hearing, stop) is { } matter && matter.State == state
            ? matter
            : null;
    }

    private static async Task Write(
        NpgsqlConnection connection,
        HearingMatter matter,
        IReadOnlyDictionary<short, long> amounts,
        int by,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            insert into money.decided_sum as d (hearing_id, number, amount, prepared_by, round, transfer)
            select $1, u.number, u.amount, $4, 1, gen_random_uuid()
            from unnest($2::smallint[], $3::bigint[]) u(number, amount)
            on conflict (hearing_id, number) do update
            set amount = excluded.amount, prepared_by = excluded.prepared_by, round = d.round + 1
            """,
            connection
        );
        command.Parameters.Add(new() { Value = matter.Id });
        command.Parameters.Add(new() { Value = matter.Sums.Select(one => one.Number).ToArray() });
        command.Parameters.Add(new() { Value = matter.Sums.Select(one => amounts[one.Number]).ToArray() });
        command.Parameters.Add(new() { Value = by });
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task Mark(
        NpgsqlConnection connection,
        int hearing,
        DateOnly day,
        int by,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "update money.decided_sum set entered_on = $2, entered_by = $3 where hearing_id = $1 and amount > 0",
            connection
        );
        command.Parameters.Add(new() { Value = hearing });
        command.Parameters.Add(new() { Value = day });
        command.Parameters.Add(new() { Value = by });
        await command.ExecuteNonQueryAsync(stop);
    }
}
