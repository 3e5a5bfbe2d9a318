using Kuntakokeilu.Core.Referrals.Attending;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Services;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Referrals.Referred;

/// <summary>Reads whom the session's provider has; nobody for everybody else.</summary>
internal static class ReferredReader
{
    /// <summary>Those who wait for an answer first, then by how far they are.</summary>
    internal static Task<IReadOnlyList<ReferredCustomer>> All(
        NpgsqlConnection connection,
        DateOnly today,
        CancellationToken stop
    ) => Read(connection, today, null, stop);

    /// <summary>Null for none that the session sees.</summary>
    internal static async Task<ReferredCustomer?> Find(
        NpgsqlConnection connection,
        int referral,
        DateOnly today,
        CancellationToken stop
    ) => await Read(connection, today, referral, stop) is [var one] ? one : null;

    /// <summary>What has been told of the days of a month: of each day the latest.</summary>
    /// <param name="month">Its first day.</param>
    internal static async Task<IReadOnlyList<AttendedDay>> Attended(
        NpgsqlConnection connection,
        DateOnly today,
        DateOnly month,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select referral, day, mark from referrals.attended($1, $2)",
            connection
        );
        command.Parameters.Add(new() { Value = today });
        command.Parameters.Add(new() { Value = month });
        List<AttendedDay> days = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            days.Add(new(row.GetInt32(0), row.GetFieldValue<DateOnly>(1), (AttendanceMark)row.GetInt16(2)));
        return days;
    }

    private static async Task<IReadOnlyList<ReferredCustomer>> Read(
        NpgsqlConnection connection,
        DateOnly today,
        int? one,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select id, person, name, state, version, offering, service, kind, service_language, phone, email, municipality,
                age_band, goal, days, arrangements, is_obligating, is_protected, placed_on, started_on, ended_on, reason,
                result, has_reported
            from referrals.referred($1, $2)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = today });
        command.Parameters.Add(new() { Value = (object?)one ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        List<ReferredCustomer> read = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            read.Add(
                new(row.GetInt32(0), row.GetInt32(1), row.GetString(2), (ReferralState)row.GetInt16(3), row.GetInt16(4))
                {
                    Offering = row.GetInt32(5),
                    Service = row.GetInt32(6),
                    Kind = (ServiceKind)row.GetInt16(7),
                    Language = row.ShortOrNull(8) is { } language ? (ServiceLanguage)language : null,
                    Phone = row.TextOrNull(9),
                    Email = row.TextOrNull(10),
                    Municipality = row.ShortOrNull(11),
                    Age = row.ShortOrNull(12) is { } age ? (AgeBand)age : null,
                    Goal = row.TextOrNull(13),
                    Days = row.TextOrNull(14),
                    Arrangements = row.TextOrNull(15),
                    IsObligating = row.IsDBNull(16) ? null : row.GetBoolean(16),
                    IsProtected = row.GetBoolean(17),
                    PlacedOn = row.GetFieldValue<DateOnly>(18),
                    StartedOn = row.DayOrNull(19),
                    EndedOn = row.DayOrNull(20),
                    Reason = row.ShortOrNull(21),
                    Result = row.ShortOrNull(22) is { } result ? (ServiceResult)result : null,
                    HasReported = row.GetBoolean(23),
                }
            );
        return read;
    }
}
