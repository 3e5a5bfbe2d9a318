using Kuntakokeilu.Core.Access.Tables;
using Microsoft.EntityFrameworkCore;

namespace Kuntakokeilu.Core.Access.Auditing;

/// <summary>
/// A jobseeker asks about a look, once; the organisation that looked answers, once. Both stay as they were written.
/// </summary>
internal sealed class AccessInquiries(AccessRights rights, TimeProvider time)
{
    internal const int Shortest = 10;
    internal const int Longest = 1000;

    /// <summary>Whether somebody of such an organisation may answer here.</summary>
    private bool IsAnsweredBy(OrganisationKind kind) =>
        Organisations.RolesIn(kind).Any(role => rights.HasForAnyPurpose(role, AccessActions.AnswerQuestions));

    /// <param name="look">Number of its event.</param>
    /// <param name="person">Who asks.</param>
    internal async Task<AskResult> Ask(long look, int person, string text, Work work, CancellationToken stop)
    {
        string? organisation = await work
            .Db.Database.SqlQuery<string?>($"""select access.looked_by({look}) as "Value" """)
            .SingleAsync(stop);
        if (organisation is null)
            return AskResult.NoSuchLook;
        if (
            !IsAnsweredBy(
                await work.Db.Organisations.Where(o => o.Code == organisation).Select(o => o.Kind).SingleAsync(stop)
            )
        )
            return AskResult.NobodyAnswers;
        int added = await work.Db.Database.ExecuteSqlAsync(
            $"""
            insert into access.look_question (event_id, person_id, organisation_code, text, asked_at)
            values ({look}, {person}, {organisation}, {Fitting(text)}, {time.GetUtcNow()})
            on conflict (person_id, event_id) do nothing
            """,
            stop
        );
        if (added == 0)
            return AskResult.AlreadyAsked;
        await work.Commit([person], stop);
        return AskResult.Asked;
    }

    /// <summary>An official of the organisation that was asked answers.</summary>
    internal async Task<AnswerResult> Answer(int question, string text, Work work, CancellationToken stop)
    {
        int by =
            work.Context.Account ?? throw new InvalidOperationException("Only somebody who has signed in answers.");
        if (await AuditTrail.Question(work.Connection, question, stop) is not { } asked)
            return AnswerResult.NoSuchQuestion;
        // Of two who answer at once the later one waits here for the first, and then writes nothing.
        int added = await work.Db.Database.ExecuteSqlAsync(
            $"""
            insert into access.look_answer (question_id, text, answered_by, answered_at)
            values ({question}, {Fitting(text)}, {by}, {time.GetUtcNow()}) on conflict (question_id) do nothing
            """,
            stop
        );
        if (added == 0)
            return AnswerResult.AlreadyAnswered;
        await work.Commit([asked.Person], stop);
        return AnswerResult.Answered;
    }

    private static string Fitting(string text) =>
        text.Length is >= Shortest and <= Longest && !text.Contains('\0')
            ? text
            : throw new ArgumentException("The form lets no such text through.", nameof(text));
}

/// <summary>What became of a jobseeker's question.</summary>
internal enum AskResult : byte
{
    Asked,
    AlreadyAsked,

    /// <summary>Nobody of the organisation that looked answers here: it is asked directly.</summary>
    NobodyAnswers,

    /// <summary>There is no such look at one's own data.</summary>
    NoSuchLook,
}

/// <summary>What became of an answer.</summary>
internal enum AnswerResult : byte
{
    Answered,

    /// <summary>Somebody was faster; nothing was written.</summary>
    AlreadyAnswered,

    /// <summary>Another organisation's, or nobody's.</summary>
    NoSuchQuestion,
}
