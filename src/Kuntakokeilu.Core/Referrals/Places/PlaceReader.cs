using Npgsql;

namespace Kuntakokeilu.Core.Referrals.Places;

/// <summary>Reads how an offering's places are, and keeps them so until the transaction ends.</summary>
internal static class PlaceReader
{
    /// <summary>Locks the offering, and its quotas after it.</summary>
    internal static async Task<PlacesNow> Hold(NpgsqlConnection connection, int offering, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select places, quota_areas, quota_places, taken_areas, taken_people, numbers, areas, can_be_placed, waiting,
                last_number
            from referrals.hold_places($1)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = offering });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop))
            throw new InvalidOperationException("Only whoever may refer holds places, of an offering that there is.");
        int[] numbers = row.GetFieldValue<int[]>(5);
        short[] areas = row.GetFieldValue<short[]>(6);
        bool[] canBePlaced = row.GetFieldValue<bool[]>(7);
        int[] waiting = row.GetFieldValue<int[]>(8);
        return new(
            row.IsDBNull(0) ? null : row.GetInt32(0),
            ByArea(row, 1),
            ByArea(row, 3),
            [
                .. numbers.Select(
                    (number, i) =>
                        new WaitingReferral(waiting.Length > i ? waiting[i] : 0, number, areas[i], canBePlaced[i])
                ),
            ],
            row.GetInt32(9)
        );
    }

    private static Dictionary<short, int> ByArea(NpgsqlDataReader row, int column) =>
        row.GetFieldValue<short[]>(column)
            .Zip(row.GetFieldValue<int[]>(column + 1))
            .ToDictionary(one => one.First, one => one.Second);
}
