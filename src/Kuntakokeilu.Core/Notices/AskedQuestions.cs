using System.Text.Json;
using Kuntakokeilu.Core.Access;
using Npgsql;

namespace Kuntakokeilu.Core.Notices;

/// <param name="Until">By when it is to be answered.</param>
internal sealed record AskedQuestion(DateTimeOffset At, DateOnly Until, string Question);

/// <summary>What an official asks a customer.</summary>
/// <param name="Authority">Code of the organisation that asks.</param>
/// <param name="Until">By when it is to be answered.</param>
internal sealed record NewQuestion(string Authority, DateOnly Until, string Text);

/// <summary>Questions to customers (N6): each goes to the customer, and the organisation keeps a copy of its own.</summary>
internal static class AskedQuestions
{
    /// <param name="cause">What is asked of one cause is asked once.</param>
    internal static Task Ask(Work work, int person, string cause, NewQuestion question, CancellationToken stop)
    {
        Dictionary<string, string> words = new()
        {
            [NoticeWords.Until] = NoticeWords.Of(question.Until),
            [NoticeWords.Authority] = question.Authority,
            [NoticeWords.Text] = question.Text,
        };
        return NoticeQueue.Add(
            work,
            [
                new(NoticeKind.AskedToClarify, person, cause, NewNotice.Customer, words),
                new(NoticeKind.AskedToClarify, person, cause, question.Authority, words),
            ],
            stop
        );
    }

    /// <summary>What one's own organisation has asked a customer, the latest first.</summary>
    internal static async Task<IReadOnlyList<AskedQuestion>> Of(
        NpgsqlConnection connection,
        int person,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"""
            select at, words::text from notices.notice
            where person_id = $1 and kind = {(int)NoticeKind.AskedToClarify}
                and addressee = (select access.organisation())
            order by at desc, id desc
            """,
            connection
        );
        command.Parameters.Add(new() { Value = person });
        List<AskedQuestion> asked = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            asked.Add(Read(row.GetFieldValue<DateTimeOffset>(0), row.GetString(1)));
        return asked;
    }

    private static AskedQuestion Read(DateTimeOffset at, string written)
    {
        Dictionary<string, string> words = JsonSerializer.Deserialize<Dictionary<string, string>>(written)!;
        return new(at, NoticeWords.DayIn(words[NoticeWords.Until]), words[NoticeWords.Text]);
    }
}
