using System.Collections.Immutable;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;

namespace Kuntakokeilu.Tests.Money.Booking;

/// <summary>
/// Random postings of every kind, mostly near what is possible: sums at what is available and a cent beside, boundary days,
/// numbers used again, the wrong holder, decision, hearing or hand now and then.
/// </summary>
internal sealed class MoneyChances(int seed, string moment, int[] hearings)
{
    private static readonly string[] Areas = [MoneyHolders.Area(1), MoneyHolders.Area(2), MoneyHolders.Area(3)];
    private static readonly string Ely = MoneyHolders.ElyOf(Areas[0])!;
    private static readonly string Office = Ely.Replace("ely-centre", "te-office", StringComparison.Ordinal);
    private static readonly string[] Holders = [.. Areas, Areas[0], Areas[0], Office];
    private static readonly string[] For =
    [
        "pay_subsidy",
        "pay_subsidy",
        "pay_subsidy+weak",
        "expense_allowance",
        "employment_support_55",
    ];

    private static readonly DateOnly[] Days =
    [
        new(2020, 12, 31),
        new(2021, 1, 1),
        new(2021, 6, 1),
        new(2021, 6, 2),
        new(2021, 12, 31),
        new(2022, 1, 1),
        new(2022, 6, 1),
        new(2022, 12, 30),
        new(2022, 12, 31),
        new(2023, 1, 1),
        new(2023, 6, 30),
        new(2023, 7, 1),
        new(2023, 12, 31),
        new(2024, 1, 1),
    ];

    private readonly Random random = new(seed);
    private readonly Guid[] decisions = [.. Enumerable.Range(1, 5).Select(i => Number(seed, moment, -i))];
    private int made;

    internal static IEnumerable<UseYear> Years(string moment) =>
        Enumerable.Range(2021, 3).Select(year => UseYear.Usual(moment, year));

    internal static ImmutableDictionary<int, ClosedHearing> Heard(int[] hearings) =>
        ImmutableDictionary.CreateRange(
            (KeyValuePair<int, ClosedHearing>[])
                [
                    new(hearings[0], new(hearings[0], Ely, [Areas[0], Areas[1]], new(2021, 1, 1))),
                    new(hearings[1], new(hearings[1], Ely, [Areas[0]], new(2021, 6, 1))),
                ]
        );

    /// <summary>The areas of each hearing, and when it was closed; the third stays open.</summary>
    internal static (string[] Holders, DateOnly? ClosedOn)[] Hearings { get; } =
    [([Areas[0], Areas[1]], new(2021, 1, 1)), ([Areas[0]], new(2021, 6, 1)), ([Areas[0], Areas[1]], null)];

    /// <summary>Money for everybody to begin with: 2021 to 2023.</summary>
    internal IEnumerable<Posting> Begin()
    {
        foreach (int year in (int[])[2021, 2022, 2023])
        {
            DateOnly day = new(year, 1, 1);
            MoneyAccount nation = new(AccountKind.Nation, moment, year, null, null);
            yield return One(day, TransferKind.Appropriate, nation.Of(AccountKind.Parliament), nation, 10_000);
            foreach (string purpose in (string[])["pay_subsidy", "pay_subsidy+weak"])
            {
                MoneyAccount ely = new(AccountKind.Ely, moment, year, Ely, purpose);
                yield return One(day, TransferKind.Allot, nation, ely, 3_000);
                yield return One(
                    day,
                    TransferKind.Grant,
                    ely,
                    new(AccountKind.Quota, moment, year, Areas[0], purpose),
                    1_000
                );
            }
        }

        Posting One(DateOnly day, TransferKind kind, MoneyAccount debit, MoneyAccount credit, long amount) =>
            new(
                Complete(
                    new(Next(), day, kind, TransferPhase.Posted, debit, credit, amount, "official-2"),
                    isRight: true
                )
            );
    }

    internal Posting Next(BookState book)
    {
        if (book.Entered.Count > 0 && Rarely(40))
            return Again(book);
        if (Rarely(12) && Roll(book) is { } rolled)
            return rolled;
        TransferKind kind = (TransferKind)random.Next(1, 22);
        // Most of life is about decisions.
        if (Rarely(2))
            kind = Any(
                TransferKind.Reserve,
                TransferKind.Commit,
                TransferKind.Commit,
                TransferKind.Pay,
                TransferKind.Release
            );
        if (kind is TransferKind.Void or TransferKind.Expire || kind is TransferKind.Commit && Rarely(2))
            return book.Reservations.Count > 0 ? new(Ending(book, kind)) : Next(book);
        return new(Row(book, kind));
    }

    private Transfer Row(BookState book, TransferKind kind)
    {
        string holder = Any(Holders);
        int year = random.Next(2021, 2024);
        string purpose = Any(For);
        AccountKind own =
            holder == Office
                ? Any(AccountKind.Office, AccountKind.Office, AccountKind.Purchase)
                : Any(AccountKind.Quota, AccountKind.Quota, AccountKind.Quota, AccountKind.Purchase);
        MoneyAccount mine = new(own, moment, year, holder, purpose);
        MoneyAccount ely = new(AccountKind.Ely, moment, year, Rarely(15) ? "ely-centre-1" : Ely, purpose);
        MoneyAccount nation = mine.Of(AccountKind.Nation);
        // Where a decision has something, most often.
        if (
            kind is TransferKind.Pay or TransferKind.Release or TransferKind.Refund or TransferKind.RefundLate
            && Open(book) is { Length: > 0 } open
            && !Rarely(6)
        )
        {
            MoneyAccount at = MoneyAccount.Find(Any(open).Key.Account)!;
            mine = at.Own;
        }
        // Where there is something to take, most often.
        if (
            kind
                is TransferKind.TakeBack
                    or TransferKind.Reallocate
                    or TransferKind.Repurpose
                    or TransferKind.Reserve
                    or TransferKind.Commit
                    or TransferKind.Lapse
            && !Rarely(4)
            && Rich(book) is { Length: > 0 } rich
        )
            mine = Any(rich);
        (MoneyAccount debit, MoneyAccount credit) = kind switch
        {
            TransferKind.Appropriate => (nation.Of(AccountKind.Parliament), nation),
            TransferKind.Withdraw => (nation, nation.Of(AccountKind.Parliament)),
            TransferKind.Allot => (nation, ely),
            TransferKind.ReturnAllot => (ely, nation),
            TransferKind.Grant => (ely, mine.As(AccountKind.Quota)),
            TransferKind.GrantOffice => (ely, mine.As(AccountKind.Office)),
            TransferKind.GrantPurchase => (ely, mine.As(AccountKind.Purchase)),
            TransferKind.TakeBack => (mine, ely),
            TransferKind.Reallocate => (mine, mine with { Holder = Any(Areas) }),
            TransferKind.Repurpose => (mine, mine with { Purpose = Any(For) }),
            TransferKind.Release => (mine.Committed, mine),
            TransferKind.Pay => (mine.Committed, mine.Paid),
            TransferKind.Refund => (mine.Paid, mine),
            TransferKind.RefundLate => (mine.Paid, mine.Of(AccountKind.Income)),
            TransferKind.Lapse => (Any(mine, ely, nation), mine.Of(AccountKind.Lapsed)),
            TransferKind.RollOut => (mine.Committed, mine.Of(AccountKind.Lapsed)),
            _ => (mine, mine.Committed),
        };
        (debit, credit) = (Renamed(debit), Renamed(credit));
        if (Rarely(60))
            (debit, credit) = (credit, debit);
        Transfer row = new(
            Next(),
            Any(Days),
            kind,
            kind is TransferKind.Reserve ? TransferPhase.Pending : TransferPhase.Posted,
            debit,
            credit,
            1,
            "official-2"
        );
        row = Complete(row, isRight: false);
        if (row.Payment is not null && book.Payments.Count > 0 && Rarely(8))
            row = row with { Payment = book.Payments.Order(StringComparer.Ordinal).First() };
        if (row.Decision is not null && debit.Kind.IsOfDecisions())
        {
            Guid[] having = [.. Open(book).Where(one => one.Key.Account == debit.Name).Select(one => one.Key.Decision)];
            if (having.Length > 0 && !Rarely(8))
                row = Of(row, Any(having), book);
        }
        long most =
            debit.Kind.IsOfDecisions() && row.Decision is { } decision ? book.ShareOf(decision, debit)
            : debit.Kind.IsLimited() ? book[debit].Available
            : 500;
        return row with { Amount = Amount(most) };
    }

    private Transfer Ending(BookState book, TransferKind kind)
    {
        KeyValuePair<Guid, Reservation>[] open = [.. book.Reservations.Where(one => !one.Value.HasEnded)];
        (Guid id, Reservation kept) = open.Length > 0 && !Rarely(8) ? Any(open) : Any([.. book.Reservations]);
        Transfer row = Of(
            new(
                Next(),
                Rarely(3) ? Any(Days) : Any(kept.Expires, kept.Expires.AddDays(1), kept.Expires.AddDays(-1)),
                kind,
                kind is TransferKind.Commit ? TransferPhase.Post : TransferPhase.Void,
                MoneyAccount.Find(kept.Debit)!,
                MoneyAccount.Find(kept.Credit)!,
                kind is TransferKind.Commit || Rarely(10) ? Amount(kept.Amount) : kept.Amount,
                "official-2"
            )
            {
                Pending = Rarely(25) ? Next() : id,
                PreparedBy = Rarely(30) ? "official-2" : "official-1",
            },
            Rarely(20) ? Any(decisions) : kept.Decision,
            book
        );
        return Rarely(25) ? row with { Debit = Renamed(row.Debit with { Purpose = "expense_allowance" }) } : row;
    }

    /// <summary>Open commitments of some year into a newer one.</summary>
    private Posting? Roll(BookState book)
    {
        KeyValuePair<(Guid Decision, string Account), long>[] open =
        [
            .. Open(book).Where(one => one.Key.Account.StartsWith("committed/", StringComparison.Ordinal)),
        ];
        if (open.Length == 0)
            return null;
        ((Guid decision, string account), long share) = Any(open);
        MoneyAccount from = MoneyAccount.Find(account)!;
        MoneyAccount into = Renamed(
            from.Own with
            {
                Year = Rarely(10) ? from.Year : Math.Min(2023, from.Year + random.Next(1, 3)),
            }
        );
        long amount = Rarely(3) ? Amount(share) : share;
        Guid group = Next();
        DateOnly day = Rarely(3) ? Any(Days) : new(from.Year + 2, 1, 1);
        Transfer roll = Of(
            new(
                group,
                day,
                TransferKind.RollOut,
                TransferPhase.Posted,
                from,
                from.Of(AccountKind.Lapsed),
                amount,
                "program"
            )
            {
                Group = group,
            },
            decision,
            book
        );
        Transfer roll2 = roll with
        {
            Id = Next(),
            Kind = TransferKind.RollIn,
            Debit = into,
            Credit = into.Committed,
            Amount = Rarely(15) ? Amount(amount) : amount,
            Group = Rarely(30) ? null : group,
            Day = Rarely(30) ? day.AddDays(1) : day,
        };
        return new([roll, roll2]);
    }

    /// <summary>A number that is somebody's: with its content, or another.</summary>
    private Posting Again(BookState book)
    {
        Transfer row = Any([.. book.Entered.Values]);
        if (row.Group is { } group)
            return new([.. book.Entered.Values.Where(one => one.Group == group).OrderBy(one => one.Id != group)]);
        return new(Rarely(2) ? row : row with { Amount = row.Amount + 1 });
    }

    /// <summary>With what its kind needs, or now and then without.</summary>
    private Transfer Complete(Transfer row, bool isRight)
    {
        bool Errs() => !isRight && Rarely(30);
        if (TransferForm.HasDecision(row.Kind) && !Errs())
            row = row with { Decision = Any(decisions) };
        if (row.Decision is { } decision)
            row = row with { Weak = Array.IndexOf(decisions, decision) % 2 == 1 != Errs() };
        return row with
        {
            PreparedBy = Errs() ? "official-2" : "official-1",
            Hearing = TransferForm.NeedsHearing(row)
                ? isRight
                    ? hearings[0]
                    : Any((int?)hearings[0], hearings[0], hearings[0], hearings[1], hearings[2], null)
                : null,
            Expires =
                row.Kind is TransferKind.Reserve
                    ? Any([.. Days.Where(day => day >= row.Day), row.Day.AddDays(-1)])
                    : null,
            Payment = row.Kind is TransferKind.Pay ? $"{moment.Replace('.', '-')}-{seed}-{(Errs() ? 1 : made)}" : null,
            Reason = row.Kind is TransferKind.Appropriate or TransferKind.Withdraw && !Errs() ? "HE 1/2020" : "",
        };
    }

    private Transfer Of(Transfer row, Guid decision, BookState book) =>
        row with
        {
            Decision = decision,
            Weak = book.Decisions.TryGetValue(decision, out DecisionTerms terms)
                ? terms.Weak != Rarely(40)
                : Array.IndexOf(decisions, decision) % 2 == 1,
        };

    private long Amount(long most) =>
        random.Next(6) switch
        {
            0 => most,
            1 => most + 1,
            2 => 1,
            3 => Rarely(10) ? 0 : Math.Max(1, most / 2),
            _ => random.NextInt64(1, Math.Max(2, most / 2)),
        };

    /// <summary>Own accounts with something left, in an order that is the same in each run.</summary>
    private static MoneyAccount[] Rich(BookState book) =>
        [
            .. book
                .Accounts.Where(one => one.Value.Available > 0)
                .Select(one => MoneyAccount.Find(one.Key)!)
                .Where(one => one.Kind.IsOwn())
                .OrderBy(one => one.Name, StringComparer.Ordinal),
        ];

    /// <summary>What decisions have somewhere, in an order that is the same in each run.</summary>
    private static KeyValuePair<(Guid Decision, string Account), long>[] Open(BookState book) =>
        [
            .. book
                .Shares.Where(one => one.Value > 0)
                .OrderBy(one => one.Key.Account, StringComparer.Ordinal)
                .ThenBy(one => one.Key.Decision),
        ];

    /// <summary>As a record with other parts: its name is made of them.</summary>
    private static MoneyAccount Renamed(MoneyAccount account) =>
        new(account.Kind, account.Moment, account.Year, account.Holder, account.Purpose);

    private Guid Next() => Number(seed, moment, ++made);

    private static Guid Number(int seed, string moment, int number) =>
        new(
            seed,
            short.Parse(moment[..2]),
            short.Parse(moment[3..5]),
            [.. BitConverter.GetBytes(number), 0, 0, 0, byte.Parse(moment[6..])]
        );

    private bool Rarely(int onceIn) => random.Next(onceIn) == 0;

    private T Any<T>(params T[] values) => values[random.Next(values.Length)];
}
