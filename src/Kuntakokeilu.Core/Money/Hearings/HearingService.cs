using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.TargetGroup;
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
);

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
        await using NpgsqlCommand send = new(
            """
            with sent as (
                insert into money.hearing (ely, sent_on, due_on, proposal) values ($1, $2, $3, $4) returning id),
            sums as (
                insert into money.hearing_sum (hearing_id, number, debit, credit, amount)
                select s.id, u.number, u.debit, u.credit, u.amount
                from sent s, unnest($5::text[], $6::text[], $7::bigint[]) with ordinality u(debit, credit, amount, number)),
            heard as (
                insert into money.heard_municipality (hearing_id, municipality, holder)
                select s.id, u.municipality, u.holder from sent s, unnest($8::smallint[], $9::text[]) u(municipality, holder))
            select id from sent
            """,
            connection
        );
        (short Municipality, string Holder)[] heard =
        [
            .. from holder in holders
            where MoneyHolders.IsArea(holder)
            from municipality in MunicipalitiesOf(holder)
            select (municipality, holder),
        ];
        send.Parameters.Add(new() { Value = proposal.Ely });
        send.Parameters.Add(new() { Value = proposal.Day });
        send.Parameters.Add(new() { Value = proposal.Day.AddDays(proposal.Days) });
        send.Parameters.Add(new() { Value = proposal.Text });
        send.Parameters.Add(new() { Value = proposal.Sums.Select(sum => sum.Debit.Name).ToArray() });
        send.Parameters.Add(new() { Value = proposal.Sums.Select(sum => sum.Credit.Name).ToArray() });
        send.Parameters.Add(new() { Value = proposal.Sums.Select(sum => sum.Amount).ToArray() });
        send.Parameters.Add(new() { Value = heard.Select(one => one.Municipality).ToArray() });
        send.Parameters.Add(new() { Value = heard.Select(one => one.Holder).ToArray() });
        return ((int)(await send.ExecuteScalarAsync(stop))!, null);
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
    internal static async Task<HearingFault?> Close(
        NpgsqlConnection connection,
        int hearing,
        string memo,
        DateOnly day,
        CancellationToken stop
    )
    {
        if (memo.Length == 0)
            return HearingFault.MemoMissing;
        if (await Hold(connection, hearing, stop) is not { } open || open.IsClosed)
            return HearingFault.Over;
        if (!open.AllHaveAnswered && day <= open.DueOn)
            return HearingFault.StillWaiting;
        await using NpgsqlCommand command = new(
            "update money.hearing set memo = $2, closed_on = $3 where id = $1",
            connection
        );
        command.Parameters.Add(new() { Value = hearing });
        command.Parameters.Add(new() { Value = memo });
        command.Parameters.Add(new() { Value = day });
        await command.ExecuteNonQueryAsync(stop);
        return null;
    }

    private static async Task<(DateOnly DueOn, bool IsClosed, bool AllHaveAnswered)?> Hold(
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

    private static IEnumerable<short> MunicipalitiesOf(string holder)
    {
        PilotArea area = PilotAreas.All.Single(one => MoneyHolders.Area(PilotAreaNumbers.Of(one)) == holder);
        return area.Municipalities.Select(municipality => (short)municipality.Number);
    }
}
