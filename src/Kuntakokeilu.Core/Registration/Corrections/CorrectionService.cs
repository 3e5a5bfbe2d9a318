using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Attachments;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Facts;
using Npgsql;
using Decision = Kuntakokeilu.Core.Notices.Letters.Decision;

namespace Kuntakokeilu.Core.Registration.Corrections;

/// <summary>What a jobseeker asks to have corrected.</summary>
/// <param name="Matter">Made with the form: what is sent twice is there already.</param>
/// <param name="Since">The row from which on it is wrong.</param>
internal sealed record NewCorrection(Guid Matter, CorrectedFact Fact, DateOnly Since, RegisterEventKind Event)
{
    public required string Value { get; init; }
    public required string Why { get; init; }

    /// <summary>Name of the file that shows it; null without one.</summary>
    public string? FileName { get; init; }
    public byte[] File { get; init; } = [];
}

/// <summary>
/// Asks for corrections and decides on them. What is accepted comes as late rows, whose difference is settled with the
/// decision's reason in the same transaction (ADR 10).
/// </summary>
/// <param name="withoutOfficial">As for <see cref="WebRecording"/>.</param>
internal sealed class CorrectionService(
    AttachmentService files,
    SettlementService settlements,
    DecisionLetters letters,
    TimeProvider time,
    bool withoutOfficial
)
{
    /// <returns>What is wrong with the file, of which nothing is kept then; null when it was sent, or had been.</returns>
    internal async Task<FileFault?> Ask(NewCorrection asked, int person, Work work, CancellationToken stop)
    {
        DateOnly today = LegalDay.Today(time);
        await using NpgsqlCommand command = new(
            """
            insert into registration.correction_request (matter, person_id, fact, since, event, value, why, sent_on, due)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = asked.Matter });
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = (short)asked.Fact });
        command.Parameters.Add(new() { Value = asked.Since });
        command.Parameters.Add(new() { Value = (short)asked.Event });
        command.Parameters.Add(new() { Value = asked.Value });
        command.Parameters.Add(new() { Value = asked.Why });
        command.Parameters.Add(new() { Value = today });
        command.Parameters.Add(new() { Value = CorrectedFacts.Due(asked.Fact, today) });
        if (await command.ExecuteNonQueryAsync(stop) == 0)
            return null;
        if (asked.FileName is { } name && await files.Add(asked.Matter, name, asked.File, work, stop) is { } fault)
        {
            await work.Undo(stop);
            return fault;
        }
        await work.Commit([person], stop);
        return null;
    }

    /// <param name="phone">Where the customer can ask more; it stands in the letter of a refusal.</param>
    internal async Task<DecideResult> Decide(
        int request,
        bool isAccepted,
        string reason,
        string phone,
        Work work,
        CancellationToken stop
    )
    {
        NpgsqlConnection connection = work.Connection;
        if (await CorrectionList.Find(connection, request, stop) is not { Person: var person })
            return DecideResult.NoSuchRequest;
        string key = await WebRecording.Hold(work, person, stop);
        // Asked after the lock: of two officials the second sees what the first has decided.
        if (await CorrectionList.Find(connection, request, stop) is not { IsAccepted: null } asked)
            return DecideResult.AlreadyDecided;
        if (isAccepted && !await Correct(asked, key, reason, work, stop))
        {
            await work.Undo(stop);
            return DecideResult.NothingToCorrect;
        }
        string authority = await Authorities.Writing(work, asked.Person, stop);
        if (!isAccepted)
            await letters.Add(work, await Letter(asked, reason, phone, authority, work, stop), stop);
        await Note(asked, isAccepted, reason, authority, work, stop);
        await work.Commit([person], stop);
        return DecideResult.Decided;
    }

    /// <returns>Whether there was something to correct.</returns>
    private async Task<bool> Correct(
        AskedCorrection asked,
        string key,
        string reason,
        Work work,
        CancellationToken stop
    )
    {
        KnownPerson known = (await KnownPersons.Load(work.Connection, [asked.Person], stop))[asked.Person];
        IReadOnlyList<IncomingFact> rows = CorrectedRows.Of(
            FactOrder.InForce(known.Facts),
            asked.Fact,
            asked.Since,
            asked.Event,
            asked.Value
        );
        return rows.Count > 0 && await settlements.Correct(work, known, key, rows, [], reason, !withoutOfficial, stop);
    }

    private async Task<Decision> Letter(
        AskedCorrection asked,
        string reason,
        string phone,
        string authority,
        Work work,
        CancellationToken stop
    )
    {
        LetterRecipient recipient = await LetterRecipient.Of(work.Connection, asked.Person, stop);
        Texts t = recipient.Texts;
        return new(LetterKind.RefusedCorrection, asked.Person, asked.Cause)
        {
            Recipient = recipient.Lines,
            ServiceLanguage = recipient.Language,
            Authority = authority,
            DecidedOn = LegalDay.Today(time),
            Number = $"{asked.SentOn.Year}-O{asked.Id}",
            Matter = t["correction_letter.matter", recipient.Lines[0], t.Of("corrections.fact", asked.Fact)],
            Decided = t["correction_letter.decided"],
            Reasons =
            [
                t["correction_letter.asked", t.Date(asked.SentOn), t.Date(asked.Since)],
                .. reason.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            ],
            Provisions = [t["correction_letter.provision"]],
            Official = work.Context.By,
            Phone = phone,
        };
    }

    private async Task Note(
        AskedCorrection asked,
        bool isAccepted,
        string reason,
        string authority,
        Work work,
        CancellationToken stop
    )
    {
        DateOnly today = LegalDay.Today(time);
        await using NpgsqlCommand command = new(
            """
            insert into registration.correction_decision (request_id, is_accepted, reason, decided_on, authority)
            values ($1, $2, $3, $4, $5)
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = asked.Id });
        command.Parameters.Add(new() { Value = isAccepted });
        command.Parameters.Add(new() { Value = reason });
        command.Parameters.Add(new() { Value = today });
        command.Parameters.Add(new() { Value = authority });
        await command.ExecuteNonQueryAsync(stop);
        Dictionary<string, string> words = new()
        {
            [NoticeWords.Day] = NoticeWords.Of(today),
            [NoticeWords.Authority] = authority,
        };
        await NoticeQueue.Add(
            work,
            [new(NoticeKind.CorrectionSettled, asked.Person, asked.Cause, NewNotice.Customer, words)],
            stop
        );
    }
}

/// <summary>What became of a decision.</summary>
internal enum DecideResult : byte
{
    Decided,

    /// <summary>Somebody was faster; nothing was written.</summary>
    AlreadyDecided,

    /// <summary>The row that was named is no longer there, or tells what is asked for already.</summary>
    NothingToCorrect,
    NoSuchRequest,
}
