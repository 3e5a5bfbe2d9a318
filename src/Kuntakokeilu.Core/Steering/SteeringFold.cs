using System.Buffers;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Steering;

/// <summary>Takes one person's rows in and puts that person's periods out.</summary>
internal sealed class SteeringFold(LawAsKnown law, RowRegister<PackedAct> acts) : PersonFold
{
    private readonly JobseekerHistory history = new(law);
    private readonly ArrayBufferWriter<byte> id = new(64);
    private readonly List<int> own = [];

    internal override void Begin(PersonKey key, ReadOnlySpan<byte> personId)
    {
        id.ResetWrittenCount();
        CsvText.Append(id, personId);
        BeginRows();
        history.Begin();
        acts.Find(key, own);
        foreach (int act in own)
            history.Expect(acts[act].Row.Act);
    }

    protected override RejectionCode Take(FactsChunk chunk, int line, in RegisterEvent row) => CodeOf(history.Add(row));

    /// <summary>No more rows: writes the periods and tells what became of the acts.</summary>
    internal override int End(OutputText output)
    {
        history.End();
        for (int i = 0; i < history.PeriodCount; i++)
            output.Append(id.WrittenSpan, history.PeriodAt(i));
        for (int i = 0; i < own.Count; i++)
            acts[own[i]].Result = CodeOf(history.ActRefusal(i));
        return history.PeriodCount;
    }
}
