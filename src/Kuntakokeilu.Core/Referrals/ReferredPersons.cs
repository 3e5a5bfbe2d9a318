using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Services;
using Npgsql;

namespace Kuntakokeilu.Core.Referrals;

/// <summary>Reads what it depends on whether somebody can be referred, as the session sees the person.</summary>
internal static class ReferredPersons
{
    /// <returns>Null of whom the session does not see, and of whom no authority has as its customer.</returns>
    internal static async Task<ReferredPerson?> Find(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select referrals.area_of(c.organiser, f.municipality), f.municipality, f.service_language
            from steering.current_period c left join lateral (
                select coalesce(f.home_municipality, f.place_of_stay) as municipality, f.service_language from register.fact f
                where f.person_id = c.person_id order by f.date desc, f.seq desc limit 1) f on true
            where c.person_id = $1 and coalesce(c.organiser, c.te_office) is not null
            """,
            connection
        );
        command.Parameters.Add(new() { Value = person });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop))
            return null;
        return new(
            person,
            row.ShortOrNull(1),
            row.GetInt16(0),
            row.ShortOrNull(2) is { } language ? (ServiceLanguage)language : null
        );
    }

    /// <summary>An offering, as far as it matters; null for none.</summary>
    internal static async Task<Offered?> Offering(NpgsqlConnection connection, int offering, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select o.service_id, s.kind, o.provider_id, s.area,
                array(select q.area from referrals.quota q where q.offering_id = o.id), s.status, o.language,
                least(coalesce(o.apply_until, o.last_day, date '9999-12-31'), s.valid_until), o.is_cancelled
            from services.offering o join services.service s on s.id = o.service_id where o.id = $1
            """,
            connection
        );
        command.Parameters.Add(new() { Value = offering });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop)
            ? new(
                offering,
                row.GetInt32(0),
                (ServiceKind)row.GetInt16(1),
                row.GetInt32(2),
                row.GetFieldValue<short[]>(3),
                row.GetFieldValue<short[]>(4)
            )
            {
                Status = (ServiceStatus)row.GetInt16(5),
                Language = (OfferingLanguage)row.GetInt16(6),
                Until = row.GetFieldValue<DateOnly>(7),
                IsCancelled = row.GetBoolean(8),
            }
            : null;
    }
}
