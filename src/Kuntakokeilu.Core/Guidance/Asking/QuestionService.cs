using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Guidance.Asking;

/// <summary>A question as a municipality sends it.</summary>
/// <param name="Matter">By which the same form is known when it is sent again.</param>
/// <param name="SentBy">The official's account; null for a program.</param>
internal sealed record NewQuestion(
    Guid Matter,
    short Municipality,
    int? SentBy,
    string Theme,
    string Text,
    DateOnly? LawDay
);

/// <summary>What a municipality does: it asks, takes back what is not published, and has seen what was answered.</summary>
internal sealed class QuestionService(TimeProvider time)
{
    /// <summary>Within it the same words of the same official are the same question.</summary>
    private static readonly TimeSpan SameWithin = TimeSpan.FromHours(24);

    /// <returns>Its number, also when it has been asked before.</returns>
    internal async Task<int> Ask(NewQuestion asked, Work work, CancellationToken stop)
    {
        await using NpgsqlBatch batch = new(work.Connection);
        batch.BatchCommands.Add(
            new("select guidance.hold_asker($1)")
            {
                Parameters = { new NpgsqlParameter<int?> { TypedValue = asked.SentBy } },
            }
        );
        batch.BatchCommands.Add(
            new(
                """
                select id from guidance.question
                where matter = $1 or (sent_by = $2 and text = $3 and sent_at > $4) order by id limit 1
                """
            )
            {
                Parameters =
                {
                    new() { Value = asked.Matter },
                    new NpgsqlParameter<int?> { TypedValue = asked.SentBy },
                    new() { Value = asked.Text },
                    new() { Value = time.GetUtcNow() - SameWithin },
                },
            }
        );
        await using (NpgsqlDataReader row = await batch.ExecuteReaderAsync(stop))
        {
            await row.NextResultAsync(stop);
            if (await row.ReadAsync(stop))
                return row.GetInt32(0);
        }
        await using NpgsqlCommand insert = new(
            """
            insert into guidance.question (theme, municipality, sent_by, sent_at, text, law_day, matter, state)
            values ($1, $2, $3, $4, $5, $6, $7, $8) returning id
            """,
            work.Connection
        );
        insert.Parameters.Add(new() { Value = asked.Theme });
        insert.Parameters.Add(new() { Value = asked.Municipality });
        insert.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = asked.SentBy });
        insert.Parameters.Add(new() { Value = time.GetUtcNow() });
        insert.Parameters.Add(new() { Value = asked.Text });
        insert.Parameters.Add(new NpgsqlParameter<DateOnly?> { TypedValue = asked.LawDay });
        insert.Parameters.Add(new() { Value = asked.Matter });
        insert.Parameters.Add(new() { Value = (short)QuestionState.Sent });
        int number = (int)(await insert.ExecuteScalarAsync(stop))!;
        await work.Commit([], stop);
        return number;
    }

    /// <returns>False when it is published already, or over.</returns>
    internal static async Task<bool> Withdraw(int question, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            $"""
            update guidance.question set state = {(int)QuestionState.Withdrawn}
            where id = $1 and state in ({(int)QuestionState.Sent}, {(int)QuestionState.Taken}, {(int)
                QuestionState.Answered})
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = question });
        if (await command.ExecuteNonQueryAsync(stop) == 0)
            return false;
        await work.Commit([], stop);
        return true;
    }

    /// <summary>A version of the answer has been read: once is enough.</summary>
    internal static async Task Seen(int question, short version, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            update guidance.question set seen_version = $2
            where id = $1 and coalesce(seen_version, 0) < $2
                and exists (select from guidance.answer_version v where (v.question_id, v.number) = ($1, $2))
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = question });
        command.Parameters.Add(new() { Value = version });
        if (await command.ExecuteNonQueryAsync(stop) > 0)
            await work.Commit([], stop);
    }
}
