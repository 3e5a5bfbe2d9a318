using Kuntakokeilu.Core.Register;

namespace Kuntakokeilu.Core.Steering.Deciding;

/// <summary>What is to be written of one person. Reused from person to person.</summary>
internal sealed class Decision
{
    /// <summary>Rows of facts to record, with their numbers.</summary>
    internal List<KnownFact> NewFacts { get; } = [];

    /// <summary>Acts to record, with their numbers.</summary>
    internal List<KnownAct> NewActs { get; } = [];

    /// <summary>The version of the history from now on.</summary>
    internal short Version { get; set; }

    /// <summary>All periods of that version.</summary>
    internal List<StatedPeriod> Periods { get; } = [];

    /// <summary>The first period to write: those before it are on record in this version.</summary>
    internal int FirstNewPeriod { get; set; }

    /// <summary>Rows of facts in the order in which they count, with the new ones.</summary>
    internal List<KnownFact> Facts { get; } = [];

    /// <summary>Rows and acts that would tell a decided day otherwise: a difference for an officer.</summary>
    internal List<IncomingFact> LateFacts { get; } = [];

    internal List<IncomingAct> LateActs { get; } = [];

    /// <summary>The first day that they would tell otherwise.</summary>
    internal DateOnly FirstDifferentDay { get; set; }

    internal List<RowRejection> Rejections { get; } = [];

    /// <summary>Lines of rows of facts that were on record before.</summary>
    internal List<long> AlreadyKnown { get; } = [];

    internal bool HasDifference => LateFacts.Count + LateActs.Count > 0;

    /// <summary>
    /// Whether an accepted matter tells the history otherwise though no row is new: by another reading of the Act.
    /// </summary>
    internal bool TellsAnew { get; set; }

    /// <summary>Whether there is anything to write but a difference or rejections.</summary>
    internal bool IsNews => NewFacts.Count + NewActs.Count > 0 || TellsAnew;

    internal void Clear()
    {
        NewFacts.Clear();
        NewActs.Clear();
        Periods.Clear();
        Facts.Clear();
        LateFacts.Clear();
        LateActs.Clear();
        Rejections.Clear();
        AlreadyKnown.Clear();
        Version = 0;
        FirstNewPeriod = 0;
        TellsAnew = false;
    }
}
