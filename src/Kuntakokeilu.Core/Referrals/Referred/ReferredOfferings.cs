using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Services.Searching;
using Npgsql;

namespace Kuntakokeilu.Core.Referrals.Referred;

/// <summary>A time of a service, as the catalogue tells it to everybody.</summary>
internal sealed record ReferredOffering(
    int Id,
    int Service,
    string Name,
    string Location,
    DateOnly FirstDay,
    DateOnly? LastDay
);

/// <summary>Reads of the catalogue what the people of a provider are in.</summary>
internal static class ReferredOfferings
{
    /// <summary>By number: one statement for all of them.</summary>
    internal static async Task<IReadOnlyDictionary<int, ReferredOffering>> Of(
        NpgsqlConnection connection,
        IEnumerable<int> offerings,
        string language,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"""
            select o.id, o.service_id, {CatalogueReader.InFirst("s.name", language)}, {CatalogueReader.InFirst(
                "l.name",
                language
            )}, o.first_day, o.last_day
            from services.offering o join services.service s on s.id = o.service_id
            join services.location l on l.id = o.location_id
            where o.id = any ($1)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = offerings.Distinct().ToArray() });
        Dictionary<int, ReferredOffering> read = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            read[row.GetInt32(0)] = new(
                row.GetInt32(0),
                row.GetInt32(1),
                row.GetString(2),
                row.GetString(3),
                row.GetFieldValue<DateOnly>(4),
                row.DayOrNull(5)
            );
        return read;
    }
}
