using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Steering.Replaying;

/// <summary>Compares the counts on record with a fresh count.</summary>
internal static class StoredCounts
{
    /// <returns>Cells that differ, in words.</returns>
    internal static async Task<IReadOnlyList<string>> Compare(
        NpgsqlConnection connection,
        CountTable fresh,
        CancellationToken stop
    )
    {
        List<string> differences = [];
        Dictionary<(DateOnly, CountTable.Cell), int> days = fresh
            .Days.SelectMany(cell => cell.Value.Select((people, day) => ((CountedDays.All[day], cell.Key), people)))
            .Where(one => one.people != 0)
            .ToDictionary(one => one.Item1, one => one.people);
        await foreach (((DateOnly, CountTable.Cell) key, int people) in Days(connection, stop))
            if (days.Remove(key, out int counted) ? counted != people : people != 0)
                differences.Add($"{key}: {people} on record, {counted} counted");
        differences.AddRange(days.Select(one => $"{one.Key}: nothing on record, {one.Value} counted"));

        Dictionary<CountTable.LaunchPlace, int> launch = fresh.Launch.Where(one => one.Value != 0).ToDictionary();
        await foreach ((CountTable.LaunchPlace key, int people) in Launch(connection, stop))
            if (launch.Remove(key, out int counted) ? counted != people : people != 0)
                differences.Add($"{key}: {people} on record, {counted} counted");
        differences.AddRange(launch.Select(one => $"{one.Key}: nothing on record, {one.Value} counted"));
        return differences;
    }

    private static async IAsyncEnumerable<((DateOnly Day, CountTable.Cell Cell) Key, int People)> Days(
        NpgsqlConnection connection,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select day, municipality, authority, basis, grounds, people from steering.day_count",
            connection
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            yield return (
                (
                    row.GetFieldValue<DateOnly>(0),
                    new(row.GetInt16(1), (Authority)row.GetInt16(2), (Basis)row.GetInt16(3), (Grounds)row.GetInt16(4))
                ),
                row.GetInt32(5)
            );
    }

    private static async IAsyncEnumerable<(CountTable.LaunchPlace Cell, int People)> Launch(
        NpgsqlConnection connection,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select municipality, basis, grounds, benefit_payer, subsidy_days_from, people from steering.launch_count",
            connection
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            yield return (
                new(
                    row.GetInt16(0),
                    (Basis)row.GetInt16(1),
                    (Grounds)row.GetInt16(2),
                    (BenefitPayer?)row.ShortOrNull(3),
                    row.ShortOrNull(4)
                ),
                row.GetInt32(5)
            );
    }
}
