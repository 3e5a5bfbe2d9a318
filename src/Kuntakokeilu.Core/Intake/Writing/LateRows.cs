using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.Core.Intake.Writing;

/// <summary>Reads the late rows of a difference, as they came.</summary>
internal static class LateRows
{
    internal static async Task<(IReadOnlyList<IncomingFact> Facts, IReadOnlyList<IncomingAct> Acts)> Load(
        NpgsqlConnection connection,
        int difference,
        CancellationToken stop
    )
    {
        await using NpgsqlBatch batch = new(connection);
        foreach (
            string query in (string[])
                [
                    $"select seq, {FactColumnList.Names} from steering.late_fact where difference_id = $1 order by seq",
                    $"select seq, {ActColumnList.Names} from steering.late_act where difference_id = $1 order by seq",
                ]
        )
            batch.BatchCommands.Add(new(query) { Parameters = { new() { Value = difference } } });
        await using NpgsqlDataReader rows = await batch.ExecuteReaderAsync(stop);
        List<IncomingFact> facts = [];
        while (await rows.ReadAsync(stop))
        {
            (RegisterEvent entry, CarriedFacts carried) = FactColumnList.Read(rows, 1);
            facts.Add(new(entry, carried, rows.GetInt16(0)));
        }
        await rows.NextResultAsync(stop);
        List<IncomingAct> acts = [];
        while (await rows.ReadAsync(stop))
            acts.Add(new(ActColumnList.Read(rows, 1), rows.GetInt16(0)));
        return (facts, acts);
    }
}
