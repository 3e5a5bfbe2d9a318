using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Core.Statements.Tables;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Statements;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Statements.Reports;

/// <summary>Reads reports of a person, as far as the session sees them.</summary>
internal static class ReportReader
{
    private const string Columns =
        "r.person_id, r.place, r.reference, r.day, r.matter, r.item, r.conduct, r.municipality, r.is_reported, r.rung, "
        + "r.days, r.fund, r.limit_day, r.settled_on, r.desk, r.is_with_office";

    private const string Entries =
        "select e.reference, e.number, e.step, e.reason, e.words, e.account_id, e.by, e.organisation, e.day, e.at "
        + "from statements.report_entry e where e.person_id = $1 order by e.reference, e.number";

    /// <summary>As they arose, each with what has been done about it.</summary>
    internal static async Task<IReadOnlyList<Report>> Of(
        NpgsqlConnection connection,
        int person,
        CancellationToken stop
    )
    {
        await using NpgsqlBatch batch = new(connection);
        foreach (
            string sql in (string[])
                [$"select {Columns} from statements.report r where r.person_id = $1 order by r.place", Entries]
        )
            batch.BatchCommands.Add(new(sql) { Parameters = { new() { Value = person } } });
        await using NpgsqlDataReader row = await batch.ExecuteReaderAsync(stop);
        List<Report> reports = [];
        while (await row.ReadAsync(stop))
            reports.Add(Read(row));
        await row.NextResultAsync(stop);
        List<ReportEntry> entries = [];
        while (await row.ReadAsync(stop))
            entries.Add(ReadEntry(row, person));
        return
        [
            .. reports.Select(report =>
                report with
                {
                    Entries = [.. entries.Where(one => one.Reference == report.Reference)],
                }
            ),
        ];
    }

    /// <summary>Who a report on the desk of the session's TE office is about, and what was told; null of any other.</summary>
    internal static async Task<ReportTold?> Told(
        NpgsqlConnection connection,
        int person,
        short place,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select key, family_name, given_names, code, words, version, given_on, stated, first_day, until_day
            from statements.told_by_report($1, $2)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = place });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop))
            return null;
        return new(row.IsDBNull(1) ? row.GetString(0) : PersonName.InHeading(row.GetString(1), row.GetString(2)))
        {
            Code = row.IsDBNull(3) ? null : row.GetString(3),
            Words = row.GetString(4),
            Version = row.GetInt32(5),
            Given = row.DayOrNull(6),
            Stated = row.IsDBNull(7) ? null : row.GetString(7),
            From = row.DayOrNull(8),
            To = row.DayOrNull(9),
        };
    }

    private static Report Read(NpgsqlDataReader row)
    {
        var matter = (StatementMatter)row.GetInt16(4);
        return new(row.GetInt32(0), row.GetInt16(1), row.GetString(2))
        {
            Day = row.GetFieldValue<DateOnly>(3),
            Matter = new(matter, new((byte)row.GetInt16(5))),
            Conduct = (ConductKind?)row.ShortOrNull(6),
            Municipality = row.ShortOrNull(7) is { } place ? MunicipalityCode.Of(place) : MunicipalityCode.None,
            IsReported = row.GetBoolean(8),
            Rung = (ConductRung?)row.ShortOrNull(9),
            Days = row.ShortOrNull(10),
            Payer = row.ShortOrNull(11) is { } fund ? new(fund) : null,
            Limit = row.DayOrNull(12),
            Settled = row.DayOrNull(13),
            Desk = row.ShortOrNull(14),
            IsWithOffice = row.GetBoolean(15),
        };
    }

    private static ReportEntry ReadEntry(NpgsqlDataReader row, int person) =>
        new()
        {
            PersonId = person,
            Reference = row.GetString(0),
            Number = row.GetInt16(1),
            Step = (ReportStep)row.GetInt16(2),
            Reason = (ConductReason?)row.ShortOrNull(3),
            Words = row.GetString(4),
            AccountId = row.IsDBNull(5) ? null : row.GetInt32(5),
            By = row.GetString(6),
            Organisation = row.IsDBNull(7) ? null : row.GetString(7),
            Day = row.GetFieldValue<DateOnly>(8),
            At = row.GetFieldValue<DateTimeOffset>(9),
        };
}

/// <summary>What the TE office is told with a report.</summary>
/// <param name="Name">Whom it is about, as in headings.</param>
internal sealed record ReportTold(string Name)
{
    /// <summary>The identity code.</summary>
    public required string? Code { get; init; }

    /// <summary>The facts in the words of who reported; empty of a matter.</summary>
    public required string Words { get; init; }

    /// <summary>How the case stands: what is sent of an older one is shown again.</summary>
    public required int Version { get; init; }

    /// <summary>Of a matter: the day on which it was stated, and what stands of it.</summary>
    public required DateOnly? Given { get; init; }

    public required string? Stated { get; init; }
    public required DateOnly? From { get; init; }
    public required DateOnly? To { get; init; }
}
