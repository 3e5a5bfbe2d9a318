using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Statements.Tables;
using Kuntakokeilu.Law.Statements;
using Npgsql;

namespace Kuntakokeilu.Core.Statements.Recorded;

/// <summary>Writes what is told to the TE office of people, beside what is to be stated of them.</summary>
/// <param name="isFew">As of <see cref="StatedWriter"/>.</param>
internal sealed class ReportWriter(NpgsqlConnection connection, bool isFew)
{
    private const string Table =
        "statements.report (person_id, place, day, reference, matter, item, conduct, municipality, is_reported, rung, days, "
        + "fund, limit_day, settled_on, desk, is_with_office, is_protected)";

    private static readonly string Sql = $"""
        select e.person_id, e.reference,
            max(e.day) filter (where e.step = {(int)ReportStep.Judge}),
            max(e.day) filter (where e.step = {(int)ReportStep.Remind})
        from statements.report_entry e
        where e.person_id = any($1) and e.step in ({(int)ReportStep.Judge}, {(int)ReportStep.Remind}) group by 1, 2
        """;

    private readonly Dictionary<(int Person, string Reference), (DateOnly? Judged, DateOnly? Reminded)> done = [];
    private readonly HashSet<int> hidden = [];

    internal RowBuffer Rows { get; } = RowBuffers.For(isFew, Table);

    /// <summary>What has been done about the reports of people.</summary>
    internal async Task Begin(int[] people, CancellationToken stop)
    {
        Rows.Clear();
        done.Clear();
        hidden.Clear();
        await using NpgsqlBatch batch = new(connection);
        batch.BatchCommands.Add(new(Sql) { Parameters = { new() { Value = people } } });
        batch.BatchCommands.Add(
            new("select person_id from steering.current_period where person_id = any($1) and protected")
            {
                Parameters = { new() { Value = people } },
            }
        );
        await using NpgsqlDataReader row = await batch.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            done.Add((row.GetInt32(0), row.GetString(1)), (row.DayOrNull(2), row.DayOrNull(3)));
        await row.NextResultAsync(stop);
        while (await row.ReadAsync(stop))
            hidden.Add(row.GetInt32(0));
    }

    /// <param name="holder">In whose list the person is.</param>
    internal void Add(int person, StatedFold fold, short? holder)
    {
        IReadOnlyList<StatementReport> reports = fold.Statements.Reports;
        for (int i = 0; i < reports.Count; i++)
            Add(person, i, reports[i], Settled(person, reports[i], fold), ReportDesk.Of(reports[i], holder));
    }

    private void Add(int person, int place, in StatementReport report, DateOnly? settled, ReportDesk desk)
    {
        Rows.Row();
        Rows.Int(person);
        Rows.Short(place);
        Rows.Date(report.Day);
        Rows.Text(report.Reference);
        Rows.Short((int)report.Matter);
        Rows.Short(report.Duty?.Case.Detail.Item ?? 0);
        Rows.Short((short?)report.Conduct);
        Rows.Short(report.Reporter.IsNone ? null : report.Reporter.Number);
        Rows.Bool(report.IsReported);
        Rows.Short((short?)report.Rung);
        Rows.Short((short?)report.Days);
        Rows.Short((short?)report.Duty?.Payer.Fund);
        Rows.Date(report.Duty?.Limit);
        Rows.Date(settled);
        Rows.Short(desk.Number);
        Rows.Bool(desk.IsWithOffice);
        Rows.Bool(hidden.Contains(person));
    }

    /// <summary>A matter by its statement; conduct by a judgement of its reason, and a first step by its reminder.</summary>
    private DateOnly? Settled(int person, StatementReport report, StatedFold fold)
    {
        if (report.Duty is { } duty)
            return duty.Given;
        (DateOnly? judged, DateOnly? reminded) = done.GetValueOrDefault((person, report.Reference));
        if (judged is not null)
            return judged;
        if (report.Rung is ConductRung.Reminder && reminded is not null)
            return reminded;
        // Judged as it was told.
        bool isOpen = fold.Events.Any(one =>
            one.Told.Kind is StatementEventKind.Conduct
            && one.Told.Reference == report.Reference
            && one.Told.Value == StatementWords.Name(ConductReason.Open)
        );
        return isOpen ? null : report.Day;
    }
}
