using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Core.Sample;

/// <summary>How often things happen in a month, by status: drawn freehand to give spells of likely lengths.</summary>
internal static class FlowRates
{
    private static readonly double[] EndsByStatus = [0.03, 0.09, 0.055, 0.16, 0.09, 0.09, 0.02, 0.02, 0.03, 0.07];
    private static readonly double[] BacksByStatus = [0.05, 0.04, 0, 0.06, 0.08, 0.06, 0, 0.15, 0.05, 0.06];
    private static readonly double[] StartsByStatus = [0.05, 0.5, 1, 0.96, 0.6, 0.3, 1, 0.06, 0.35, 0.5];

    /// <summary>Of new jobseekers outside the pilots, those with a ground of 4 §.</summary>
    internal const double GroundOutsidePilots = 0.76;

    /// <summary>Of those who were jobseekers before and start again, of all who start.</summary>
    internal const double Restarts = 0.55;

    /// <summary>Of starts of customers, a change that brings the status under the Act.</summary>
    internal const double BecomeCovered = 0.12;

    /// <summary>Of starts of customers, an earnings-related right that has run out.</summary>
    internal const double LoseEarningsRelated = 0.06;

    /// <summary>Of starts of customers, a transfer to the home municipality of one kept at the TE office.</summary>
    internal const double AskedBack = 0.03;

    /// <summary>Of the target group before the launch that leaves, those who keep the search open in work.</summary>
    internal const double FindWorkAndStay = 0.1;

    internal const double LeftUntransferredAtLaunch = 0.012;

    internal const double LeftUntransferredOfStarts = 0.2;

    internal const double TransferredToTeOffice = 0.009;

    internal const double TransferredWithinArea = 0.01;

    internal const double RefusedTransfer = 0.00005;

    internal const double MovesWithinTerritory = 0.004;

    internal const double BecomesProtected = 0.002;

    /// <summary>The status from which and to which others change, and in which the search mostly starts.</summary>
    internal static int Hub(Position position) => position is Position.StatusNotCovered ? 1 : 2;

    internal static double Ends(int status) => EndsByStatus[status];

    internal static double Backs(int status) => BacksByStatus[status];

    /// <summary>
    /// Of those who come into a status, the part whose job search starts in it. A customer's search starts in a
    /// status that the Act covers, with danger of unemployment since May 2022 also in work.
    /// </summary>
    internal static double Starts(Position position, int status, SampleMonth month) =>
        position is not Position.TargetGroup ? StartsByStatus[status]
        : status is 1 && month.First >= LawBook.AtRisk.From.DayNumber ? 0.06
        : CoveredAtStart(status, month) ? StartsByStatus[status]
        : 0;

    /// <summary>
    /// Supported work and services only before the pilots and while registration as a jobseeker sufficed (4 § 2 mom,
    /// since 149/2023 3 mom): otherwise one is unemployed first.
    /// </summary>
    internal static bool CoveredAtStart(int status, SampleMonth month) =>
        status is 2 or 3
        || (
            status is 0 or 7 or 8
            && (
                month.Last < LawBook.PilotStart.DayNumber
                || (
                    month.First >= LawBook.AnyRegistration.From.DayNumber
                    && month.Last < LawBook.DangerRegistration.From.DayNumber
                )
            )
        );
}
