using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Ohjaamo.Tables;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kuntakokeilu.Core.Ohjaamo.Guidance;

/// <summary>The hours of guidance of an organisation, week by week.</summary>
internal static class GuidanceCapacity
{
    /// <summary>Those of the session's organisation from a day on, the latest week first.</summary>
    internal static async Task<IReadOnlyList<GuidanceHours>> Since(
        NpgsqlConnection connection,
        DateOnly day,
        CancellationToken stop
    )
    {
        await using KokeiluDb db = new(Database.Options(connection));
        return await db.Set<GuidanceHours>()
            .AsNoTracking()
            .Where(one => one.Week >= day)
            .OrderByDescending(one => one.Week)
            .ThenBy(one => one.Group)
            .ToListAsync(stop);
    }

    /// <summary>Of a group in a week what is told last holds.</summary>
    internal static async Task Set(GuidanceHours hours, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            insert into ohjaamo.hours (organisation, week, of_group, planned, used, waiting) values ($1, $2, $3, $4, $5, $6)
            on conflict (organisation, week, of_group) do update
            set planned = excluded.planned, used = excluded.used, waiting = excluded.waiting
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = hours.Organisation });
        command.Parameters.Add(new() { Value = hours.Week });
        foreach (short value in (short[])[(short)hours.Group, hours.Planned, hours.Used, hours.Waiting])
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(stop);
        await work.Commit([], stop);
    }
}
