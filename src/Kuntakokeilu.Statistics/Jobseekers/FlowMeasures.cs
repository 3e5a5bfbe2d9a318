using Kuntakokeilu.Statistics.Indicators;

namespace Kuntakokeilu.Statistics.Jobseekers;

/// <summary>
/// What happened to a person during a calendar month, as bits: each person once a month, however often it happened.
/// A day's last entry tells the day, so what lasted no day did not happen. In a month a person stands at one place and
/// with one body: those of the last day with an open search, in the month or before it.
/// </summary>
public static class FlowMeasures
{
    /// <summary>The bit of something that happened, or that held on the eve of the pilots.</summary>
    public static ulong Bit(Measure flow) => 1UL << ((int)flow - (int)Measures.LastStock - 1);

    /// <summary>
    /// From one day's situation to the next day's: a search or unemployment (status 2 or 3) begins, or ends: then on
    /// the first day without it. From status 2 to 3 and back unemployment goes on.
    /// </summary>
    public static ulong OfChange(bool wasOpen, bool isOpen, bool wasUnemployed, bool isUnemployed) =>
        (isOpen && !wasOpen ? Bit(Measure.SearchesBegun) : 0)
        | (wasOpen && !isOpen ? Bit(Measure.SearchesEnded) : 0)
        | (isUnemployed && !wasUnemployed ? Bit(Measure.UnemploymentBegun) : 0)
        | (wasUnemployed && !isUnemployed ? Bit(Measure.UnemploymentEnded) : 0);

    /// <summary>A service that was used on at least one day of the month, and its kind.</summary>
    public static ulong OfService(Service service) =>
        service switch
        {
            Service.Subsidised => Bit(Measure.UsedServices) | Bit(Measure.UsedSubsidised),
            Service.WorkTrial => Bit(Measure.UsedServices) | Bit(Measure.UsedWorkTrial),
            Service.LabourTraining => Bit(Measure.UsedServices) | Bit(Measure.UsedLabourTraining),
            Service.Coaching => Bit(Measure.UsedServices) | Bit(Measure.UsedCoaching),
            Service.Other => Bit(Measure.UsedServices) | Bit(Measure.UsedOtherServices),
            _ => 0,
        };

    /// <summary>
    /// From one responsibility to the next: with an open search on both sides another authority is a transfer, the
    /// launch of the pilots and a test at a notified change included; its kind goes by the new basis. To be left
    /// untransferred (5 §) is counted when it begins, whether the authority changes or not.
    /// </summary>
    public static ulong OfTransfer(in Responsibility before, in Responsibility after)
    {
        ulong flows = Has(after, Measure.BasisLeftUntransferred) ? Bit(Measure.TransferLeftUntransferred) : 0;
        if (before.Body is null || after.Body is null || after.IsWithSameAuthorityAs(before))
            return flows;
        flows |= Bit(Measure.Transferred);
        if (Has(after, Measure.BasisTransferred))
            flows |= Bit(
                after.Body is ResponsibleBody.Municipality ? Measure.TransferToMunicipality : Measure.TransferToTeOffice
            );
        if (Has(after, Measure.BasisMoved))
            flows |= Bit(Measure.TransferMoved);
        if (Has(after, Measure.BasisRedundancyProtection))
            flows |= Bit(Measure.TransferRedundancyProtection);
        return flows;
    }

    private static bool Has(in Responsibility responsibility, Measure basis) =>
        (responsibility.States & StockMeasures.Bit(basis)) != 0;
}
