using Kuntakokeilu.Statistics.Indicators;

namespace Kuntakokeilu.Statistics.Jobseekers;

/// <summary>
/// What the work with a jobseeker shows of itself: what was owed by the Act on public employment and business services
/// (JTYPL, 916/2012) was done, in time or late. When a duty falls due is the law core's; here it is only told to which
/// month and to which measure it belongs. A person counts once a month in each measure, as in all flows.
/// </summary>
/// <remarks>
/// A duty falls due on its last day when it is still owed then: of what has ended on that day or before it nobody was
/// late. So all of a month is known when the month is over.
/// </remarks>
public static class CaseworkMeasures
{
    /// <summary>
    /// Days from the beginning of the search to the interview, in bands, each person in one. The bands are the product's
    /// own; no source was found.
    /// </summary>
    public static IReadOnlyList<DayBand> Bands { get; } =
    [
        new(Measure.FirstInterviewIn7Days, 0, 7),
        new(Measure.FirstInterviewIn14Days, 8, 14),
        new(Measure.FirstInterviewIn30Days, 15, 30),
        new(Measure.FirstInterviewIn60Days, 31, 60),
        new(Measure.FirstInterviewIn90Days, 61, 90),
        new(Measure.FirstInterviewLater, 91, null),
    ];

    private static readonly ulong AllBands = Bands.Aggregate(
        0UL,
        (bits, band) => bits | FlowMeasures.Bit(band.Measure)
    );

    /// <summary>What was done in the month of its day; of two interviews in a month the later one tells the band.</summary>
    /// <param name="flows">The month's bits so far.</param>
    /// <param name="duty">A duty that was done in it; later ones come later.</param>
    public static ulong WithDone(ulong flows, in Duty duty) =>
        duty is { Kind: DutyKind.FirstInterview, Done: { } held }
            ? (flows & ~AllBands)
                | FlowMeasures.Bit(Measure.FirstInterviewHeld)
                | FlowMeasures.Bit(BandOf(held.DayNumber - duty.From.DayNumber))
            : flows;

    /// <summary>What fell due in the month of its last day; in time is who had nothing late in it.</summary>
    /// <param name="flows">The month's bits so far.</param>
    /// <param name="duty">A duty that fell due in it.</param>
    public static ulong WithDue(ulong flows, in Duty duty)
    {
        (Measure due, Measure inTime) = duty.Kind switch
        {
            DutyKind.FirstInterview => (Measure.FirstInterviewDue, Measure.FirstInterviewInTime),
            DutyKind.Plan => (Measure.PlanDue, Measure.PlanInTime),
            DutyKind.Revision => (Measure.RevisionDue, Measure.RevisionInTime),
            _ => throw new ArgumentOutOfRangeException(nameof(duty), duty.Kind, "no such duty"),
        };
        bool isFirst = (flows & FlowMeasures.Bit(due)) == 0;
        flows |= FlowMeasures.Bit(due);
        if (!(duty.Done <= duty.Due))
            return flows & ~FlowMeasures.Bit(inTime);
        return isFirst ? flows | FlowMeasures.Bit(inTime) : flows;
    }

    /// <summary>Whether it was still owed on its last day, or had been done by then.</summary>
    public static bool FallsDue(in Duty duty) => !(duty.Ended <= duty.Due);

    /// <summary>What is owed at the end of a count day: an interview that waits, and whatever is late.</summary>
    public static ulong OfDay(in Duty duty, DateOnly day)
    {
        if (duty.From > day || duty.Done <= day || duty.Ended <= day)
            return 0;
        bool isLate = day > duty.Due;
        return duty.Kind switch
        {
            DutyKind.FirstInterview => StockMeasures.Bit(Measure.FirstInterviewWaits)
                | (isLate ? StockMeasures.Bit(Measure.FirstInterviewLate) : 0),
            DutyKind.Plan => isLate ? StockMeasures.Bit(Measure.PlanLate) : 0,
            DutyKind.Revision => isLate ? StockMeasures.Bit(Measure.RevisionLate) : 0,
            _ => 0,
        };
    }

    private static Measure BandOf(int days)
    {
        foreach (DayBand band in Bands)
            if (band.Last is not { } last || days <= last)
                return band.Measure;
        throw new ArgumentOutOfRangeException(nameof(days), days, "no band");
    }
}

/// <summary>A band of days.</summary>
/// <param name="Measure">The people in it.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day; null: it has no end.</param>
public sealed record DayBand(Measure Measure, int First, int? Last);
