using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Npgsql;
using Decision = Kuntakokeilu.Core.Notices.Letters.Decision;

namespace Kuntakokeilu.Core.Registration.Refusing;

/// <summary>What an official decides on a start.</summary>
/// <param name="Reason">The facts and evidence that decided: they stand in the letter.</param>
/// <param name="Phone">Where the customer can ask more.</param>
internal sealed record NewRefusal(RefusalGround Ground, string Reason, string Phone);

/// <summary>
/// Refuses to register somebody whose start a form has recorded (JTYPL 2:1.4; of a restart the municipality, 6 § 3 mom). The
/// search ends on the day of the latest row, as a correction that is settled with the decision's reason (ADR 34); the
/// decision, its letter and the notice are of the same transaction.
/// </summary>
internal sealed class RefusalService(SettlementService settlements, DecisionLetters letters, TimeProvider time)
{
    /// <summary>The decision came with the new service model: 1379/2021 and 1381/2021, in force together.</summary>
    internal static DateOnly First => LawBook.AtRisk.From;

    /// <param name="version">Of what the form was made.</param>
    internal async Task<RefusalResult> Refuse(
        int person,
        int version,
        NewRefusal refusal,
        Work work,
        CancellationToken stop
    )
    {
        NpgsqlConnection connection = work.Connection;
        string key = await WebRecording.Hold(work, person, stop);
        if (await CaseVersion.Of(connection, person, stop) != version)
            return new RefusalResult.Stale();
        if (await RefusableStart.Find(connection, person, stop) is not { } start)
            return new RefusalResult.NothingToRefuse();
        DateOnly today = LegalDay.Today(time);
        if (today < First)
            return new RefusalResult.TooEarly();
        if (!MayRefuse(work.Context.Actor, start))
            return new RefusalResult.OfTheOffice();
        KnownPerson known = (await KnownPersons.Load(connection, [person], stop))[person];
        RegisterEvent latest = start.Latest.Event;
        IncomingFact end = new(new(latest.Date, RegisterEventKind.End, latest.Facts), start.Latest.Carried, 1);
        string authority = await Authorities.Writing(work, person, stop);
        // Read before the row: with it the person may be nobody's, and is shown to nobody but who holds.
        LetterRecipient recipient = await LetterRecipient.Of(connection, person, stop);
        if (!await settlements.Correct(work, known, key, [end], [], refusal.Reason, awaitsOfficial: false, stop))
        {
            await work.Undo(stop);
            return new RefusalResult.NothingToRefuse();
        }
        int number = await Keep(work, start, person, refusal, today, authority, stop);
        Decision decision = RefusalLetters.Of(
            start,
            refusal,
            number,
            person,
            recipient,
            authority,
            today,
            work.Context
        );
        await letters.Add(work, decision, stop);
        await Tell(work, decision, stop);
        int? letter = await DecisionLetters.Find(connection, decision.Cause, stop);
        await work.Commit([person], stop);
        return new RefusalResult.Refused(letter);
    }

    /// <summary>A municipality decides on restarts alone (6 § 3 mom): who registers is the TE office's to refuse.</summary>
    internal static bool MayRefuse(Actor? official, RefusableStart start) =>
        official?.Organiser is null || start.Sending.Kind is JourneyKind.Restart;

    private static async Task<int> Keep(
        Work work,
        RefusableStart start,
        int person,
        NewRefusal refusal,
        DateOnly today,
        string authority,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            insert into registration.refusal (sending_id, person_id, ground, reason, decided_on, authority)
            values ($1, $2, $3, $4, $5, $6) returning id
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = start.Sending.Id });
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = (short)refusal.Ground });
        command.Parameters.Add(new() { Value = refusal.Reason });
        command.Parameters.Add(new() { Value = today });
        command.Parameters.Add(new() { Value = authority });
        return (int)(await command.ExecuteScalarAsync(stop))!;
    }

    private static Task Tell(Work work, Decision decision, CancellationToken stop)
    {
        Dictionary<string, string> words = new()
        {
            [NoticeWords.Day] = NoticeWords.Of(decision.DecidedOn),
            [NoticeWords.Authority] = decision.Authority,
        };
        return NoticeQueue.Add(
            work,
            [new(NoticeKind.Refused, decision.Person, decision.Cause, NewNotice.Customer, words)],
            stop
        );
    }
}

/// <summary>What became of a refusal.</summary>
internal abstract record RefusalResult
{
    private RefusalResult() { }

    /// <param name="Letter">Its number, where the official sees it.</param>
    internal sealed record Refused(int? Letter) : RefusalResult;

    /// <summary>Something was recorded of the person meanwhile.</summary>
    internal sealed record Stale : RefusalResult;

    /// <summary>No search is open that was started here: it has been refused, or ended.</summary>
    internal sealed record NothingToRefuse : RefusalResult;

    /// <summary>The Act knew no such decision yet.</summary>
    internal sealed record TooEarly : RefusalResult;

    /// <summary>Who registers is the TE office's to refuse.</summary>
    internal sealed record OfTheOffice : RefusalResult;
}
