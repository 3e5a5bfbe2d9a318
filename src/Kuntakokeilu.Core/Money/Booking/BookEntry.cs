namespace Kuntakokeilu.Core.Money.Booking;

/// <summary>How a row that is entered changes the book. The database tells the same once more, in <c>money.book</c>.</summary>
internal static class BookEntry
{
    internal static BookState Enter(BookState book, Transfer row)
    {
        BookState after = book with { Entered = book.Entered.Add(row.Id, row) };
        if (row.Decision is { } decision && !after.Decisions.ContainsKey(decision))
            after = after with
            {
                Decisions = after.Decisions.Add(decision, new(BookRules.UserOf(row), row.Weak!.Value)),
            };
        if (row.Payment is { } payment)
            after = after with { Payments = after.Payments.Add(payment) };
        return row.Phase switch
        {
            TransferPhase.Pending => Keep(after, row),
            TransferPhase.Post => Move(LetGo(after, row), row),
            TransferPhase.Void => LetGo(after, row),
            TransferPhase.Posted => Move(after, row),
        };
    }

    private static BookState Keep(BookState book, Transfer row) =>
        Change(book, row.Debit, state => state with { Reserved = state.Reserved + row.Amount }) with
        {
            Reservations = book.Reservations.Add(
                row.Id,
                new(row.Debit.Name, row.Credit.Name, row.Decision!.Value, row.Amount, row.Expires!.Value, false)
            ),
        };

    private static BookState LetGo(BookState book, Transfer row)
    {
        Reservation kept = book.Reservations[row.Pending!.Value];
        return Change(book, row.Debit, state => state with { Reserved = state.Reserved - kept.Amount }) with
        {
            Reservations = book.Reservations.SetItem(row.Pending.Value, kept with { HasEnded = true }),
        };
    }

    private static BookState Move(BookState book, Transfer row)
    {
        BookState after = Change(book, row.Debit, state => state with { Balance = state.Balance - row.Amount });
        after = Change(
            after,
            row.Credit,
            state =>
                state with
                {
                    Balance = state.Balance + row.Amount,
                    IsGranted = state.IsGranted || Grants(row.Kind),
                }
        );
        return Share(Share(after, row, row.Debit, -row.Amount), row, row.Credit, row.Amount);
    }

    internal static bool Grants(TransferKind kind) =>
        kind
            is TransferKind.Grant
                or TransferKind.GrantOffice
                or TransferKind.GrantPurchase
                or TransferKind.Reallocate
                or TransferKind.Repurpose;

    private static BookState Change(BookState book, MoneyAccount account, Func<AccountState, AccountState> change) =>
        book with
        {
            Accounts = book.Accounts.SetItem(account.Name, change(book[account])),
        };

    private static BookState Share(BookState book, Transfer row, MoneyAccount account, long change) =>
        account.Kind.IsOfDecisions()
            ? book with
            {
                Shares = book.Shares.SetItem(
                    (row.Decision!.Value, account.Name),
                    book.ShareOf(row.Decision.Value, account) + change
                ),
            }
            : book;
}
