using System.Text.RegularExpressions;

namespace Kuntakokeilu.Core.Money.Booking;

/// <summary>
/// Which rows there can be, whatever the book has: from which account to which each kind moves money, and what it needs.
/// </summary>
internal static partial class TransferForm
{
    internal const long MostCents = 999_999_999_999_999;

    /// <summary>Null when nothing is wrong.</summary>
    internal static MoneyRefusal? FaultOf(Transfer row) =>
        row.Amount is < 1 or > MostCents ? MoneyRefusal.BadAmount
        : !FitsPhase(row) || !FitsAccounts(row) ? MoneyRefusal.BadAccounts
        : !HasFields(row) ? MoneyRefusal.BadFields
        : NeedsTwo(row.Kind) && row.PreparedBy == row.Actor ? MoneyRefusal.SameOfficial
        : null;

    internal static bool HasDecision(TransferKind kind) =>
        kind
            is TransferKind.Reserve
                or TransferKind.Commit
                or TransferKind.Void
                or TransferKind.Expire
                or TransferKind.Release
                or TransferKind.Pay
                or TransferKind.Refund
                or TransferKind.RefundLate
                or TransferKind.RollOut
                or TransferKind.RollIn;

    /// <summary>16 §: quotas are set after hearing. A TE office's own part is no quota.</summary>
    internal static bool NeedsHearing(Transfer row) =>
        row.Kind is TransferKind.Grant or TransferKind.GrantPurchase or TransferKind.Reallocate
        || row is { Kind: TransferKind.TakeBack, Debit.Kind: not AccountKind.Office };

    /// <summary>Prepared by one official and done by another.</summary>
    internal static bool NeedsTwo(TransferKind kind) =>
        kind
            is TransferKind.Allot
                or TransferKind.Grant
                or TransferKind.GrantOffice
                or TransferKind.GrantPurchase
                or TransferKind.TakeBack
                or TransferKind.Reallocate
                or TransferKind.Repurpose
                or TransferKind.Commit
                or TransferKind.Release
                or TransferKind.Pay
                or TransferKind.Refund;

    private static bool FitsPhase(Transfer row) =>
        row.Kind switch
        {
            TransferKind.Reserve => row.Phase is TransferPhase.Pending,
            TransferKind.Commit => row.Phase is TransferPhase.Posted or TransferPhase.Post,
            TransferKind.Void or TransferKind.Expire => row.Phase is TransferPhase.Void,
            _ => row.Phase is TransferPhase.Posted,
        };

    private static bool FitsAccounts(Transfer row)
    {
        (MoneyAccount from, MoneyAccount to) = (row.Debit, row.Credit);
        bool isSame = (from.Holder, from.Purpose) == (to.Holder, to.Purpose);
        bool isSamePurpose = from.Purpose == to.Purpose;
        return (from.Moment, from.Year) == (to.Moment, to.Year)
            && row.Kind switch
            {
                TransferKind.Appropriate => Are(AccountKind.Parliament, AccountKind.Nation),
                TransferKind.Withdraw => Are(AccountKind.Nation, AccountKind.Parliament),
                TransferKind.Allot => Are(AccountKind.Nation, AccountKind.Ely),
                TransferKind.ReturnAllot => Are(AccountKind.Ely, AccountKind.Nation),
                TransferKind.Grant => Are(AccountKind.Ely, AccountKind.Quota) && isSamePurpose,
                TransferKind.GrantOffice => Are(AccountKind.Ely, AccountKind.Office) && isSamePurpose,
                TransferKind.GrantPurchase => Are(AccountKind.Ely, AccountKind.Purchase) && isSamePurpose,
                TransferKind.TakeBack => from.Kind.IsOwn() && to.Kind is AccountKind.Ely && isSamePurpose,
                TransferKind.Reallocate => from.Kind is AccountKind.Quota or AccountKind.Purchase
                    && to.Kind == from.Kind
                    && isSamePurpose
                    && from.Holder != to.Holder,
                TransferKind.Repurpose => from.Kind.IsOwn()
                    && to.Kind == from.Kind
                    && from.Holder == to.Holder
                    && !isSamePurpose,
                TransferKind.Reserve
                or TransferKind.Commit
                or TransferKind.Void
                or TransferKind.Expire
                or TransferKind.RollIn => from.Kind.IsOwn() && to.Kind == from.Kind.Family().Committed && isSame,
                TransferKind.Release => from.Kind.IsCommitted() && to.Kind == from.Kind.Family().Own && isSame,
                TransferKind.Pay => from.Kind.IsCommitted() && to.Kind == from.Kind.Family().Paid && isSame,
                TransferKind.Refund => from.Kind.IsPaid() && to.Kind == from.Kind.Family().Own && isSame,
                TransferKind.RefundLate => from.Kind.IsPaid() && to.Kind is AccountKind.Income,
                TransferKind.Lapse => (from.Kind is AccountKind.Nation or AccountKind.Ely || from.Kind.IsOwn())
                    && to.Kind is AccountKind.Lapsed,
                TransferKind.RollOut => from.Kind.IsCommitted() && to.Kind is AccountKind.Lapsed,
            };

        bool Are(AccountKind debit, AccountKind credit) => from.Kind == debit && to.Kind == credit;
    }

    private static bool HasFields(Transfer row) =>
        Official().IsMatch(row.Actor)
        && (row.PreparedBy is null ? !NeedsTwo(row.Kind) : Official().IsMatch(row.PreparedBy))
        && HasDecision(row.Kind) == (row.Decision is not null)
        && HasDecision(row.Kind) == (row.Weak is not null)
        && (row.Phase is TransferPhase.Post or TransferPhase.Void) == (row.Pending is not null)
        && (row.Kind is TransferKind.Reserve) == (row.Expires is not null)
        && (row.Kind is TransferKind.Pay) == (row.Payment is not null)
        && (row.Payment is null || PaymentNumber().IsMatch(row.Payment))
        && NeedsHearing(row) == (row.Hearing is not null)
        && row.Reason.Length <= Transfer.ReasonLength
        && !row.Reason.Any(char.IsControl)
        // The act.
        && (row.Kind is not (TransferKind.Appropriate or TransferKind.Withdraw) || row.Reason.Length > 0);

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Official();

    [GeneratedRegex(@"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*\z")]
    private static partial Regex PaymentNumber();
}
