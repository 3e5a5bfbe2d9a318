namespace Kuntakokeilu.Core.Money.Hearings;

/// <summary>How much more or less a holder would have for a purpose; below zero is a cut.</summary>
internal readonly record struct ProposedChange(MoneyAccount Own, long Amount);

/// <summary>Which sums changes come to. Pure.</summary>
internal static class ProposedChanges
{
    /// <summary>
    /// What one area loses goes first to areas that gain, in their order: money that is moved stays in use meanwhile. The
    /// rest comes from the ELY centre's own part, or goes back there. A TE office's part is moved to nobody.
    /// </summary>
    internal static IReadOnlyList<ProposedSum> Of(MoneyAccount ely, IEnumerable<ProposedChange> changes)
    {
        List<ProposedSum> sums = [];
        ProposedChange[] all = [.. changes.Where(one => one.Amount != 0)];
        var gains = all.Where(one => one.Amount > 0).ToDictionary(one => one.Own, one => one.Amount);
        foreach (ProposedChange cut in all.Where(one => one.Amount < 0))
        {
            long left = -cut.Amount;
            foreach (ProposedChange gain in all.Where(one => one.Amount > 0 && IsMoved(cut.Own, one.Own)))
            {
                long moved = Math.Min(left, gains[gain.Own]);
                if (moved == 0)
                    continue;
                sums.Add(new(cut.Own, gain.Own, moved));
                gains[gain.Own] -= moved;
                left -= moved;
            }
            if (left > 0)
                sums.Add(new(cut.Own, ely, left));
        }
        sums.AddRange(
            all.Where(one => one.Amount > 0 && gains[one.Own] > 0)
                .Select(one => new ProposedSum(ely, one.Own, gains[one.Own]))
        );
        return sums;
    }

    /// <summary>What kind of posting moves money so.</summary>
    internal static TransferKind KindOf(MoneyAccount debit, MoneyAccount credit) =>
        (debit.Kind, credit.Kind) switch
        {
            (AccountKind.Ely, AccountKind.Quota) => TransferKind.Grant,
            (AccountKind.Ely, AccountKind.Office) => TransferKind.GrantOffice,
            (AccountKind.Ely, AccountKind.Purchase) => TransferKind.GrantPurchase,
            (_, AccountKind.Ely) => TransferKind.TakeBack,
            _ => TransferKind.Reallocate,
        };

    private static bool IsMoved(MoneyAccount from, MoneyAccount to) =>
        from.Kind == to.Kind && from.Kind is AccountKind.Quota or AccountKind.Purchase;
}
