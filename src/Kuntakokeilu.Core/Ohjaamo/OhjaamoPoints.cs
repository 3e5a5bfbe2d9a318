using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Ohjaamo.Tables;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kuntakokeilu.Core.Ohjaamo;

/// <summary>The points of an organisation. Where they are is public.</summary>
internal static class OhjaamoPoints
{
    /// <summary>So many that go on: more than any organisation has, and few enough to choose among.</summary>
    internal const int Most = 30;

    /// <summary>All of an organisation's, those that have ended last.</summary>
    internal static async Task<IReadOnlyList<OhjaamoPoint>> Of(
        NpgsqlConnection connection,
        string? organisation,
        CancellationToken stop
    )
    {
        await using KokeiluDb db = new(Database.Options(connection));
        return await db.Set<OhjaamoPoint>()
            .Where(one => one.Organisation == organisation)
            .OrderBy(one => one.Until != null)
            .ThenBy(one => one.Kind)
            .ThenBy(one => one.NameFi)
            .ToListAsync(stop);
    }

    /// <summary>Where somebody has come, who has not signed in.</summary>
    internal static async Task<OhjaamoPoint?> Find(NpgsqlDataSource database, int point, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using KokeiluDb db = new(Database.Options(connection));
        return await db.Set<OhjaamoPoint>().SingleOrDefaultAsync(one => one.Id == point, stop);
    }

    internal static async Task<AddPointResult> Add(OhjaamoPoint point, Work work, CancellationToken stop)
    {
        // Of two who add one at once the second sees the first one's.
        await using (NpgsqlCommand hold = new("select ohjaamo.hold_points($1)", work.Connection))
        {
            hold.Parameters.Add(new() { Value = point.Organisation });
            await hold.ExecuteNonQueryAsync(stop);
        }
        List<OhjaamoPoint> had = await work
            .Db.Set<OhjaamoPoint>()
            .Where(one => one.Organisation == point.Organisation && one.Until == null)
            .ToListAsync(stop);
        if (had.Any(one => string.Equals(one.NameFi, point.NameFi, StringComparison.OrdinalIgnoreCase)))
            return AddPointResult.NameIsTaken;
        if (had.Count >= Most)
            return AddPointResult.TooMany;
        work.Db.Add(point);
        await work.Commit([], stop);
        return AddPointResult.Added;
    }

    /// <summary>The day is its last. Visits of the days before can still be counted.</summary>
    /// <returns>False when it is not there, or has ended.</returns>
    internal static async Task<bool> End(int point, DateOnly day, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "update ohjaamo.point set until_day = greatest($2, from_day) where id = $1 and until_day is null",
            work.Connection
        );
        command.Parameters.Add(new() { Value = point });
        command.Parameters.Add(new() { Value = day });
        if (await command.ExecuteNonQueryAsync(stop) == 0)
            return false;
        await work.Commit([], stop);
        return true;
    }
}

internal enum AddPointResult : byte
{
    Added,

    /// <summary>Another that goes on has this name.</summary>
    NameIsTaken,
    TooMany,
}
