using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.OwnWords;

/// <summary>What a customer has written of oneself, from a day on.</summary>
/// <param name="Text">Empty where it was taken back.</param>
internal sealed record WrittenWords(int Id, string Text, string By, DateOnly Day);

/// <summary>The customer's own words: each version stays, and the latest holds.</summary>
internal sealed class OwnWordsService(TimeProvider time)
{
    internal const int Longest = 2000;

    private const int MostShown = 100;

    /// <param name="before">The version of which the form was made; 0 for none.</param>
    /// <returns>False when another window, or who acts for one, has written meanwhile.</returns>
    internal async Task<bool> Write(int person, int before, string text, Work work, CancellationToken stop)
    {
        await WebRecording.Hold(work, person, stop);
        WrittenWords? latest = (await Of(work.Connection, person, stop)) is [WrittenWords newest, ..] ? newest : null;
        // Sent twice, it is there already.
        if ((latest?.Text ?? "") == text)
            return true;
        if ((latest?.Id ?? 0) != before)
            return false;
        await using NpgsqlCommand command = new(
            "insert into casework.own_words (person_id, text, account_id, by, at, day) values ($1, $2, $3, $4, now(), $5)",
            work.Connection
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = text });
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = work.Context.Account });
        command.Parameters.Add(new() { Value = work.Context.By });
        command.Parameters.Add(new() { Value = LegalDay.Today(time) });
        await command.ExecuteNonQueryAsync(stop);
        await work.Commit([person], stop);
        return true;
    }

    /// <summary>The latest first, as far as the session sees the person.</summary>
    internal static async Task<IReadOnlyList<WrittenWords>> Of(
        NpgsqlConnection connection,
        int person,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"select id, text, by, day from casework.own_words where person_id = $1 order by id desc limit {MostShown}",
            connection
        );
        command.Parameters.Add(new() { Value = person });
        List<WrittenWords> found = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            found.Add(new(row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateOnly>(3)));
        return found;
    }
}
