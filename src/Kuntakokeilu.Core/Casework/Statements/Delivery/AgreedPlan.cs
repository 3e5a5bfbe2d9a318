using System.Text.Json;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Obligations;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Statements.Delivery;

/// <summary>The plan that a payer is told of: its kind and the day of it. Nothing of what it says.</summary>
internal static class AgreedPlan
{
    /// <returns>The latest that the customer has agreed to by a day; null when there is none on record.</returns>
    internal static async Task<PlanBody?> Of(
        NpgsqlConnection connection,
        int person,
        DateOnly day,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select p.kind, s.day from casework.plan p join casework.plan_step s on s.plan_id = p.id and s.is_accepted
            where p.person_id = $1 and s.day <= $2 order by p.id desc limit 1
            """,
            connection
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = day });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop)
            ? new(
                JsonNamingPolicy.SnakeCaseLower.ConvertName($"{(PlanDetail)row.GetInt16(0)}"),
                RowText.Day(row.GetFieldValue<DateOnly>(1))
            )
            : null;
    }
}
