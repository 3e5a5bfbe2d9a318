using System.Text.Json;
using Kuntakokeilu.Core.Casework.Plans.Tables;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.Services;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Plans;

/// <summary>Reads a person's plans, as far as the session may see them.</summary>
internal static class PlanReader
{
    /// <summary>The latest first.</summary>
    internal static async Task<IReadOnlyList<WrittenPlan>> Of(
        NpgsqlConnection connection,
        int person,
        CancellationToken stop
    )
    {
        await using NpgsqlBatch batch = new(connection);
        foreach (
            string query in (string[])
                [
                    """
                        select p.id, p.written_on, p.written_by, p.organisation, p.kind, p.goal, p.situation, p.tasks::text,
                            p.until_day, p.number, p.months, p.first_day, p.ground, p.number_reason, p.report_by,
                            s.is_accepted, s.how, s.note, s.by, s.day
                        from casework.plan p left join casework.plan_step s on s.plan_id = p.id
                        where p.person_id = $1 order by p.id desc
                        """,
                    """
                        select distinct on (plan_id, task) plan_id, task, is_done, note, is_by_customer, by, day
                        from casework.task_step where person_id = $1 order by plan_id, task, id desc
                        """,
                    """
                        select plan_id, party, name, signed_on, by, day from casework.plan_signature
                        where person_id = $1 order by signed_on, party
                        """,
                    "select plan_id, task, kind from casework.plan_item where person_id = $1",
                ]
        )
            batch.BatchCommands.Add(new(query) { Parameters = { new() { Value = person } } });
        await using NpgsqlDataReader row = await batch.ExecuteReaderAsync(stop);
        List<WrittenPlan> plans = [];
        while (await row.ReadAsync(stop))
            plans.Add(PlanOf(row));
        await row.NextResultAsync(stop);
        Dictionary<(int Plan, int Task), ToldOfTask> told = [];
        while (await row.ReadAsync(stop))
            told[(row.GetInt32(0), row.GetInt16(1))] = new(
                row.GetBoolean(2),
                row.GetString(3),
                row.GetBoolean(4),
                row.GetString(5),
                row.GetFieldValue<DateOnly>(6)
            );
        await row.NextResultAsync(stop);
        List<(int Plan, NotedSignature Signature)> signed = [];
        while (await row.ReadAsync(stop))
            signed.Add(
                (
                    row.GetInt32(0),
                    new(
                        (PlanParty)row.GetInt16(1),
                        row.GetString(2),
                        row.GetFieldValue<DateOnly>(3),
                        row.GetString(4),
                        row.GetFieldValue<DateOnly>(5)
                    )
                )
            );
        await row.NextResultAsync(stop);
        Dictionary<(int Plan, int Task), ServiceKind> kinds = [];
        while (await row.ReadAsync(stop))
            kinds[(row.GetInt32(0), row.GetInt16(1))] = (ServiceKind)row.GetInt16(2);
        return
        [
            .. plans.Select(plan =>
                plan with
                {
                    Signatures = [.. signed.Where(one => one.Plan == plan.Id).Select(one => one.Signature)],
                    Kinds =
                    [
                        .. plan.Text.Tasks.Select(
                            (_, task) =>
                                kinds.TryGetValue((plan.Id, task), out ServiceKind kind) ? kind : (ServiceKind?)null
                        ),
                    ],
                    Told = [.. plan.Text.Tasks.Select((_, task) => told.GetValueOrDefault((plan.Id, task)))],
                }
            ),
        ];
    }

    internal static string Tasks(IReadOnlyList<PlanTask> tasks) => JsonSerializer.Serialize(tasks);

    private static WrittenPlan PlanOf(NpgsqlDataReader row) =>
        new(
            row.GetInt32(0),
            row.GetFieldValue<DateOnly>(1),
            row.GetString(2),
            row.GetString(3),
            new(
                (PlanDetail)row.GetInt16(4),
                row.GetString(5),
                row.GetString(6),
                JsonSerializer.Deserialize<PlanTask[]>(row.GetString(7))!
            )
            {
                Until = row.DayOrNull(8),
                Number = row.ShortOrNull(9),
                Months = row.GetInt16(10),
                From = row.DayOrNull(11),
                Ground = (NumberGround)row.GetInt16(12),
                NumberReason = row.GetString(13),
                ReportBy = row.DayOrNull(14),
            }
        )
        {
            Answer = row.IsDBNull(15)
                ? null
                : new(
                    row.GetBoolean(15),
                    (AcceptedBy)row.GetInt16(16),
                    row.GetString(17),
                    row.GetString(18),
                    row.GetFieldValue<DateOnly>(19)
                ),
        };
}
