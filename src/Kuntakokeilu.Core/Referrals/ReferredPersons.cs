using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Services;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Referrals;

/// <summary>Reads what it depends on whether somebody can be referred, as the session sees the person.</summary>
internal static class ReferredPersons
{
    /// <summary>With a TE office, by whose quota its customers are counted.</summary>
    private const short OfTeOffice = 0;

    /// <returns>Null of whom the session does not see, and of whom no authority has as its customer.</returns>
    internal static async Task<ReferredPerson?> Find(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select c.organiser, coalesce(f.home_municipality, f.place_of_stay), f.service_language
            from steering.current_period c left join lateral (
                select f.home_municipality, f.place_of_stay, f.service_language from register.fact f
                where f.person_id = c.person_id order by f.date desc, f.seq desc limit 1) f on true
            where c.person_id = $1 and coalesce(c.organiser, c.te_office) is not null
            """,
            connection
        );
        command.Parameters.Add(new() { Value = person });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop))
            return null;
        short? municipality = row.ShortOrNull(1);
        return new(
            person,
            municipality,
            row.IsDBNull(0) ? OfTeOffice : AreaOf(Codes.Municipality(municipality)),
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

    /// <summary>The area of a municipality outside the pilots is that of its TE office.</summary>
    private static short AreaOf(MunicipalityCode municipality) =>
        PilotAreas.AreaOf(municipality) is { } area ? (short)PilotAreaNumbers.Of(area) : OfTeOffice;
}
