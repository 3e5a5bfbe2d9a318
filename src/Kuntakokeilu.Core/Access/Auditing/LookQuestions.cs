using Kuntakokeilu.Core.Access.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Access.Auditing;

/// <summary>
/// A jobseeker asks about a look, once; the organisation that looked answers, once. Both stay as they were written.
/// </summary>
/// <param name="database">The role of jobs.</param>
internal sealed class LookQuestions(NpgsqlDataSource database, AccessRights rights, TimeProvider time)
{
    internal const int Shortest = 10;
    internal const int Longest = 1000;

    /// <summary>Whether somebody of such an organisation may answer here.</summary>
    private bool IsAnsweredBy(OrganisationKind kind) =>
        Organisations.RolesIn(kind).Any(role => rights.HasForAnyPurpose(role, AccessActions.AnswerQuestions));

    /// <param name="look">Number of its event.</param>
    /// <param name="person">Who asks.</param>
    internal async Task<AskResult> Ask(long look, int person, string text, AuditContext context, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        (string? organisation, OrganisationKind? kind, bool isThere) = await LookedBy(connection, look, person, stop);
        if (!isThere)
            return AskResult.NoSuchLook;
        if (organisation is null || kind is not { } known || !IsAnsweredBy(known))
            return AskResult.NobodyAnswers;
        await using NpgsqlCommand command = new(
            """
            insert into access.look_question (event_id, person_id, organisation_code, text, asked_at)
            values ($1, $2, $3, $4, $5) on conflict (person_id, event_id) do nothing
            """,
            connection
        );
        command.Parameters.Add(new() { Value = look });
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = organisation });
        command.Parameters.Add(new() { Value = Fitting(text) });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        if (await command.ExecuteNonQueryAsync(stop) == 0)
            return AskResult.AlreadyAsked;
        await context.Note(connection, [person], stop);
        await transaction.CommitAsync(stop);
        return AskResult.Asked;
    }

    /// <param name="organisation">Whose official answers.</param>
    internal async Task<AnswerResult> Answer(
        int question,
        string organisation,
        string text,
        AuditContext context,
        CancellationToken stop
    )
    {
        int by = context.Account ?? throw new InvalidOperationException("Only somebody who has signed in answers.");
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        if (await AskedBy(connection, question, organisation, stop) is not { } person)
            return AnswerResult.NoSuchQuestion;
        // Of two who answer at once the later one waits here for the first, and then writes nothing.
        await using NpgsqlCommand command = new(
            """
            insert into access.look_answer (question_id, text, answered_by, answered_at)
            values ($1, $2, $3, $4) on conflict (question_id) do nothing
            """,
            connection
        );
        command.Parameters.Add(new() { Value = question });
        command.Parameters.Add(new() { Value = Fitting(text) });
        command.Parameters.Add(new() { Value = by });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        if (await command.ExecuteNonQueryAsync(stop) == 0)
            return AnswerResult.AlreadyAnswered;
        await context.Note(connection, [person], stop);
        await transaction.CommitAsync(stop);
        return AnswerResult.Answered;
    }

    private static string Fitting(string text) =>
        text.Length is >= Shortest and <= Longest && !text.Contains('\0')
            ? text
            : throw new ArgumentException("The form lets no such text through.", nameof(text));

    private static async Task<(string? Organisation, OrganisationKind? Kind, bool IsThere)> LookedBy(
        NpgsqlConnection connection,
        long look,
        int person,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select e.organisation, o.kind from access.event e
            left join access.organisation o on o.code = e.organisation
            where e.id = $1 and e.outcome = 0 and $2 = any (e.subjects)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = look });
        command.Parameters.Add(new() { Value = person });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop)
            ? (
                row.IsDBNull(0) ? null : row.GetString(0),
                row.IsDBNull(1) ? null : (OrganisationKind)row.GetInt16(1),
                true
            )
            : (null, null, false);
    }

    private static async Task<int?> AskedBy(
        NpgsqlConnection connection,
        int question,
        string organisation,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select person_id from access.look_question where id = $1 and organisation_code = $2",
            connection
        );
        command.Parameters.Add(new() { Value = question });
        command.Parameters.Add(new() { Value = organisation });
        return (int?)await command.ExecuteScalarAsync(stop);
    }
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
