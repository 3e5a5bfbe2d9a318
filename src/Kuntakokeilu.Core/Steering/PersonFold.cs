using System.Buffers;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Steering;

/// <summary>Takes one person's rows in and puts that person's periods out. Reused from person to person.</summary>
internal sealed class PersonFold(LawAsKnown law, ActRegister acts)
{
    private readonly JobseekerHistory history = new(law);
    private readonly ArrayBufferWriter<byte> id = new(64);
    private DateOnly latest;
    private readonly List<int> own = [];

    internal void Begin(PersonKey key, ReadOnlySpan<byte> personId)
    {
        id.ResetWrittenCount();
        CsvText.Append(id, personId);
        latest = DateOnly.MinValue;
        history.Begin();
        acts.Find(key, own);
        foreach (int act in own)
            history.Expect(acts[act].Act);
    }

    /// <summary>Rows of the person, in the order of the file; those that have no effect are rejected.</summary>
    internal void Add(FactsChunk chunk, int run, RejectionList rejections)
    {
        ReadOnlySpan<RegisterEvent> rows = chunk.RowsOf(run);
        for (int i = 0; i < rows.Length; i++)
        {
            RejectionCode code = Add(rows[i]);
            if (code is not RejectionCode.None)
                rejections.Add(chunk.LinesOf(run)[i], chunk.IdOf(run), new(code));
        }
    }

    private RejectionCode Add(in RegisterEvent row)
    {
        if (row.Date < latest)
            return RejectionCode.OutOfOrder;
        latest = row.Date;
        return CodeOf(history.Add(row));
    }

    /// <summary>No more rows: writes the periods and tells what became of the acts.</summary>
    internal int End(OutputText output)
    {
        history.End();
        for (int i = 0; i < history.PeriodCount; i++)
            output.Append(id.WrittenSpan, history.PeriodAt(i));
        for (int i = 0; i < own.Count; i++)
            acts[own[i]].Result = CodeOf(history.ActRefusal(i));
        return history.PeriodCount;
    }

    private static RejectionCode CodeOf(Refusal refusal) =>
        refusal switch
        {
            Refusal.None => RejectionCode.None,
            Refusal.AfterPilot => RejectionCode.AfterPilot,
            Refusal.NoOpenSearch => RejectionCode.NoOpenSearch,
            Refusal.NoLegalBasis => RejectionCode.NoLegalBasis,
            Refusal.NotApplicable => RejectionCode.NotApplicable,
        };
}
