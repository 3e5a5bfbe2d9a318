using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Notices.Letters;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>
/// What is decided on an application, and on its review: looked at once more by the law and the register of employers of the day,
/// with its money, its letter and who is told, in the work's transaction. By another official than whose work it rests on.
/// </summary>
internal sealed class GrantDecisions(DecisionLetters letters)
{
    internal async Task<GrantResult> Decide(
        GrantDeed deed,
        GrantMatter matter,
        short number,
        DateOnly today,
        GrantOfficial by,
        Work work,
        CancellationToken stop
    )
    {
        GrantState after = GrantMoves.After(matter.StateOn(today), deed.Step, deed.By, matter.DecidedState)!.Value;
        NewGrantEntry entry = new(matter.Id, number, deed.Step, deed.By, after, today)
        {
            Matter = deed.Matter,
            Text = deed.Text,
        };
        if (deed.Step is GrantStep.GiveBack)
        {
            await GrantEntryWriter.Add(work, entry, by, stop);
            return GrantResult.Done(matter.Id);
        }
        return deed.Step is GrantStep.Uphold or GrantStep.Leave or GrantStep.Reopen
            ? await Review(deed, matter, entry, by, work, stop)
            : await Decide(matter, entry, today, by, work, stop);
    }

    /// <summary>As it was prepared, if it still comes out so; if there is too little money, it waits.</summary>
    private async Task<GrantResult> Decide(
        GrantMatter matter,
        NewGrantEntry entry,
        DateOnly today,
        GrantOfficial by,
        Work work,
        CancellationToken stop
    )
    {
        TakenGrantStep prepared = matter.LastProposed!;
        if (prepared.Account == by.Account)
            return GrantResult.Not(GrantFault.SameOfficial);
        GrantReckoned reckoned = await GrantReckoned.Of(matter, today, work.Connection, stop);
        if (reckoned.Fault is { } fault)
            return GrantResult.Not(fault);
        GrantProposal proposal = prepared.Proposal!;
        if (!reckoned.Proposal!.IsAs(proposal))
            return GrantResult.Not(GrantFault.Otherwise);
        long sum = proposal.Verdict is GrantVerdict.Refuse ? 0 : proposal.Total;
        MoneyAnswer answer = await GrantMoney.Bring(
            matter,
            entry.Number,
            sum,
            proposal.Weak,
            today,
            prepared.Account ?? 0,
            by.Account ?? 0,
            work.Connection,
            stop
        );
        if (answer is MoneyAnswer.Refused refused)
            return await NotTaken(refused, matter, entry, sum, by, work, stop);
        entry = entry with { Sum = sum, Appeal = proposal.Appeal };
        await GrantEntryWriter.Add(work, entry, by, stop);
        string applicant = await Applicant(matter, work, stop);
        await Write(
            GrantLetters.Of(
                matter,
                proposal,
                entry,
                await Recipient(matter, applicant, work, stop),
                by.Name,
                applicant
            ),
            matter,
            NoticeKind.GrantDecided,
            entry,
            work,
            stop
        );
        return GrantResult.Done(matter.Id);
    }

    private static async Task<GrantResult> NotTaken(
        MoneyAnswer.Refused refused,
        GrantMatter matter,
        NewGrantEntry entry,
        long sum,
        GrantOfficial by,
        Work work,
        CancellationToken stop
    )
    {
        if (refused.Why is MoneyRefusal.OverDecision)
            return GrantResult.Not(GrantFault.PaidMore) with { Available = refused.Available };
        if (refused.Why is not (MoneyRefusal.NotEnough or MoneyRefusal.NotGranted))
            return GrantResult.Not(GrantFault.NotTaken) with { Why = refused.Why };
        if (matter.State is GrantState.AwaitsMoney)
            return GrantResult.Not(GrantFault.StillNoMoney) with { Available = refused.Available };
        await GrantEntryWriter.Add(
            work,
            entry with
            {
                Kind = GrantStep.Wait,
                State = GrantState.AwaitsMoney,
                Sum = sum,
            },
            by,
            stop
        );
        return GrantResult.Not(GrantFault.NoMoney) with { Available = refused.Available };
    }

    /// <summary>Another official than the one whose decision it is.</summary>
    private async Task<GrantResult> Review(
        GrantDeed deed,
        GrantMatter matter,
        NewGrantEntry entry,
        GrantOfficial by,
        Work work,
        CancellationToken stop
    )
    {
        if (matter.Decided!.Account == by.Account)
            return GrantResult.Not(GrantFault.SameOfficial);
        await GrantEntryWriter.Add(work, entry, by, stop);
        string applicant = await Applicant(matter, work, stop);
        await Write(
            GrantLetters.OfReview(
                matter,
                deed,
                entry,
                await Recipient(matter, applicant, work, stop),
                by.Name,
                applicant
            ),
            matter,
            NoticeKind.GrantReviewed,
            entry,
            work,
            stop
        );
        return GrantResult.Done(matter.Id);
    }

    /// <summary>
    /// The letter is the applicant's. A jobseeker is told by notice that it is there; whom an employer's application is about is
    /// told that it was decided, and nothing of the employer's.
    /// </summary>
    private async Task Write(
        Decision decision,
        GrantMatter matter,
        NoticeKind kind,
        NewGrantEntry entry,
        Work work,
        CancellationToken stop
    )
    {
        await letters.Add(work, decision, stop);
        await NoticeQueue.Add(
            work,
            [
                new(
                    matter.Organisation is null ? kind : NoticeKind.GrantOfEmployer,
                    matter.PersonId!.Value,
                    GrantMatter.Cause(matter.Id, entry.Number),
                    NewNotice.Customer,
                    new Dictionary<string, string>
                    {
                        [NoticeWords.Day] = NoticeWords.Of(entry.Day),
                        [NoticeWords.Authority] = matter.Authority,
                    }
                ),
            ],
            stop
        );
    }

    private static async Task<LetterRecipient> Recipient(
        GrantMatter matter,
        string applicant,
        Work work,
        CancellationToken stop
    ) =>
        matter.Organisation is null
            ? await LetterRecipient.Of(work.Connection, matter.PersonId!.Value, stop)
            : new([applicant], matter.Language);

    /// <summary>The employer's name; the jobseeker's own where there is none.</summary>
    private static async Task<string> Applicant(GrantMatter matter, Work work, CancellationToken stop)
    {
        if (matter.Organisation is not { } code)
            return matter.Person!.Name;
        await using Npgsql.NpgsqlCommand command = new(
            "select case $2 when 'sv' then name_sv else name_fi end from access.organisation where code = $1",
            work.Connection
        );
        command.Parameters.Add(new() { Value = code });
        command.Parameters.Add(new() { Value = matter.Language });
        return (string)(await command.ExecuteScalarAsync(stop))!;
    }
}
