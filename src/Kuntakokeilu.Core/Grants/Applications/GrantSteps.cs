using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;
using Npgsql;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>
/// Every step about an application after it was sent: the person is locked first and then the application, the machine says
/// whether the step can be taken, and what follows of it is written in the same transaction. What is decided is
/// <see cref="GrantDecisions"/>'.
/// </summary>
internal sealed class GrantSteps(GrantDecisions decisions, TimeProvider time)
{
    /// <summary>Whoever is asked has so many days at least to answer; so many when nothing is said.</summary>
    internal const int LeastToAnswer = 7;
    internal const int UsualToAnswer = 14;

    internal async Task<GrantResult> Take(GrantDeed deed, Work work, CancellationToken stop, DateOnly? on = null)
    {
        if (!await GrantEntryWriter.Hold(work.Connection, deed.Application, stop))
            return GrantResult.Not(GrantFault.NotNow);
        if (await GrantEntryWriter.Done(work.Connection, deed.Matter, stop) is { } done)
            return done;
        DateOnly today = on ?? LegalDay.Today(time);
        if (await GrantReader.Find(work.Connection, deed.Application, stop) is not { } matter)
            return GrantResult.Not(GrantFault.NotNow);
        if (matter.Version != deed.Version)
            return GrantResult.Not(GrantFault.Stale);
        GrantState state = matter.StateOn(today);
        if (!matter.Possible(deed.By, today).Contains(deed.Step))
            return GrantResult.Not(GrantFault.NotNow);
        GrantOfficial by = GrantOfficial.Of(work, deed.As);
        short next = (short)(matter.Version + 1);
        if (state != matter.State)
            await GrantEntryWriter.Add(work, new(matter.Id, next++, GrantStep.Expire, deed.By, state, today), by, stop);
        GrantResult result =
            deed.By is GrantParty.Decider
                ? await decisions.Decide(deed, matter, next, today, by, work, stop)
                : await Follow(deed, matter, next, today, by, work, stop);
        // What waits for money has been written down, though what was asked for was not done.
        if (result.Fault is null or GrantFault.NoMoney)
            await work.Commit(matter.PersonId is { } person ? [person] : [], stop);
        else
            await work.Undo(stop);
        return result;
    }

    private static async Task<GrantResult> Follow(
        GrantDeed deed,
        GrantMatter matter,
        short number,
        DateOnly today,
        GrantOfficial by,
        Work work,
        CancellationToken stop
    )
    {
        NewGrantEntry entry = new(
            matter.Id,
            number,
            deed.Step,
            deed.By,
            GrantMoves.After(matter.StateOn(today), deed.Step, deed.By, matter.DecidedState)!.Value,
            today
        )
        {
            Matter = deed.Matter,
            Text = deed.Text,
        };
        switch (deed.Step)
        {
            case GrantStep.Ask or GrantStep.Hear:
                entry = entry with { Until = Later(deed.Until, today.AddDays(LeastToAnswer)) };
                break;
            case GrantStep.Complete:
                entry = entry with { Facts = GrantEntryWriter.Json(deed.Told!) };
                break;
            case GrantStep.Assess:
                entry = entry with { Facts = GrantEntryWriter.Json(deed.Found!) };
                break;
            case GrantStep.Propose:
                (GrantProposal? proposal, GrantFault? fault) = await Propose(deed, matter, today, work, stop);
                if (proposal is null)
                    return GrantResult.Not(fault!.Value);
                entry = entry with { Facts = GrantEntryWriter.Json(proposal), Sum = proposal.Total };
                break;
            case GrantStep.Transfer:
                if (await TransferTo(matter, today, work.Connection, stop) is not { } to)
                    return GrantResult.Not(GrantFault.NowhereToTransfer);
                entry = entry with { Authority = to };
                break;
        }
        await Tell(deed, matter, entry, work, stop);
        await GrantEntryWriter.Add(work, entry, by, stop);
        if (deed.Step is GrantStep.Complete && matter.PersonId is null)
            await NameAgain(deed.Told!, matter.Id, work.Connection, stop);
        return GrantResult.Done(matter.Id);
    }

    /// <summary>What comes of it today, in the words of who prepares it.</summary>
    private static async Task<(GrantProposal? Proposal, GrantFault? Fault)> Propose(
        GrantDeed deed,
        GrantMatter matter,
        DateOnly today,
        Work work,
        CancellationToken stop
    )
    {
        GrantReckoned reckoned = await GrantReckoned.Of(matter, today, work.Connection, stop);
        return reckoned.Fault is { } fault
            ? (null, fault)
            : (reckoned.Proposal! with { Reasons = deed.Text, Phone = deed.Phone }, null);
    }

    /// <summary>
    /// The authority that would decide today (434/2003, 21 §): whoever serves the person, and the TE office where the employer
    /// is the municipalities' own.
    /// </summary>
    private static async Task<string?> TransferTo(
        GrantMatter matter,
        DateOnly today,
        NpgsqlConnection connection,
        CancellationToken stop
    )
    {
        GrantReckoned reckoned = await GrantReckoned.Of(matter, today, connection, stop);
        return reckoned.DecidesNow == matter.Authority ? null : reckoned.DecidesNow;
    }

    private static DateOnly Later(DateOnly? told, DateOnly earliest) =>
        told is { } day && day > earliest ? day : earliest;

    /// <summary>A jobseeker is told of what is asked, and of who decides; an employer sees it among its own.</summary>
    private static async Task Tell(
        GrantDeed deed,
        GrantMatter matter,
        NewGrantEntry entry,
        Work work,
        CancellationToken stop
    )
    {
        if (matter.Organisation is not null || matter.PersonId is not { } person)
            return;
        string cause = GrantMatter.Cause(matter.Id, entry.Number);
        NewNotice? told = deed.Step switch
        {
            GrantStep.Ask or GrantStep.Hear => new(
                deed.Step is GrantStep.Ask ? NoticeKind.GrantAsked : NoticeKind.GrantHeard,
                person,
                cause,
                NewNotice.Customer,
                new Dictionary<string, string>
                {
                    [NoticeWords.Until] = NoticeWords.Of(entry.Until!.Value),
                    [NoticeWords.Authority] = matter.Authority,
                    [NoticeWords.Text] = deed.Text,
                }
            ),
            GrantStep.Transfer => new(
                NoticeKind.GrantTransferred,
                person,
                cause,
                NewNotice.Customer,
                new Dictionary<string, string>
                {
                    [NoticeWords.Day] = NoticeWords.Of(entry.Day),
                    [NoticeWords.Authority] = entry.Authority!,
                }
            ),
            _ => null,
        };
        if (told is not null)
            await NoticeQueue.Add(work, [told], stop);
    }

    private static async Task NameAgain(
        ToldFacts told,
        int application,
        NpgsqlConnection connection,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new("select grants.name_again($1, $2, $3)", connection);
        command.Parameters.Add(new() { Value = application });
        command.Parameters.Add(new() { Value = told.PersonCode ?? "" });
        command.Parameters.Add(new() { Value = told.Place });
        await command.ExecuteNonQueryAsync(stop);
    }
}
