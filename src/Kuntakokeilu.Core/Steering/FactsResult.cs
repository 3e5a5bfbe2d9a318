using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;

namespace Kuntakokeilu.Core.Steering;

/// <summary>What a chunk's persons come to, as far as it can be told from the chunk alone.</summary>
internal sealed class FactsResult(Func<PersonFold> foldOf, RowRegister<PackedAct> acts, int files)
{
    private const int Ahead = 8;
    private readonly PersonFold whole = foldOf();

    /// <summary>Periods of the person that earlier chunks left open; written when the chunk's turn comes.</summary>
    internal FoldOutput Before { get; } = new(files);

    /// <summary>Periods of the persons who begin and end in the chunk.</summary>
    internal FoldOutput Output { get; } = new(files);

    internal int Periods { get; private set; }

    /// <summary>How many runs stand before the chunk's first new person: they belong to the person left open.</summary>
    internal int HeadRuns { get; private set; }

    /// <summary>The chunk's last new person, whose rows may go on in the next chunk.</summary>
    internal PersonFold Tail { get; set; } = foldOf();

    internal bool HasTail { get; private set; }

    internal void Fold(FactsChunk chunk)
    {
        Span<PersonRun> runs = chunk.Runs;
        Output.Clear();
        Periods = 0;
        int lastNew = -1;
        HeadRuns = runs.Length;
        for (int run = 0; run < runs.Length; run++)
        {
            if (runs[run].Place is RunPlace.NotContiguous)
                RejectAll(chunk, run);
            if (runs[run].Place is not RunPlace.New)
                continue;
            HeadRuns = Math.Min(HeadRuns, run);
            lastNew = run;
        }
        HasTail = lastNew >= 0;
        for (int run = HeadRuns; run < runs.Length; )
            run = FoldPerson(chunk, run, run == lastNew);
    }

    /// <summary>Folds the person that begins with this run; gives the run after that person's last.</summary>
    private int FoldPerson(FactsChunk chunk, int run, bool isLast)
    {
        Span<PersonRun> runs = chunk.Runs;
        if (acts.Count > 0 && run + 3 * Ahead < runs.Length)
            acts.Announce(runs[run + 3 * Ahead].Person, runs[run + 2 * Ahead].Person, runs[run + Ahead].Person);
        PersonFold person = isLast ? Tail : whole;
        person.Begin(runs[run].Person, chunk.IdOf(run));
        person.Add(chunk, run, chunk.Rejections);
        for (run++; run < runs.Length && runs[run].Place is not RunPlace.New; run++)
            if (runs[run].Place is RunPlace.Continues)
                person.Add(chunk, run, chunk.Rejections);
        if (!isLast)
            Periods += person.End(Output);
        return run;
    }

    private static void RejectAll(FactsChunk chunk, int run)
    {
        foreach (int line in chunk.LinesOf(run))
            chunk.Rejections.Add(line, chunk.IdOf(run), new(RejectionCode.NotContiguous));
    }
}
