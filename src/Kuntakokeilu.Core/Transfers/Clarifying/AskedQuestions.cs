using System.Text.Json;
using Kuntakokeilu.Core.Notices;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Clarifying;

/// <param name="Until">By when it is to be answered.</param>
internal sealed record AskedQuestion(DateTimeOffset At, DateOnly Until, string Question);

/// <summary>What one's own office has asked a customer, the latest first: its own copies of the notices.</summary>
internal static class AskedQuestions
{
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
