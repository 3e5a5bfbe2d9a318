namespace Kuntakokeilu.Core.Money.Overviews;

/// <summary>How money that was granted stands, in cents.</summary>
/// <param name="Granted">All that was granted and moved here, less what was taken back and moved away.</param>
/// <param name="Reserved">Kept for decisions that are prepared.</param>
/// <param name="Committed">Tied by decisions and not yet paid.</param>
internal readonly record struct MoneyFigures(long Granted, long Available, long Reserved, long Committed, long Paid)
{
    /// <summary>A decision uses its money on the day on which it is made, whenever it is paid.</summary>
    internal long Used => Committed + Paid;

    /// <summary>What will have been used when all that is prepared is decided and all that is tied is paid.</summary>
    internal long Forecast => Used + Reserved;

    /// <summary>What can't be used here any more: it has lapsed, gone on to newer money, or was recovered too late.</summary>
    internal long Gone => Granted - Available - Reserved - Used;

    internal static MoneyFigures Of(IEnumerable<MoneyFigures> all) => all.Aggregate(default(MoneyFigures), Add);

    private static MoneyFigures Add(MoneyFigures one, MoneyFigures other) =>
        new(
            one.Granted + other.Granted,
            one.Available + other.Available,
            one.Reserved + other.Reserved,
            one.Committed + other.Committed,
            one.Paid + other.Paid
        );
}
