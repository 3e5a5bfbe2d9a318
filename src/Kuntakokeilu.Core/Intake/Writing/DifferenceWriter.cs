using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Deciding;
using Npgsql;

namespace Kuntakokeilu.Core.Intake.Writing;

/// <summary>Opens a difference: late rows that an officer must settle.</summary>
internal static class DifferenceWriter
{
    /// <param name="isFew">As for <see cref="PartRows"/>.</param>
    /// <returns>The number of the difference.</returns>
    internal static async Task<int> Add(
        NpgsqlConnection connection,
        int person,
        Decision decision,
        int recording,
        bool isFew,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "insert into steering.difference (person_id, recording_id, first_day) values ($1, $2, $3) returning id",
            connection
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = recording });
        command.Parameters.Add(new() { Value = decision.FirstDifferentDay });
        int difference = (int)(await command.ExecuteScalarAsync(stop))!;

        RowBuffer facts = RowBuffers.For(isFew, $"steering.late_fact (difference_id, seq, {FactColumnList.Names})");
        for (int i = 0; i < decision.LateFacts.Count; i++)
        {
            facts.Row();
            facts.Int(difference);
            facts.Short(i + 1);
            FactColumnList.Write(facts, decision.LateFacts[i].Event, decision.LateFacts[i].Carried);
        }
        RowBuffer acts = RowBuffers.For(isFew, $"steering.late_act (difference_id, seq, {ActColumnList.Names})");
        for (int i = 0; i < decision.LateActs.Count; i++)
        {
            acts.Row();
            acts.Int(difference);
            acts.Short(i + 1);
            ActColumnList.Write(acts, decision.LateActs[i].Act);
        }
        await RowBuffers.Send(connection, [facts, acts], stop);
        return difference;
    }
}
