using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Steering;

/// <summary>Takes one person's rows in and puts out what comes of them. Reused from person to person.</summary>
internal abstract class PersonFold
{
    private DateOnly latest;

    /// <summary>A person whose rows follow.</summary>
    internal abstract void Begin(PersonKey key, ReadOnlySpan<byte> personId);

    /// <summary>Rows of the person, in the order of the file; those that have no effect are rejected.</summary>
    internal void Add(FactsChunk chunk, int run, RejectionList rejections)
    {
        ReadOnlySpan<RegisterEvent> rows = chunk.RowsOf(run);
        for (int i = 0; i < rows.Length; i++)
        {
            int line = chunk.LinesOf(run)[i];
            RejectionCode code = rows[i].Date < latest ? RejectionCode.OutOfOrder : Take(chunk, line, rows[i]);
            latest = rows[i].Date < latest ? latest : rows[i].Date;
            if (code is not RejectionCode.None)
                rejections.Add(line, chunk.IdOf(run), new(code));
        }
    }

    /// <summary>No more rows: writes what comes of them. Returns how many rows of output.</summary>
    internal abstract int End(OutputText output);

    /// <summary>A row that is not earlier than the one before it; why it has no effect.</summary>
    protected abstract RejectionCode Take(FactsChunk chunk, int line, in RegisterEvent row);

    protected void BeginRows() => latest = DateOnly.MinValue;

    protected static RejectionCode CodeOf(Refusal refusal) =>
        refusal switch
        {
            Refusal.None => RejectionCode.None,
            Refusal.AfterPilot => RejectionCode.AfterPilot,
            Refusal.NoOpenSearch => RejectionCode.NoOpenSearch,
            Refusal.NoLegalBasis => RejectionCode.NoLegalBasis,
            Refusal.NotApplicable => RejectionCode.NotApplicable,
        };
}
