using Kuntakokeilu.Law.Services;
using Npgsql;

namespace Kuntakokeilu.Core.Services;

/// <summary>What services are in the eyes of the law.</summary>
/// <param name="MayObligate">By the natures that the database has: it refuses what they do not allow.</param>
internal sealed record ServiceKindOn(ServiceKind Kind, bool MayObligate)
{
    /// <returns>Of each service that there is and that the law of the day knows.</returns>
    internal static async Task<IReadOnlyDictionary<int, ServiceKindOn>> Of(
        NpgsqlConnection connection,
        int[] services,
        DateOnly day,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select distinct on (s.id) s.id, s.kind, n.may_obligate
            from services.service s join services.nature n on n.kind = s.kind and n.from_day <= $2
            where s.id = any ($1)
            order by s.id, n.from_day desc
            """,
            connection
        );
        command.Parameters.Add(new() { Value = services });
        command.Parameters.Add(new() { Value = day });
        Dictionary<int, ServiceKindOn> kinds = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            kinds[row.GetInt32(0)] = new((ServiceKind)row.GetInt16(1), row.GetBoolean(2));
        return kinds;
    }
}
