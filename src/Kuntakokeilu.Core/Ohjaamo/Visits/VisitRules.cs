using Kuntakokeilu.Core.Ohjaamo.Tables;

namespace Kuntakokeilu.Core.Ohjaamo.Visits;

/// <summary>What is wrong with a visit, at each of its fields. Pure: the page and the API say the same.</summary>
internal static class VisitRules
{
    /// <param name="point">Null when the organisation has no such point.</param>
    internal static IEnumerable<VisitFault> Of(Visit visit, OhjaamoPoint? point, DateOnly today)
    {
        if (visit.Day > today)
            yield return VisitFault.DayToCome;
        else if (visit.Day < today.AddDays(-Visit.MostDaysLater))
            yield return VisitFault.DayLongAgo;
        else if (point is not null && !point.IsOpenOn(visit.Day))
            yield return VisitFault.PointClosed;
        if (point is null)
            yield return VisitFault.NoSuchPoint;
        if (Enum.GetValues<VisitTopic>().Count(one => visit.Topics.Has(one)) > Visit.MostTopics)
            yield return VisitFault.TooManyTopics;
        if (visit.Size is < 1 or > Visit.MostPeople)
            yield return VisitFault.BadSize;
    }
}

internal enum VisitFault : byte
{
    DayToCome,
    DayLongAgo,

    /// <summary>The point is not open on the day.</summary>
    PointClosed,
    NoSuchPoint,
    TooManyTopics,
    BadSize,
}
