using System.Globalization;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Asking;
using Kuntakokeilu.Core.Guidance.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Guidance.Answering;

/// <summary>
/// The ministry answers: an official takes a question, writes, another approves what was written, and it is published as it was
/// approved. Each step holds the question first, so that of two officials the second finds what the first has done.
/// </summary>
internal sealed class AnswerService(TimeProvider time)
{
    /// <summary>So long nobody else answers a question that one has taken.</summary>
    internal static readonly TimeSpan HeldFor = TimeSpan.FromHours(8);

    /// <summary>Takes it, or holds it longer.</summary>
    internal async Task<GuidanceRefusal?> Take(int question, Official by, Work work, CancellationToken stop)
    {
        (GuidanceRefusal? fault, QuestionMatter? matter) = await Free(
            question,
            one => one.CanBeAnswered,
            by,
            work,
            stop
        );
        if (fault is not null)
            return fault;
        await Take(matter!, by, work, stop);
        await work.Commit([], stop);
        return null;
    }

    /// <summary>It is not general: it belongs to casework, and why is told.</summary>
    internal async Task<GuidanceRefusal?> Refuse(
        int question,
        string reason,
        Official by,
        Work work,
        CancellationToken stop
    )
    {
        (GuidanceRefusal? fault, QuestionMatter? matter) = await Free(question, CanBeClosed, by, work, stop);
        if (fault is not null)
            return fault;
        await Set($"state = {(int)QuestionState.Refused}, reason = $2", question, reason, work, stop);
        await work.Commit([], stop);
        return null;
    }

    /// <summary>Another question, which is published, asks the same.</summary>
    internal async Task<GuidanceRefusal?> Merge(int question, int into, Official by, Work work, CancellationToken stop)
    {
        (GuidanceRefusal? fault, QuestionMatter? matter) = await Free(question, CanBeClosed, by, work, stop);
        if (fault is not null)
            return fault;
        if (into == question || await QuestionMatter.Find(work.Connection, into, stop) is not { Version: not null })
            return new(GuidanceFault.NoOther);
        await Set($"state = {(int)QuestionState.Merged}, merged_into = $2", question, into, work, stop);
        await work.Commit([], stop);
        return null;
    }

    /// <summary>Writes the next version, or writes it anew; what had been approved is to be approved again.</summary>
    /// <param name="revision">As it was shown; 0 where nothing was written yet.</param>
    internal async Task<GuidanceRefusal?> Write(
        int question,
        short number,
        short revision,
        DraftText text,
        Official by,
        Work work,
        CancellationToken stop
    )
    {
        (GuidanceRefusal? fault, QuestionMatter? matter) = await Free(
            question,
            one => one.CanBeAnswered,
            by,
            work,
            stop
        );
        if (fault is not null)
            return fault;
        DraftSeen? had = await DraftRows.Latest(work.Connection, question, stop);
        if (had is { PublishedName: { } published } && had.Number >= number)
            return new(GuidanceFault.Published, published);
        if (
            number != (matter!.Version ?? 0) + 1
            || !await DraftRows.Write(work.Connection, question, number, revision, text, by, stop)
        )
            return new(GuidanceFault.Stale, had?.WrittenName ?? "");
        await Take(matter!, by, work, stop);
        await work.Commit([], stop);
        return null;
    }

    /// <summary>Another official than who wrote it approves it as it was shown.</summary>
    internal static async Task<GuidanceRefusal?> Approve(
        int question,
        short number,
        short revision,
        Official by,
        Work work,
        CancellationToken stop
    )
    {
        if (await Hold(question, work, stop) is not { CanBeAnswered: true } matter)
            return new(GuidanceFault.Over);
        (GuidanceRefusal? fault, DraftSeen? seen) = await Shown(question, number, revision, work, stop);
        if (fault is not null)
            return fault;
        if (by.Is(seen!.WrittenBy, seen.WrittenName))
            return new(GuidanceFault.SameOfficial);
        await using NpgsqlCommand approve = new(
            """
            update guidance.answer_draft set approved_by = $3, approved_name = $4
            where question_id = $1 and number = $2
            """,
            work.Connection
        );
        approve.Parameters.Add(new() { Value = question });
        approve.Parameters.Add(new() { Value = number });
        approve.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = by.Account });
        approve.Parameters.Add(new() { Value = by.Name });
        await approve.ExecuteNonQueryAsync(stop);
        if (matter.State is QuestionState.Taken)
            await Set($"state = {(int)QuestionState.Answered}", question, null, work, stop);
        await work.Commit([], stop);
        return null;
    }

    /// <summary>Publishes what is approved, in the issue of this week or, where it is in one already, there.</summary>
    internal async Task<GuidanceRefusal?> Publish(
        int question,
        short number,
        short revision,
        Official by,
        Work work,
        CancellationToken stop
    )
    {
        if (await Hold(question, work, stop) is not { CanBeAnswered: true })
            return new(GuidanceFault.Over);
        (GuidanceRefusal? fault, DraftSeen? seen) = await Shown(question, number, revision, work, stop);
        if (fault is not null)
            return fault;
        if (!seen!.IsApproved)
            return new(GuidanceFault.NotApproved);
        DateTime today = LegalDay.Today(time).ToDateTime(TimeOnly.MinValue);
        await using NpgsqlCommand publish = new(
            "select guidance.publish($1, $2, $3::smallint, $4::smallint, $5, $6)",
            work.Connection
        );
        publish.Parameters.Add(new() { Value = question });
        publish.Parameters.Add(new() { Value = number });
        publish.Parameters.Add(new() { Value = ISOWeek.GetYear(today) });
        publish.Parameters.Add(new() { Value = ISOWeek.GetWeekOfYear(today) });
        publish.Parameters.Add(new() { Value = time.GetUtcNow() });
        publish.Parameters.Add(new() { Value = by.Name });
        if (await publish.ExecuteScalarAsync(stop) is not true)
            return new(GuidanceFault.Stale, seen.WrittenName);
        await work.Commit([], stop);
        return null;
    }

    /// <summary>Whether the draft is still as it was shown.</summary>
    private static async Task<(GuidanceRefusal? Fault, DraftSeen? Seen)> Shown(
        int question,
        short number,
        short revision,
        Work work,
        CancellationToken stop
    ) =>
        await DraftRows.Latest(work.Connection, question, stop) switch
        {
            { PublishedName: { } published } seen when seen.Number >= number => (
                new(GuidanceFault.Published, published),
                null
            ),
            { } seen when (seen.Number, seen.Revision) == (number, revision) => (null, seen),
            var other => (new(GuidanceFault.Stale, other?.WrittenName ?? ""), null),
        };

    private static bool CanBeClosed(QuestionMatter matter) => matter.State is QuestionState.Sent or QuestionState.Taken;

    /// <summary>Holds a question that is in such a state and that nobody else has now.</summary>
    private async Task<(GuidanceRefusal? Fault, QuestionMatter? Matter)> Free(
        int question,
        Func<QuestionMatter, bool> isSuch,
        Official by,
        Work work,
        CancellationToken stop
    )
    {
        if (await Hold(question, work, stop) is not { } matter || !isSuch(matter))
            return (new(GuidanceFault.Over), null);
        return OfAnother(matter, by) is { } who ? (new(GuidanceFault.Held, who), null) : (null, matter);
    }

    /// <summary>Who else has it now; null when nobody.</summary>
    private string? OfAnother(QuestionMatter matter, Official by) =>
        matter.IsHeldAt(time.GetUtcNow()) && !by.Is(matter.TakenBy, matter.TakenName) ? matter.TakenName : null;

    private async Task Take(QuestionMatter matter, Official by, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            update guidance.question set (state, taken_by, taken_name, taken_until) = ($2, $3, $4, $5) where id = $1
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = matter.Id });
        command.Parameters.Add(
            new()
            {
                Value = (short)(
                    matter.State is QuestionState.Sent or QuestionState.Answered ? QuestionState.Taken : matter.State
                ),
            }
        );
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = by.Account });
        command.Parameters.Add(new() { Value = by.Name });
        command.Parameters.Add(new() { Value = time.GetUtcNow() + HeldFor });
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task Set(string what, int question, object? value, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new($"update guidance.question set {what} where id = $1", work.Connection);
        command.Parameters.Add(new() { Value = question });
        if (value is not null)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Holds it until the transaction ends, and tells how it is then; null when there is none.</summary>
    private static async Task<QuestionMatter?> Hold(int question, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand hold = new(
            "select from guidance.question where id = $1 for no key update",
            work.Connection
        );
        hold.Parameters.Add(new() { Value = question });
        await hold.ExecuteNonQueryAsync(stop);
        return await QuestionMatter.Find(work.Connection, question, stop);
    }
}
