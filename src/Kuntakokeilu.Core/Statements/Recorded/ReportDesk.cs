using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Core.Statements.Recorded;

/// <summary>On whose desk a report is.</summary>
/// <param name="Number">An organiser, or a TE office below 0; null on nobody's.</param>
/// <param name="IsWithOffice">It stays there; else it goes with the customer.</param>
internal readonly record struct ReportDesk(short? Number, bool IsWithOffice)
{
    /// <summary>
    /// The TE office's in whose area the municipality is that told of it; of the TE office's own customer, that office's. A
    /// reminder is given by whoever has the customer (1269/2020, 8 § 2 mom).
    /// </summary>
    /// <param name="holder">In whose list the person is, as the caseload has it.</param>
    internal static ReportDesk Of(in StatementReport report, short? holder)
    {
        if (report.Rung is ConductRung.Reminder)
            return new(holder, IsWithOffice: false);
        if (report.Reporter.IsNone && holder < 0)
            return new(holder, IsWithOffice: true);
        MunicipalityCode place =
            !report.Reporter.IsNone ? report.Reporter
            : holder is { } organiser ? MunicipalityCode.Of(organiser)
            : MunicipalityCode.None;
        return TeOffices.NumberOf(place) is { } office ? new((short)-office, IsWithOffice: true) : new(null, false);
    }
}
