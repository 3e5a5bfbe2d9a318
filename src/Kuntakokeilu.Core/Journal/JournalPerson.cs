using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;

namespace Kuntakokeilu.Core.Journal;

/// <summary>A person's rows with the recordings by which they came, and the latest version that was decided on them.</summary>
internal sealed class JournalPerson(string key)
{
    /// <summary>The identifier as the register gives it.</summary>
    internal string Key => key;

    internal List<RecordedFact> Facts { get; } = [];

    internal List<RecordedAct> Acts { get; } = [];

    /// <summary>Contacts and entries about plans and services.</summary>
    internal RecordedPast Casework { get; set; } = new();

    /// <summary>What happened of the benefit and its statements.</summary>
    internal List<KnownEvent> Events { get; set; } = [];

    internal List<StatedPeriod> Periods { get; } = [];

    /// <summary>Late rows that count not, or not yet.</summary>
    internal List<OpenRow> Open { get; } = [];

    /// <summary>
    /// The rows on which the latest version rests, in the order in which they count: not those that others replace, nor
    /// those to which an accepted correction has left no effect.
    /// </summary>
    internal JournalRows InEffect(History history)
    {
        KnownFact[] facts = FactOrder.InForce([.. Facts.Select(one => one.Fact)]);
        KnownAct[] acts = [.. Acts.Select(one => one.Act).OrderBy(act => act.Act.Date).ThenBy(act => act.Seq)];
        history.Fold(facts, acts);
        HashSet<int> refusedFacts = [.. history.RefusedFacts.Select(refused => refused.Fact)];
        HashSet<int> refusedActs = [.. history.RefusedActs.Select(refused => refused.Act)];
        Dictionary<short, int> recordedFacts = Facts.ToDictionary(one => one.Fact.Seq, one => one.Recording);
        Dictionary<short, int> recordedActs = Acts.ToDictionary(one => one.Act.Seq, one => one.Recording);
        return new(
            [
                .. facts
                    .Where((_, place) => !refusedFacts.Contains(place))
                    .Select(fact => new RecordedFact(fact, recordedFacts[fact.Seq])),
            ],
            [
                .. acts.Where((_, place) => !refusedActs.Contains(place))
                    .Select(act => new RecordedAct(act, recordedActs[act.Seq])),
            ],
            IsAsDecided: Correction.FirstDifference(Periods, history.Periods) is null
        );
    }
}

/// <summary>The rows on which a version rests.</summary>
/// <param name="IsAsDecided">
/// The present reading of the Act tells from them what was decided; not where an earlier reading has decided otherwise.
/// </param>
internal sealed record JournalRows(
    IReadOnlyList<RecordedFact> Facts,
    IReadOnlyList<RecordedAct> Acts,
    bool IsAsDecided
);

/// <summary>A row that came late and waits for an officer, or was left out.</summary>
/// <param name="Event">In the word of its file: the event, or the act.</param>
/// <param name="Recording">The recording that opened the matter.</param>
internal sealed record OpenRow(DateOnly Date, string Event, int Recording, bool Waits);
