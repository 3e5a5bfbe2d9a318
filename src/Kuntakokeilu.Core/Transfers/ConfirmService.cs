using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers;

/// <summary>
/// A TE officer's transfer of those who wait for one (4 § 3 mom): the municipality gets notice, and with it the
/// customers. All of them who still wait, or none when the database fails.
/// </summary>
internal sealed class ConfirmService(TimeProvider time)
{
    /// <param name="people">As they were shown. Who waits no longer, or was never the officer's, is passed over.</param>
    internal async Task<ConfirmResult> Confirm(int[] people, Work work, CancellationToken stop)
    {
        List<(int Person, short Municipality, DateOnly Since)> confirmed = await Transfer(
            people,
            work.Connection,
            stop
        );
        // Of what was not done the event tells as of a look.
        if (confirmed.Count == 0)
            return new(0, people.Distinct().Count());
        string today = NoticeWords.Of(LegalDay.Today(time));
        await NoticeQueue.Add(work, [.. confirmed.SelectMany(one => Notices(one, today))], stop);
        await work.Commit([.. confirmed.Select(one => one.Person)], stop);
        return new(confirmed.Count, people.Distinct().Count() - confirmed.Count);
    }

    private async Task<List<(int, short, DateOnly)>> Transfer(
        int[] people,
        NpgsqlConnection connection,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select person, municipality, valid_from from steering.confirm_transfers($1, $2)",
            connection
        );
        command.Parameters.Add(new() { Value = people });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        List<(int, short, DateOnly)> confirmed = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            confirmed.Add((row.GetInt32(0), row.GetInt16(1), row.GetFieldValue<DateOnly>(2)));
        return confirmed;
    }

    /// <summary>The customer and the municipality are told, each once.</summary>
    private static IEnumerable<NewNotice> Notices((int Person, short Municipality, DateOnly Since) one, string today)
    {
        string municipality = Organisations.Municipality(one.Municipality);
        Dictionary<string, string> words = new() { [NoticeWords.Day] = today, [NoticeWords.Authority] = municipality };
        string cause = $"transfer-{one.Person}-{one.Since:yyyy-MM-dd}";
        return
        [
            new(NoticeKind.Transferred, one.Person, cause, NewNotice.Customer, words),
            new(NoticeKind.Transferred, one.Person, cause, municipality, words),
        ];
    }
}

/// <summary>What became of a confirmation.</summary>
/// <param name="Skipped">Of whom another was faster, or late rows have come meanwhile.</param>
internal sealed record ConfirmResult(int Confirmed, int Skipped);
