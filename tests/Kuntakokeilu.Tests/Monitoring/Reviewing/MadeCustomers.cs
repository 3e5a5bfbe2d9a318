using Kuntakokeilu.Core.Monitoring.Reviewing;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Tests.Monitoring.Reviewing;

/// <summary>Customers with figures made by hand; what is not told is not published.</summary>
internal static class MadeCustomers
{
    internal static Customers Of(Reading jobseekers, Reading unemployed) =>
        new(
            jobseekers,
            unemployed,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            jobseekers.Now.Number is { } whole && unemployed.Now.Number is { } part
                ? new((int)(Share.Of(part, whole)! * 10))
                : Figure.NotAvailable,
            Figure.NotAvailable
        );

    internal static Reading Reading(int now, int? month = null, int? year = null) =>
        new(new(now), Told(month), Told(year));

    internal static Reading None { get; } = new(Figure.NotAvailable, Figure.NotAvailable, Figure.NotAvailable);

    private static Figure Told(int? number) => number is { } told ? new(told) : Figure.NotAvailable;
}
