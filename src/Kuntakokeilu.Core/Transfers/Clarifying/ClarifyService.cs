using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Intake.Writing;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Core.Transfers.Clarifying;

/// <summary>
/// A TE officer finds out a fact for want of which a case can't be decided: asks the customer, or records what is known
/// now. Who it makes a municipality's customer waits for the transfer like anybody else.
/// </summary>
internal sealed class ClarifyService(TimeProvider time, LawAsKnown law, bool withoutOfficial)
{
    /// <summary>The customer is asked, and the office keeps what was asked.</summary>
    /// <param name="version">Of what the form was made.</param>
    internal async Task<ClarifyResult> Ask(
        int person,
        int version,
        DateOnly until,
        string question,
        Work work,
        CancellationToken stop
    )
    {
        string office = Organisations.TeOffice(Actor(work).TeOffice!.Value);
        await WebRecording.Hold(work, person, stop);
        if (await CaseVersion.Of(work.Connection, person, stop) != version)
            return ClarifyResult.Stale;
        if (await Waiting(person, work, stop) is null)
            return ClarifyResult.NotWaiting;
        await AskedQuestions.Ask(work, person, $"clarify-{person}-{version}", new(office, until, question), stop);
        // Sent twice, the second is made of what was before.
        await WebRecording.TurnCase(work, person, stop);
        await work.Commit([person], stop);
        return ClarifyResult.Done;
    }

    /// <param name="version">Of what the form was made.</param>
    /// <param name="from">From when it is so; null when it was so already in the test.</param>
    internal async Task<ClarifyResult> Record(
        int person,
        int version,
        ClarifiedFacts found,
        DateOnly? from,
        string reason,
        Work work,
        CancellationToken stop
    )
    {
        string key = await WebRecording.Hold(work, person, stop);
        if (await CaseVersion.Of(work.Connection, person, stop) != version)
            return ClarifyResult.Stale;
        if (await Waiting(person, work, stop) is not var (known, waiting))
            return ClarifyResult.NotWaiting;
        if (from < waiting.LatestDay)
            return ClarifyResult.BeforeRecord;
        bool isTaken = from is { } day
            ? await Add(work, key, person, waiting.Came(found, day), stop)
            : await new SettlementService(time, law).Correct(
                work,
                known,
                key,
                waiting.Corrected(found),
                [],
                reason,
                !withoutOfficial,
                stop
            );
        if (!isTaken)
        {
            await work.Undo(stop);
            return ClarifyResult.NotLawful;
        }
        await work.Commit([person], stop);
        return ClarifyResult.Done;
    }

    private async Task<bool> Add(Work work, string key, int person, IncomingFact row, CancellationToken stop)
    {
        WrittenPart written = await new WebRecording(time, law, withoutOfficial).Write(
            work,
            key,
            person,
            [row],
            [],
            stop
        );
        return written.Rejections.Count == 0;
    }

    /// <returns>Null when nothing waits to be found out of the person any more.</returns>
    private async Task<(KnownPerson Known, UndeterminedCase Case)?> Waiting(
        int person,
        Work work,
        CancellationToken stop
    )
    {
        KnownPerson known = (await KnownPersons.Load(work.Connection, [person], stop))[person];
        return UndeterminedCase.Of(known, new History(law)) is { } waiting ? (known, waiting) : null;
    }

    private static Actor Actor(Work work) =>
        work.Context.Actor ?? throw new InvalidOperationException("An officer of a TE office asks.");
}

/// <summary>What became of a question or of what was found out.</summary>
internal enum ClarifyResult : byte
{
    Done,

    /// <summary>Something was recorded of the person meanwhile, or was asked.</summary>
    Stale,

    /// <summary>Nothing waits to be found out any more.</summary>
    NotWaiting,

    /// <summary>From a day before what is on record: then it was so already in the test, or it is a late fact.</summary>
    BeforeRecord,

    /// <summary>It would have no effect: the search has ended, or the pilots have.</summary>
    NotLawful,
}
