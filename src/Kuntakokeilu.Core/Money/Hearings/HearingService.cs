using Npgsql;

namespace Kuntakokeilu.Core.Money.Hearings;

/// <summary>A sum on which municipalities are heard.</summary>
internal sealed record ProposedSum(MoneyAccount Debit, MoneyAccount Credit, long Amount);

/// <summary>What is proposed to municipalities: quotas, and how they would change.</summary>
/// <param name="Days">How long they have to answer; <see cref="HearingService.UsualDays"/> where nothing else is told.</param>
internal sealed record Proposal(
    string Ely,
    DateOnly Day,
    string Text,
    IReadOnlyList<ProposedSum> Sums,
    int Days = HearingService.UsualDays
)
{
    /// <summary>By which the same form is known when it is sent again.</summary>
    internal Guid? Matter { get; init; }

    /// <summary>The official's account; null for a program.</summary>
    internal int? SentBy { get; init; }
}

/// <summary>Why a step of a hearing was not taken.</summary>
internal enum HearingFault : byte
{
    /// <summary>The time for answers is over, or the hearing is closed.</summary>
    Over = 1,

    /// <summary>The municipality is not heard in it, or has answered.</summary>
    NotAsked,

    /// <summary>Somebody has not answered and still may.</summary>
    StillWaiting,

    /// <summary>What was heard is not written down.</summary>
    MemoMissing,

    /// <summary>No area of the ELY centre is concerned, or one of another.</summary>
    OtherEly,

    /// <summary>Something has been done since it was shown.</summary>
    Stale,

    /// <summary>Whoever prepared the sums does not enter them.</summary>
    SameOfficial,

    /// <summary>All sums were left out: there is nothing to enter.</summary>
    NothingDecided,
}

/// <summary>
/// Hears the municipalities of the areas whose quotas are set or changed (16 §; before 1 June 2021, 421/2021, "the area", which
/// is read as its municipalities): in the caller's transaction.
/// </summary>
internal static class HearingService
{
    /// <summary>The Act sets no time. Chosen; data of each hearing.</summary>
    internal const int UsualDays = 14;

    /// <returns>Its number; or why it was not sent.</returns>
    internal static async Task<(int Hearing, HearingFault? Fault)> Send(
        NpgsqlConnection connection,
        Proposal proposal,
        CancellationToken stop
    )
    {
        string[] holders =
        [
            .. proposal
                .Sums.SelectMany(sum => (MoneyAccount[])[sum.Debit, sum.Credit])
                .Where(account => account.Kind.IsOwn())
                .Select(account => account.Holder!)
                .Distinct(),
        ];
        if (holders.Length == 0 || holders.Any(holder => MoneyHolders.ElyOf(holder) != proposal.Ely))
            return (0, HearingFault.OtherEly);
        if (await Begin(connection, proposal, stop) is not { } hearing)
            return (await Known(connection, proposal.Matter!.Value, stop), null);
        // Statements of their own: a policy of the sums looks for the hearing.
        await using NpgsqlBatch batch = new(connection);
        NpgsqlBatchCommand sums = new(
            """
            insert into money.hearing_sum (hearing_id, number, debit, credit, amount)
            select $1, u.number, u.debit, u.credit, u.amount
            from unnest($2::text[], $3::text[], $4::bigint[]) with ordinality u(debit, credit, amount, number)
            """
        );
        sums.Parameters.Add(new() { Value = hearing });
        sums.Parameters.Add(new() { Value = proposal.Sums.Select(sum => sum.Debit.Name).ToArray() });
        sums.Parameters.Add(new() { Value = proposal.Sums.Select(sum => sum.Credit.Name).ToArray() });
        sums.Parameters.Add(new() { Value = proposal.Sums.Select(sum => sum.Amount).ToArray() });
        batch.BatchCommands.Add(sums);
        batch.BatchCommands.Add(new("select money.ask($1)") { Parameters = { new() { Value = hearing } } });
        await batch.ExecuteNonQueryAsync(stop);
        return (hearing, null);
    }

    /// <returns>Its number; null when the same form has come before.</returns>
    private static async Task<int?> Begin(NpgsqlConnection connection, Proposal proposal, CancellationToken stop)
    {
        await using NpgsqlCommand begin = new(
            """
            insert into money.hearing (ely, sent_on, due_on, proposal, sent_by, matter, sums)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict (matter) do nothing returning id
            """,
            connection
        );
        begin.Parameters.Add(new() { Value = proposal.Ely });
        begin.Parameters.Add(new() { Value = proposal.Day });
        begin.Parameters.Add(new() { Value = proposal.Day.AddDays(proposal.Days) });
        begin.Parameters.Add(new() { Value = proposal.Text });
        begin.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = proposal.SentBy });
        begin.Parameters.Add(new NpgsqlParameter<Guid?> { TypedValue = proposal.Matter });
        begin.Parameters.Add(new() { Value = (short)proposal.Sums.Count });
        return (int?)await begin.ExecuteScalarAsync(stop);
    }

    private static async Task<int> Known(NpgsqlConnection connection, Guid matter, CancellationToken stop)
    {
        await using NpgsqlCommand known = new("select id from money.hearing where matter = $1", connection);
        known.Parameters.Add(new() { Value = matter });
        return (int)(await known.ExecuteScalarAsync(stop))!;
    }

    /// <summary>A municipality answers, once and in time.</summary>
    internal static async Task<HearingFault?> Answer(
        NpgsqlConnection connection,
        int hearing,
        int municipality,
        DateOnly day,
        bool agrees,
        string answer,
        CancellationToken stop
    )
    {
        if (await Hold(connection, hearing, stop) is not { } open || open.IsClosed || day > open.DueOn)
            return HearingFault.Over;
        await using NpgsqlCommand command = new(
            """
            update money.heard_municipality set answered_on = $3, agrees = $4, answer = $5
            where hearing_id = $1 and municipality = $2 and answered_on is null
            """,
            connection
        );
        command.Parameters.Add(new() { Value = hearing });
        command.Parameters.Add(new() { Value = (short)municipality });
        command.Parameters.Add(new() { Value = day });
        command.Parameters.Add(new() { Value = agrees });
        command.Parameters.Add(new() { Value = answer });
        return await command.ExecuteNonQueryAsync(stop) == 1 ? null : HearingFault.NotAsked;
    }

    /// <summary>Closes it when all have answered or their time is over, with a memo of what was heard.</summary>
    /// <param name="by">The official's account; null for a program.</param>
    internal static async Task<HearingFault?> Close(
        NpgsqlConnection connection,
        int hearing,
        string memo,
        DateOnly day,
        CancellationToken stop,
        int? by = null
    )
    {
        if (memo.Length == 0)
            return HearingFault.MemoMissing;
        if (await Hold(connection, hearing, stop) is not { } open || open.IsClosed)
            return HearingFault.Over;
        if (!open.AllHaveAnswered && day <= open.DueOn)
            return HearingFault.StillWaiting;
        await using NpgsqlCommand command = new(
            "update money.hearing set memo = $2, closed_on = $3, closed_by = $4 where id = $1",
            connection
        );
        command.Parameters.Add(new() { Value = hearing });
        command.Parameters.Add(new() { Value = memo });
        command.Parameters.Add(new() { Value = day });
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = by });
        await command.ExecuteNonQueryAsync(stop);
        return null;
    }

    /// <summary>Holds it until the transaction ends, and tells how it is then.</summary>
    internal static async Task<(DateOnly DueOn, bool IsClosed, bool AllHaveAnswered)?> Hold(
        NpgsqlConnection connection,
        int hearing,
        CancellationToken stop
    )
    {
        await using NpgsqlBatch batch = new(connection);
        batch.BatchCommands.Add(
            new("select from money.hearing where id = $1 for no key update")
            {
                Parameters = { new() { Value = hearing } },
            }
        );
        // Seen by a view of its own: an answer may have come while it was waited for.
        batch.BatchCommands.Add(
            new(
                """
                select h.due_on, h.closed_on is not null, not exists (
                    select from money.heard_municipality m where m.hearing_id = h.id and m.answered_on is null)
                from money.hearing h where h.id = $1
                """
            )
            {
                Parameters = { new() { Value = hearing } },
            }
        );
        await using NpgsqlDataReader row = await batch.ExecuteReaderAsync(stop);
        await row.NextResultAsync(stop);
        return await row.ReadAsync(stop)
            ? (row.GetFieldValue<DateOnly>(0), row.GetBoolean(1), row.GetBoolean(2))
            : null;
    }
}
