namespace Kuntakokeilu.Core.Money.Booking;

/// <summary>From which accounts a decision that does not say so is made. Pure.</summary>
internal static class ChargePlan
{
    /// <summary>
    /// The earmarked part first where the decision is about somebody in a weak position (JTYPL 1:5.1), and of each the oldest
    /// that is usable on the day.
    /// </summary>
    /// <returns>What is taken from which; null when all together do not suffice.</returns>
    internal static IReadOnlyList<(MoneyAccount Account, long Amount)>? Of(
        BookState book,
        IEnumerable<MoneyAccount> accounts,
        DateOnly day,
        long amount,
        bool weak
    )
    {
        List<(MoneyAccount, long)> plan = [];
        long left = amount;
        foreach (MoneyAccount account in Order(book, accounts, day, weak))
        {
            long taken = Math.Min(left, book[account].Available);
            if (taken <= 0)
                continue;
            plan.Add((account, taken));
            left -= taken;
            if (left == 0)
                return plan;
        }
        return null;
    }

    /// <summary>What there is for such a decision on the day.</summary>
    internal static long Available(BookState book, IEnumerable<MoneyAccount> accounts, DateOnly day, bool weak) =>
        Order(book, accounts, day, weak).Sum(account => book[account].Available);

    private static IEnumerable<MoneyAccount> Order(
        BookState book,
        IEnumerable<MoneyAccount> accounts,
        DateOnly day,
        bool weak
    ) =>
        accounts
            .Where(account =>
                (weak || !account.IsEarmarked)
                && book[account].IsGranted
                && book.Years.TryGetValue((account.Moment, account.Year), out UseYear? year)
                && year.ClosedOn is null
                && year.First <= day
                && day <= year.Last
            )
            .OrderBy(account => !account.IsEarmarked)
            .ThenBy(account => account.Year);
}
