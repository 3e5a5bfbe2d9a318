using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Services.Searching;
using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Services;
using Npgsql;

namespace Kuntakokeilu.Core.Referrals;

/// <summary>Reads referrals, as far as the entered session sees them: of its customers, or one's own.</summary>
internal static class ReferralReader
{
    /// <summary>The latest first.</summary>
    internal static Task<IReadOnlyList<KnownReferral>> Of(
        NpgsqlConnection connection,
        int person,
        string language,
        DateOnly today,
        CancellationToken stop
    ) =>
        Read(connection, $"{Query(language)} where r.person_id = $2 order by r.id desc limit 100", stop, today, person);

    /// <summary>With its steps; null for none of this person's.</summary>
    internal static async Task<KnownReferral?> Find(
        NpgsqlConnection connection,
        int person,
        int referral,
        string language,
        DateOnly today,
        CancellationToken stop
    ) =>
        await Read(connection, $"{Query(language)} where r.person_id = $2 and r.id = $3", stop, today, person, referral)
            is [var one]
            ? one with
            {
                Steps = await Steps(connection, referral, stop),
            }
            : null;

    private static string Query(string language)
    {
        string In(string text) => CatalogueReader.InFirst(text, language);
        return $"""
            select r.id, r.person_id, r.service_id, r.kind, {In("s.name")}, r.state, r.version, {In("p.name")}, {In(
                "l.name"
            )},
                o.first_day, o.last_day, o.language, r.goal, r.days, r.arrangements, r.proposed_on, r.agreed_on, r.number,
                r.held_until, r.started_on, r.ended_on, r.reason, r.result, r.review_by, referrals.obligates(r.id, $1),
                case when r.state = {(int)ReferralState.Queued} then referrals.before(r.id) end,
                exists (select from referrals.feedback f where f.referral_id = r.id and not f.is_by_provider), r.closed_on,
                later.day, later.status
            from referrals.referral r
            join services.service s on s.id = r.service_id
            join services.offering o on o.id = r.offering_id
            join services.location l on l.id = o.location_id
            join services.organisation p on p.id = r.provider_id
            left join referrals.later_result later on later.referral_id = r.id
            """;
    }

    private static async Task<IReadOnlyList<KnownReferral>> Read(
        NpgsqlConnection connection,
        string sql,
        CancellationToken stop,
        params object[] places
    )
    {
        await using NpgsqlCommand command = new(sql, connection);
        foreach (object place in places)
            command.Parameters.Add(new() { Value = place });
        List<KnownReferral> read = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            read.Add(One(row));
        return read;
    }

    private static KnownReferral One(NpgsqlDataReader row) =>
        new(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), (ServiceKind)row.GetInt16(3), row.GetString(4))
        {
            State = (ReferralState)row.GetInt16(5),
            Version = row.GetInt16(6),
            Provider = row.GetString(7),
            Location = row.GetString(8),
            FirstDay = row.GetFieldValue<DateOnly>(9),
            LastDay = row.DayOrNull(10),
            Language = (OfferingLanguage)row.GetInt16(11),
            Goal = row.GetString(12),
            Days = row.GetString(13),
            Arrangements = row.GetString(14),
            ProposedOn = row.GetFieldValue<DateOnly>(15),
            AgreedOn = row.DayOrNull(16),
            Number = row.IsDBNull(17) ? null : row.GetInt32(17),
            HeldUntil = row.DayOrNull(18),
            StartedOn = row.DayOrNull(19),
            EndedOn = row.DayOrNull(20),
            Reason = row.ShortOrNull(21),
            Result = row.ShortOrNull(22) is { } result ? (ServiceResult)result : null,
            ReviewBy = row.DayOrNull(23),
            IsObligating = row.IsDBNull(24) ? null : row.GetBoolean(24),
            Before = row.IsDBNull(25) ? null : row.GetInt32(25),
            HasFeedback = row.GetBoolean(26),
            ClosedOn = row.DayOrNull(27),
            Later = row.DayOrNull(28) is { } later
                ? new(later, row.ShortOrNull(29) is { } status ? (EmploymentStatus)status : null)
                : null,
        };

    private static async Task<IReadOnlyList<TakenReferralStep>> Steps(
        NpgsqlConnection connection,
        int referral,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select kind, party, day, by, text from referrals.referral_entry where referral_id = $1 order by number",
            connection
        );
        command.Parameters.Add(new() { Value = referral });
        List<TakenReferralStep> steps = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            steps.Add(
                new(
                    (ReferralStep)row.GetInt16(0),
                    (ReferralParty)row.GetInt16(1),
                    row.GetFieldValue<DateOnly>(2),
                    row.GetString(3),
                    row.GetString(4)
                )
            );
        return steps;
    }
}
