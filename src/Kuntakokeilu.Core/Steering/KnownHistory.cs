using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Steering;

/// <summary>
/// A person's history as it was known at some time: the rows that had been recorded, and the version of the history
/// that had been decided. Days of recording are dates in Finland.
/// </summary>
internal sealed class KnownHistory
{
    private readonly DateOnly? shownUntil;

    private KnownHistory(PersonRecord record, Func<int, bool> isKnown, DateOnly? shownUntil = null)
    {
        this.shownUntil = shownUntil;
        Facts = [.. record.Facts.Where(fact => isKnown(fact.Recording))];
        InForce = FactOrder.InForce([.. Facts.Select(fact => fact.Fact)]);
        Acts = [.. record.Acts.Where(act => isKnown(act.Recording)).OrderBy(act => act.Act.Act.Date)];
        RecordedPeriod[] decided = [.. record.Periods.Where(period => isKnown(period.Recording))];
        Version = decided.Length == 0 ? (short)0 : decided.Max(period => period.Version);
        Decided = [.. decided.Where(period => period.Version == Version)];
        Periods = [.. Decided.Select(period => period.Period)];
    }

    /// <summary>Every row of facts recorded, the replaced ones too, in the order of recording.</summary>
    internal IReadOnlyList<RecordedFact> Facts { get; }

    /// <summary>The rows that counted, in the order in which they did.</summary>
    internal IReadOnlyList<KnownFact> InForce { get; }

    /// <summary>The acts recorded, by date and then as they were recorded.</summary>
    internal IReadOnlyList<RecordedAct> Acts { get; }

    /// <summary>The version of the history; 0 when nothing had been decided.</summary>
    internal short Version { get; }

    /// <summary>The periods of that version, with who decided them and when.</summary>
    internal IReadOnlyList<RecordedPeriod> Decided { get; }

    internal IReadOnlyList<StatedPeriod> Periods { get; }

    /// <summary>The law by which the version's latest period was decided.</summary>
    internal LawAsKnown Law => LawOf(Decided.Count == 0 ? LawAsKnown.Whole.Version : Decided[^1].LawAsOf);

    /// <summary>The first day of which nothing is told: the pilots' end, or the day after the last that is shown.</summary>
    internal DateOnly End => shownUntil is { } last && last < Law.PilotEnd ? last.AddDays(1) : Law.PilotEnd;

    /// <summary>As known in the evening of a day.</summary>
    /// <param name="shownUntil">The last day that the reader may know of; null for all.</param>
    internal static KnownHistory On(PersonRecord record, DateOnly day, DateOnly? shownUntil = null) =>
        new(record, recording => LegalDay.Of(record.Recordings[recording].At) <= day, shownUntil);

    /// <summary>As known now.</summary>
    /// <param name="shownUntil">The last day that the reader may know of; null for all.</param>
    internal static KnownHistory Now(PersonRecord record, DateOnly? shownUntil = null) =>
        new(record, _ => true, shownUntil);

    /// <summary>As known just before a recording.</summary>
    internal static KnownHistory Before(PersonRecord record, int recording) => new(record, other => other < recording);

    /// <summary>As known just after a recording.</summary>
    internal static KnownHistory After(PersonRecord record, int recording) => new(record, other => other <= recording);

    /// <summary>The period to which a day belongs; null before the first search and after the end.</summary>
    internal StatedPeriod? PeriodOn(DateOnly day)
    {
        if (day >= End)
            return null;
        int place = -1;
        while (place + 1 < Periods.Count && Periods[place + 1].From <= day)
            place++;
        return place < 0 ? null : Periods[place];
    }

    /// <summary>The first day after a period.</summary>
    internal DateOnly EndOf(int period) => period + 1 < Periods.Count ? Periods[period + 1].From : End;

    /// <summary>The latest row of facts on a day; null before the first.</summary>
    internal KnownFact? FactsOn(DateOnly day)
    {
        int place = InForce.Count - 1;
        while (place >= 0 && InForce[place].Event.Date > day)
            place--;
        return place < 0 ? null : InForce[place];
    }

    /// <summary>Where the person belongs on a day; none before the first row.</summary>
    internal MunicipalityCode PlaceOn(DateOnly day) =>
        Residences.Last([.. InForce.TakeWhile(fact => fact.Event.Date <= day)]);

    /// <summary>Who is responsible on a day and why, by what was known.</summary>
    internal Explanation Explain(DateOnly day) => Explain(day, Law);

    /// <summary>The same by another law.</summary>
    internal Explanation Explain(DateOnly day, LawAsKnown law)
    {
        RegisterEvent[] entries = [.. InForce.Select(fact => fact.Event)];
        TeOfficeAct[] acts = [.. Acts.Select(act => act.Act.Act)];
        Explanation why = Why.Explain(entries, acts, day, law);
        // The period in which what is shown ends did not go on to the pilots' end.
        return shownUntil is not null && why.Period is { } period && period.To > End
            ? why with
            {
                Period = period with { To = End },
            }
            : why;
    }

    /// <summary>
    /// The first day that the present reading of the Act tells otherwise than an earlier one decided, by the same rows;
    /// null when there is none.
    /// </summary>
    internal DateOnly? ReadOtherwiseFrom()
    {
        if (Decided.All(period => period.Reading == LawBook.Reading))
            return null;
        History told = new(Law);
        told.Fold(InForce, [.. Acts.Select(act => act.Act)]);
        return Correction.FirstDifference(Periods, told.Periods);
    }

    /// <summary>The law by which a period was decided.</summary>
    internal static LawAsKnown LawOf(DateOnly lawAsOf) =>
        lawAsOf >= LawAsKnown.Whole.Version ? LawAsKnown.Whole : LawAsKnown.On(lawAsOf);
}
