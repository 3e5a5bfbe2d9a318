namespace Kuntakokeilu.Core.Money.Booking;

/// <summary>
/// Whether a posting can be entered, and how the book is after it: Act 1269/2020, 16 §, within the Budget Act 423/1988. Pure.
/// </summary>
internal static class BookRules
{
    /// <summary>A thousand times the largest amount.</summary>
    private const long MostInBook = 1_000_000_000_000_000_000;

    /// <summary>Enters the whole posting, or nothing of it.</summary>
    internal static (BookState After, MoneyAnswer Answer) Decide(BookState book, Posting posting)
    {
        if (GroupFault(posting) is { } group)
            return (book, new MoneyAnswer.Refused(group));
        if (posting.Rows.Any(row => book.Entered.ContainsKey(row.Id)))
            return (
                book,
                posting.Rows.All(row => book.Entered.GetValueOrDefault(row.Id) == row)
                    ? MoneyAnswer.Entered.Now
                    : new MoneyAnswer.Refused(MoneyRefusal.OtherContent)
            );
        BookState after = book;
        foreach (Transfer row in posting.Rows)
        {
            if (TransferForm.FaultOf(row) is { } form)
                return (book, new MoneyAnswer.Refused(form));
            if ((Terms(after, row) ?? Reserved(after, row) ?? Sums(after, row)) is { } refused)
                return (book, refused);
            after = BookEntry.Enter(after, row);
        }
        return (after, MoneyAnswer.Entered.Now);
    }

    /// <summary>What a row may do on its day, for this decision, between these holders.</summary>
    private static MoneyAnswer.Refused? Terms(BookState book, Transfer row)
    {
        if (!book.Years.TryGetValue((row.Debit.Moment, row.Debit.Year), out UseYear? year))
            return new(MoneyRefusal.OutsideUse);
        if (year.ClosedOn is not null && row.Kind is not TransferKind.RefundLate)
            return new(MoneyRefusal.YearClosed);
        if (!IsInUse(row, year))
            return new(MoneyRefusal.OutsideUse);
        if (SetsAside(row.Kind) && !Purposes.IsOpen(row.Credit.PlainPurpose!, row.Day))
            return new(MoneyRefusal.NoSuchPurpose);
        if (!IsOfOneEly(row))
            return new(MoneyRefusal.OtherEly);
        if (TransferForm.NeedsHearing(row) && !IsHeard(book, row))
            return new(MoneyRefusal.NotHeard);
        if (LosesEarmark(row))
            return new(MoneyRefusal.Earmarked);
        if (row.Decision is { } decision && book.Decisions.TryGetValue(decision, out DecisionTerms terms))
        {
            if (terms.User != UserOf(row))
                return new(MoneyRefusal.OtherHolder);
            if (terms.Weak != row.Weak)
                return new(MoneyRefusal.OtherPosition);
        }
        return row.Payment is { } payment && book.Payments.Contains(payment) ? new(MoneyRefusal.PaidAlready) : null;
    }

    private static MoneyAnswer.Refused? Reserved(BookState book, Transfer row)
    {
        DateOnly last = book.Years[(row.Debit.Moment, row.Debit.Year)].Last;
        if (row.Expires is { } until && (until < row.Day || until > last))
            return new(MoneyRefusal.BadExpiry);
        if (row.Pending is not { } id)
            return null;
        if (!book.Reservations.TryGetValue(id, out Reservation kept))
            return new(MoneyRefusal.NoReservation);
        if (kept.HasEnded)
            return new(MoneyRefusal.ReservationEnded);
        if (
            (kept.Debit, kept.Credit, kept.Decision) != (row.Debit.Name, row.Credit.Name, row.Decision!.Value)
            || (row.Phase is TransferPhase.Void ? row.Amount != kept.Amount : row.Amount > kept.Amount)
        )
            return new(MoneyRefusal.OtherReservation);
        if (row.Kind is TransferKind.Commit && row.Day > kept.Expires)
            return new(MoneyRefusal.ReservationRunOut);
        // On the last day of use what could be posted still that day is ended with it.
        bool hasRunOut = row.Day > kept.Expires || row.Day == kept.Expires && row.Day == last;
        return row.Kind is TransferKind.Expire && !hasRunOut ? new(MoneyRefusal.ReservationNotRunOut) : null;
    }

    private static MoneyAnswer.Refused? Sums(BookState book, Transfer row)
    {
        if (row.Pending is not null)
            return null;
        // All that is anywhere was appropriated: with this, no account outgrows its number.
        if (row.Kind is TransferKind.Appropriate && book[row.Debit].Balance < row.Amount - MostInBook)
            return new(MoneyRefusal.BadAmount);
        if (
            row.Kind is TransferKind.Reserve or TransferKind.Commit or TransferKind.RollIn
            && !book[row.Debit].IsGranted
        )
            return new(MoneyRefusal.NotGranted);
        if (
            row.Debit.Kind.IsOfDecisions()
            && book.ShareOf(row.Decision!.Value, row.Debit) is var share
            && share < row.Amount
        )
            return new(MoneyRefusal.OverDecision, share);
        return row.Debit.Kind.IsLimited() && book[row.Debit].Available < row.Amount
            ? new(MoneyRefusal.NotEnough, book[row.Debit].Available)
            : null;
    }

    /// <summary>
    /// A year's money is used from its first day to its last. On the last day or later what is left lapses; only after it
    /// open commitments go on to newer money and what is recovered is income. What was kept can always be let go.
    /// </summary>
    private static bool IsInUse(Transfer row, UseYear year) =>
        row.Day >= year.First
        && row.Kind switch
        {
            TransferKind.RollOut or TransferKind.RefundLate => row.Day > year.Last,
            TransferKind.Lapse => row.Day >= year.Last,
            TransferKind.Void or TransferKind.Expire => true,
            _ => row.Day <= year.Last,
        };

    private static bool SetsAside(TransferKind kind) =>
        kind
            is TransferKind.Allot
                or TransferKind.Grant
                or TransferKind.GrantOffice
                or TransferKind.GrantPurchase
                or TransferKind.Reallocate
                or TransferKind.Repurpose
                or TransferKind.Reserve
                or TransferKind.Commit
                or TransferKind.RollIn;

    private static bool IsOfOneEly(Transfer row) =>
        row.Kind switch
        {
            TransferKind.Grant or TransferKind.GrantOffice or TransferKind.GrantPurchase => MoneyHolders.ElyOf(
                row.Credit.Holder!
            ) == row.Debit.Holder,
            TransferKind.TakeBack => MoneyHolders.ElyOf(row.Debit.Holder!) == row.Credit.Holder,
            TransferKind.Reallocate => MoneyHolders.ElyOf(row.Debit.Holder!) is { } ely
                && ely == MoneyHolders.ElyOf(row.Credit.Holder!),
            _ => true,
        };

    /// <summary>Each area concerned; of a TE office's purchases the hearing tells what was planned, and no area is.</summary>
    private static bool IsHeard(BookState book, Transfer row) =>
        book.Hearings.TryGetValue(row.Hearing!.Value, out ClosedHearing? hearing)
        && hearing.ClosedOn <= row.Day
        && ((MoneyAccount[])[row.Debit, row.Credit])
            .Where(one => one.Kind.IsOwn())
            .All(one =>
                MoneyHolders.ElyOf(one.Holder!) == hearing.Ely
                && (!MoneyHolders.IsArea(one.Holder!) || hearing.Holders.Contains(one.Holder!))
            );

    /// <summary>JTYPL 1:5.1: the earmarked part goes to decisions about people in a weak position, and stays earmarked.</summary>
    private static bool LosesEarmark(Transfer row) =>
        row.Debit.IsEarmarked && (row.Kind is TransferKind.Repurpose ? !row.Credit.IsEarmarked : row.Weak is false);

    internal static string UserOf(Transfer row) =>
        row.Debit.Kind.IsOwn() || row.Debit.Kind.IsOfDecisions() ? row.Debit.User : row.Credit.User;

    private static MoneyRefusal? GroupFault(Posting posting)
    {
        IReadOnlyList<Transfer> rows = posting.Rows;
        if (rows.Count == 0)
            return MoneyRefusal.BadGroup;
        // By the first row's number, so that a group is never added to.
        Guid? group = rows.Count == 1 ? null : rows[0].Id;
        if (
            rows.Any(row => row.Group != group || row.Day != rows[0].Day)
            || rows.Select(row => row.Id).Distinct().Count() < rows.Count
        )
            return MoneyRefusal.BadGroup;
        return rows.Any(row => row.Kind is TransferKind.RollOut or TransferKind.RollIn) && !Rolls(rows)
            ? MoneyRefusal.BadGroup
            : null;
    }

    /// <summary>What goes out of an old year's tied money comes into a newer one's: of the same decision, holder and purpose.</summary>
    private static bool Rolls(IReadOnlyList<Transfer> rows) =>
        rows.All(row =>
            (row.Kind is TransferKind.RollOut && row.Debit.Kind.IsCommitted())
            || (row.Kind is TransferKind.RollIn && row.Credit.Kind.IsCommitted())
        )
        && rows.GroupBy(row =>
                row.Kind is TransferKind.RollOut
                    ? (row.Decision, row.Debit.User, row.Debit.Purpose, row.Debit.Moment)
                    : (row.Decision, row.Credit.User, row.Credit.Purpose, row.Credit.Moment)
            )
            .All(of =>
                of.Where(row => row.Kind is TransferKind.RollOut).ToList() is { Count: > 0 } outs
                && of.Where(row => row.Kind is TransferKind.RollIn).ToList() is { Count: > 0 } ins
                && outs.Sum(row => (decimal)row.Amount) == ins.Sum(row => (decimal)row.Amount)
                && outs.Max(row => row.Debit.Year) < ins.Min(row => row.Credit.Year)
            );
}
