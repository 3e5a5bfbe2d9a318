using Kuntakokeilu.Core.Money;

namespace Kuntakokeilu.App.Commands;

/// <summary>How the quotas of the demo are used: decisions over the year, paid month by month, some kept for tomorrow's.</summary>
internal sealed class DemoMoneyUse(DateOnly today, int people, IReadOnlyDictionary<string, int> accounts)
{
    /// <summary>Numbers of accounts that nobody has: officials who sign in nowhere.</summary>
    internal const int Preparer = 1_900_000_001;
    internal const int Enterer = 1_900_000_002;

    /// <summary>Used to the last hundred euros.</summary>
    internal const string Short = "area-24";

    /// <summary>So that what is kept fits in beside it.</summary>
    private const double MostUsed = 0.93;

    private const string OfTampere = "area-11";

    // The same in every demo.
    private readonly Random chance = new(16);
    private int payments;

    /// <summary>So many on each account and year, more in a larger demo.</summary>
    private int Decisions => Math.Clamp(people / 1_500, 3, 40);

    internal IEnumerable<Posting> Of(IReadOnlyDictionary<MoneyAccount, long> quotas)
    {
        foreach ((MoneyAccount own, long granted) in quotas)
        {
            long left = (long)(granted * ShareOf(own));
            for (int i = 0; i < Decisions && left > 100_00; i++)
            {
                long amount =
                    i == Decisions - 1 ? left : Math.Max(100_00, left / (Decisions - i) * chance.Next(60, 140) / 100);
                amount = Math.Min(left, amount);
                left -= amount;
                foreach (Posting posting in Decision(own, amount))
                    yield return posting;
            }
            if (own.Year == today.Year && own is { Kind: AccountKind.Quota, Holder: not Short } && chance.Next(3) == 0)
                yield return Kept(own, granted);
        }
    }

    internal Transfer Row(TransferKind kind, DateOnly day, MoneyAccount debit, MoneyAccount credit, long amount) =>
        new(NewId(), day, kind, TransferPhase.Posted, debit, credit, amount, MoneyHolders.Official(Enterer))
        {
            PreparedBy = MoneyHolders.Official(Preparer),
        };

    /// <summary>Tied on some day of the year, then paid; of one in eight something stays open, of one in ten something is let go.</summary>
    private IEnumerable<Posting> Decision(MoneyAccount own, long amount)
    {
        int days = own.Year == today.Year ? today.DayOfYear - 1 : 364;
        DateOnly day = new DateOnly(own.Year, 1, 1).AddDays(Math.Min(days, chance.Next(22, Math.Max(23, days + 1))));
        Guid decision = NewId();
        bool weak = own.IsEarmarked || chance.Next(5) == 0;
        Transfer commit = Row(TransferKind.Commit, day, own, own.Committed, amount);
        // Two of Tampere, so that somebody to sign in as has decisions of one's own.
        if (
            own is { Holder: OfTampere, Kind: AccountKind.Quota }
            && accounts.TryGetValue(DemoAccounts.Leads, out int leads)
            && accounts.TryGetValue("malli-ohjaaja", out int prepares)
            && chance.Next(2) == 0
        )
            commit = commit with { Actor = MoneyHolders.Official(leads), PreparedBy = MoneyHolders.Official(prepares) };
        yield return new(Of(commit, decision, weak));
        long open = chance.Next(8) == 0 ? amount * chance.Next(2, 10) / 100 : 0;
        long released = chance.Next(10) == 0 ? amount / 20 : 0;
        if (released > 0 && day < today)
            yield return new(
                Of(Row(TransferKind.Release, Later(day, 1), own.Committed, own, released), decision, weak)
            );
        int parts = chance.Next(1, 5);
        long left = amount - open - (day < today ? released : 0);
        for (int part = 1; part <= parts; part++)
        {
            DateOnly paid = day.AddDays((30 * part) + chance.Next(10));
            // What comes later is not paid yet.
            if (paid > today || paid > new DateOnly(own.Year + 1, 12, 31))
                yield break;
            long sum = part == parts ? left : left / (parts - part + 1);
            left -= sum;
            if (sum > 0)
                yield return new(
                    Of(Row(TransferKind.Pay, paid, own.Committed, own.Paid, sum), decision, weak) with
                    {
                        Payment = $"demo-{++payments}",
                    }
                );
        }
    }

    /// <summary>For a decision that is prepared; of some the time is over already.</summary>
    private Posting Kept(MoneyAccount own, long granted)
    {
        DateOnly day = today.AddDays(-chance.Next(1, 25));
        long amount = (long)(granted * (1 - MostUsed) / 4);
        return new(
            Of(Row(TransferKind.Reserve, day, own, own.Committed, amount), NewId(), own.IsEarmarked) with
            {
                Phase = TransferPhase.Pending,
                Expires = day.AddDays(chance.Next(20, 40)),
            }
        );
    }

    private static Transfer Of(Transfer row, Guid decision, bool weak) => row with { Decision = decision, Weak = weak };

    private DateOnly Later(DateOnly day, int days) => day.AddDays(days) is var later && later < today ? later : today;

    /// <summary>How much of a quota is used so far.</summary>
    private double ShareOf(MoneyAccount own)
    {
        if (own.Holder == Short && own.Year >= today.Year - 1)
            return 0.9995;
        if (own.Year < today.Year)
            return 0.83 + (chance.Next(8) / 100.0);
        return Math.Min(MostUsed, today.DayOfYear / 366.0 * (0.8 + (chance.Next(30) / 100.0)));
    }

    private Guid NewId()
    {
        byte[] bytes = new byte[16];
        chance.NextBytes(bytes);
        return new(bytes);
    }
}
