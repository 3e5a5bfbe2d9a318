using Kuntakokeilu.Statistics.Indicators;

namespace Kuntakokeilu.Statistics.Jobseekers;

/// <summary>
/// What is counted of services that were agreed on, and of interviews by their way. Waits stand in the bands of
/// <see cref="CaseworkMeasures.Bands"/>, each person in one. A person counts once a month in each measure.
/// </summary>
public static class ServiceMeasures
{
    /// <summary>Those who wait, by the bands of days.</summary>
    public static IReadOnlyList<Measure> Waiting { get; } = Six(Measure.ServiceWaits);

    /// <summary>Those whose service began, by the bands of days from agreeing on it.</summary>
    public static IReadOnlyList<Measure> Begun { get; } = Six(Measure.ServiceBegun);

    /// <summary>The same of vocational guidance.</summary>
    public static IReadOnlyList<Measure> GuidanceBegun { get; } = Six(Measure.GuidanceBegun);

    private static readonly ulong AllWaiting = StockBits(Waiting);
    private static readonly ulong AllBegun = FlowBits(Begun);
    private static readonly ulong AllGuidanceBegun = FlowBits(GuidanceBegun);

    /// <summary>What began in the month of its first day; of several the last one tells the band.</summary>
    /// <param name="flows">The month's bits so far.</param>
    /// <param name="use">A service that began in it; what began later comes later.</param>
    public static ulong WithBegun(ulong flows, in ServiceUse use)
    {
        if (use.Started is not { } started)
            return flows;
        int band = BandOf(started.DayNumber - use.Agreed.DayNumber);
        flows = (flows & ~AllBegun) | FlowMeasures.Bit(Measure.ServiceBegun) | FlowMeasures.Bit(Begun[band]);
        return use.IsGuidance
            ? (flows & ~AllGuidanceBegun)
                | FlowMeasures.Bit(Measure.GuidanceBegun)
                | FlowMeasures.Bit(GuidanceBegun[band])
            : flows;
    }

    /// <summary>What holds at the end of a count day; of several that are waited for the longest wait tells the band.</summary>
    /// <param name="states">The day's bits so far.</param>
    /// <param name="use">One more service of the person.</param>
    /// <param name="day">The day.</param>
    public static ulong WithDay(ulong states, in ServiceUse use, DateOnly day)
    {
        if (use.Includes(day))
            return states | StockMeasures.Bit(Measure.InAgreedService);
        if (!use.IsWaitedFor(day))
            return states;
        ulong band = StockMeasures.Bit(Waiting[BandOf(day.DayNumber - use.Agreed.DayNumber)]);
        // The bits of longer waits are higher.
        ulong longest = Math.Max(states & AllWaiting, band);
        return (states & ~AllWaiting)
            | longest
            | StockMeasures.Bit(Measure.ServiceWaits)
            | (use.IsGuidance ? StockMeasures.Bit(Measure.GuidanceWaits) : 0);
    }

    /// <summary>An interview that was held; of several in a month the last one tells the way.</summary>
    /// <param name="flows">The month's bits so far.</param>
    /// <param name="held">Held in it; later ones come later.</param>
    public static ulong WithHeld(ulong flows, in HeldInterview held)
    {
        ulong faceToFace = FlowMeasures.Bit(Measure.InterviewedFaceToFace);
        return (flows & ~faceToFace) | FlowMeasures.Bit(Measure.Interviewed) | (held.IsFaceToFace ? faceToFace : 0);
    }

    private static int BandOf(int days)
    {
        for (int i = 0; i < CaseworkMeasures.Bands.Count; i++)
            if (CaseworkMeasures.Bands[i].Last is not { } last || days <= last)
                return i;
        throw new ArgumentOutOfRangeException(nameof(days), days, "no band");
    }

    private static Measure[] Six(Measure whole) =>
        [.. Enumerable.Range(1, CaseworkMeasures.Bands.Count).Select(i => (Measure)((int)whole + i))];

    private static ulong StockBits(IEnumerable<Measure> measures) =>
        measures.Aggregate(0UL, (bits, one) => bits | StockMeasures.Bit(one));

    private static ulong FlowBits(IEnumerable<Measure> measures) =>
        measures.Aggregate(0UL, (bits, one) => bits | FlowMeasures.Bit(one));
}
