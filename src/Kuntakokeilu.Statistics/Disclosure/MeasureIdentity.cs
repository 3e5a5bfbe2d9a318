using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Jobseekers;
using static Kuntakokeilu.Statistics.Indicators.Measure;

namespace Kuntakokeilu.Statistics.Disclosure;

/// <summary>
/// A way to the people of a measure from others, added or taken away: the unemployed are the men and the women; the
/// jobseekers are those of last month and those who came without those who left.
/// </summary>
/// <param name="Measure">The measure it leads to.</param>
/// <param name="Terms">What it is made of, each counting as a part; a measure of another month is the measure.</param>
public sealed record MeasureIdentity(Measure Measure, IReadOnlyList<Measure> Terms)
{
    /// <summary>
    /// What a new measure must be added to when it divides another. Some hold only nearly, or at one scope: they count
    /// all the same, for a sum that is off by few people tells nearly as much. Not here: measures that overlap, as ages
    /// over and grounds do, and one measure under two names, which has one number.
    /// </summary>
    public static IReadOnlyList<MeasureIdentity> All { get; } =
    [
        .. Whole(Unemployed, UnemployedMen, UnemployedWomen),
        .. Whole(InServices, Subsidised, InWorkTrial, InLabourTraining, InCoaching, InOtherServices),
        .. Stock(Measure.Jobseekers, SearchesBegun, SearchesEnded),
        .. Stock(Unemployed, UnemploymentBegun, UnemploymentEnded),
        .. Whole(Measure.Jobseekers, BasisTargetGroup, BasisRestart, BasisMoved, BasisTransferred),
        .. Whole(
            Measure.Jobseekers,
            BasisTargetGroup,
            BasisRestart,
            BasisMoved,
            BasisTransferred,
            BasisLeftUntransferred,
            BasisRedundancyProtection,
            BasisNotInTargetGroup,
            BasisHomeNotPilot,
            BasisStatusNotCovered,
            BasisMissingFacts
        ),
        .. Whole(
            Transferred,
            TransferLeftUntransferred,
            TransferToTeOffice,
            TransferToMunicipality,
            TransferMoved,
            TransferRedundancyProtection
        ),
        .. Whole(EveTransferring, EvePaidByKela, EvePaidByFund),
        .. Whole(FirstInterviewHeld, [.. CaseworkMeasures.Bands.Select(band => band.Measure)]),
        .. Whole(ServiceWaits, [.. ServiceMeasures.Waiting]),
        .. Whole(ServiceBegun, [.. ServiceMeasures.Begun]),
        .. Whole(GuidanceBegun, [.. ServiceMeasures.GuidanceBegun]),
    ];

    /// <summary>A measure from its parts, and each part from the whole and the other parts.</summary>
    private static IEnumerable<MeasureIdentity> Whole(Measure whole, params Measure[] parts) =>
        parts
            .Select(part => new MeasureIdentity(part, [whole, .. parts.Where(other => other != part)]))
            .Prepend(new(whole, parts));

    /// <summary>A stock from the month before and the month after, and its comings and goings from two stocks.</summary>
    private static IEnumerable<MeasureIdentity> Stock(Measure stock, Measure came, Measure left) =>
        [
            new(stock, [stock, came, left]),
            new(stock, [stock, came, left]),
            new(came, [stock, stock, left]),
            new(left, [stock, stock, came]),
        ];
}
