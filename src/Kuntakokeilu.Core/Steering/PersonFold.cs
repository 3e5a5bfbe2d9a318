using System.Buffers;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Steering;

/// <summary>
/// Takes one person's rows and acts in, steers the person, and puts out what comes of it. Reused from person to person.
/// </summary>
internal abstract class PersonFold(LawAsKnown law, RowRegister<PackedAct> acts)
{
    private readonly ArrayBufferWriter<byte> id = new(64);
    private readonly List<int> own = [];
    private DateOnly latest;

    /// <summary>Who is responsible for the person, when.</summary>
    protected JobseekerHistory History { get; } = new(law);

    /// <summary>The person's identifier as CSV.</summary>
    protected ReadOnlySpan<byte> Id => id.WrittenSpan;

    /// <summary>A person whose rows follow.</summary>
    internal void Begin(PersonKey key, ReadOnlySpan<byte> personId)
    {
        id.ResetWrittenCount();
        CsvText.Append(id, personId);
        latest = DateOnly.MinValue;
        History.Begin();
        acts.Find(key, own);
        foreach (int act in own)
            History.Expect(acts[act].Row.Act);
        Begin(key);
    }

    /// <summary>Rows of the person, in the order of the file; those that have no effect are rejected.</summary>
    internal void Add(FactsChunk chunk, int run, RejectionList rejections)
    {
        ReadOnlySpan<RegisterEvent> rows = chunk.RowsOf(run);
        ReadOnlySpan<int> benefitDays = chunk.BenefitDaysOf(run);
        for (int i = 0; i < rows.Length; i++)
        {
            RejectionCode code = Add(rows[i], benefitDays[i]);
            if (code is not RejectionCode.None)
                rejections.Add(chunk.LinesOf(run)[i], chunk.IdOf(run), new(code));
        }
    }

    private RejectionCode Add(in RegisterEvent row, int benefitDays)
    {
        if (row.Date < latest)
            return RejectionCode.OutOfOrder;
        latest = row.Date;
        Refusal refusal = History.Add(row);
        if (refusal is Refusal.None)
            Took(row, benefitDays);
        return CodeOf(refusal);
    }

    /// <summary>No more rows: writes what comes of them, and tells what became of the acts. Returns how many rows of output.</summary>
    internal int End(FoldOutput output)
    {
        History.End();
        for (int i = 0; i < own.Count; i++)
            acts[own[i]].Result = CodeOf(History.ActRefusal(i));
        return Write(output);
    }

    /// <summary>A person whose rows follow: what is not of steering.</summary>
    protected virtual void Begin(PersonKey key) { }

    /// <summary>A row that took effect, and the days of labour market subsidy paid for unemployment by then.</summary>
    protected virtual void Took(in RegisterEvent row, int benefitDays) { }

    /// <summary>Writes what comes of the person's rows; returns how many rows of output.</summary>
    protected abstract int Write(FoldOutput output);

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
