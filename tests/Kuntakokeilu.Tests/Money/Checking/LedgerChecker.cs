namespace Kuntakokeilu.Tests.Money.Checking;

/// <summary>
/// Goes through a journal once and tells every place where it breaks one of L1 to L20. It shares no rule with what writes the
/// book, and is to be read beside the list of invariants (docs/money.md).
/// </summary>
/// <param name="lastDays">Where the last day of use is another than the end of the year after the year of grant.</param>
internal sealed class LedgerChecker(IReadOnlyDictionary<(string Moment, int Year), DateOnly>? lastDays = null)
{
    private sealed class Sums
    {
        internal long Balance;
        internal long Reserved;
        internal bool WasGranted;
    }

    private sealed class Kept
    {
        internal required LedgerRow Row;
        internal bool HasEnded;
    }

    private readonly List<LedgerFault> faults = [];
    private readonly Dictionary<string, Sums> accounts = [];
    private readonly Dictionary<string, Kept> reservations = [];
    private readonly Dictionary<(string Decision, string Account), long> ofDecisions = [];
    private readonly Dictionary<string, (string User, string Weak)> decisions = [];
    private readonly Dictionary<string, string> elyOfHolder = [];
    private readonly Dictionary<(string Moment, int Year), long> appropriated = [];
    private readonly HashSet<string> transfers = [];
    private readonly HashSet<string> payments = [];
    private readonly HashSet<string> groups = [];
    private readonly List<LedgerRow> openGroup = [];
    private long lastSeq;
    private DateTimeOffset lastTime = DateTimeOffset.MinValue;
    private long seq;

    /// <param name="closed">Years that are closed: nothing may be left of them.</param>
    internal static IReadOnlyList<LedgerFault> Check(
        IEnumerable<LedgerRow> journal,
        IEnumerable<BalanceRow> balances,
        IEnumerable<(string Moment, int Year)>? closed = null,
        IReadOnlyDictionary<(string Moment, int Year), DateOnly>? lastDays = null
    )
    {
        LedgerChecker checker = new(lastDays);
        foreach (LedgerRow row in journal)
            checker.Take(row);
        checker.CloseGroup();
        checker.seq = 0;
        checker.CheckWhole();
        foreach ((string moment, int year) in closed ?? [])
            checker.CheckClosed(moment, year);
        checker.CheckBalances(balances);
        return checker.faults;
    }

    private void Take(LedgerRow row)
    {
        seq = long.TryParse(row.Seq, out long number) ? number : 0;
        AccountParts? debit = LedgerForms.Account(row.Debit);
        AccountParts? credit = LedgerForms.Account(row.Credit);
        CheckOrder(row);
        if (!HasForm(row) || debit is null || credit is null)
        {
            // Nothing more can be told of such a row.
            Fault("L1", "the row has not the form of a transfer");
            return;
        }
        CheckGroup(row);
        Require("L3", transfers.Add(row.Transfer), "the transfer's number is another's");
        Require("L4", LedgerForms.IsPosting(row.Kind, row.Phase, debit, credit), "money does not go so");
        CheckSameness(row, debit, credit);
        CheckDecision(row, debit);
        CheckGranting(row, debit, credit);
        CheckUse(row, debit);
        CheckEyes(row);
        Enter(row, debit, credit);
    }

    private static bool HasForm(LedgerRow row) =>
        LedgerForms.IsAmount(row.Amount)
        && LedgerForms.IsKind(row.Kind)
        && LedgerForms.IsPhase(row.Phase)
        && LedgerForms.Date(row.Day) is not null
        && LedgerForms.Time(row.Time) is not null
        && (row.Expires is "" || LedgerForms.Date(row.Expires) is not null)
        && (row.Weak is "" or "yes" or "no")
        && LedgerForms.IsWord(row.Transfer)
        && LedgerForms.IsWord(row.Actor);

    private void CheckOrder(LedgerRow row)
    {
        Require("L2", seq == lastSeq + 1, $"the number after {lastSeq} is {row.Seq}");
        lastSeq = seq;
        if (LedgerForms.Time(row.Time) is not { } time)
            return;
        Require("L2", time >= lastTime, "time goes back");
        lastTime = time;
    }

    private void CheckSameness(LedgerRow row, AccountParts debit, AccountParts credit)
    {
        Require("L5", row.Debit != row.Credit, "from an account to itself");
        Require("L5", (debit.Moment, debit.Year) == (credit.Moment, credit.Year), "to another moment or year");
        bool isSamePurpose = debit.Purpose == credit.Purpose;
        if (IsOfDecision(row) && credit.Holder.Length > 0)
            Require(
                "L5",
                isSamePurpose && debit.Holder == credit.Holder && debit.Base == credit.Base,
                "a decision's money goes to another holder or purpose"
            );
        if (row.Kind is "grant" or "grant_office" or "grant_purchase" or "take_back" or "reallocate")
            Require("L5", isSamePurpose, "a quota's money goes to another purpose");
        if (row.Kind is "repurpose")
            Require(
                "L5",
                !isSamePurpose && debit.Holder == credit.Holder && debit.Type == credit.Type,
                "to another holder or account than for another purpose"
            );
        if (row.Kind is "reallocate")
            Require("L5", debit.Holder != credit.Holder, "moved between areas, but within one");
    }

    private void CheckDecision(LedgerRow row, AccountParts debit)
    {
        Require(
            "L10",
            (row.Decision.Length > 0) == IsOfDecision(row),
            "a decision is missing, or told where there is none"
        );
        Require(
            "L15",
            (row.Weak.Length > 0) == IsOfDecision(row),
            "weak is missing, or told where there is no decision"
        );
        if (debit.IsWeak && (row.Kind is "reserve" or "commit" or "roll_in") && row.Weak is not "yes")
            Fault("L15", "earmarked money goes to another decision");
        if (debit.IsWeak && row.Kind is "repurpose" && LedgerForms.Account(row.Credit) is { IsWeak: false })
            Fault("L15", "earmarked money loses its earmark");
        if (row.Payment.Length > 0)
            Require("L11", payments.Add(row.Payment), "the payment was made before");
        Require(
            "L11",
            (row.Payment.Length > 0) == (row.Kind is "pay"),
            "a payment is missing, or told where nothing is paid"
        );
        if (row.Decision.Length == 0)
            return;
        string user = $"{debit.Base}/{debit.Holder}";
        (string hadUser, string hadWeak) = decisions.TryGetValue(row.Decision, out (string, string) known)
            ? known
            : decisions[row.Decision] = (user, row.Weak);
        Require("L10", user == hadUser, $"the decision is of {hadUser}");
        Require("L15", row.Weak == hadWeak, $"the decision was told with weak {hadWeak}");
    }

    private void CheckGranting(LedgerRow row, AccountParts debit, AccountParts credit)
    {
        if (
            row.Kind is "grant" or "grant_purchase" or "reallocate"
            || (row.Kind is "take_back" && debit.Type is not "office")
        )
            Require("L12", row.Hearing.Length > 0, "nobody was heard");
        if (row.Kind is "grant" or "grant_office" or "grant_purchase")
            CheckEly(credit.Holder, debit.Holder);
        if (row.Kind is "take_back")
            CheckEly(debit.Holder, credit.Holder);
        if (row.Kind is "reallocate" && elyOfHolder.TryGetValue(debit.Holder, out string? ely))
            CheckEly(credit.Holder, ely);
        if (row.Kind is "reserve" or "commit" or "roll_in")
            Require("L18", Of(row.Debit).WasGranted, "nothing was ever granted to the account");
        if (row.Kind is "appropriate" or "withdraw")
            Require("L18", row.Reason.Length > 0, "no act is told");
    }

    private void CheckEly(string holder, string ely)
    {
        if (!elyOfHolder.TryAdd(holder, ely))
            Require("L13", elyOfHolder[holder] == ely, $"{holder} is under {elyOfHolder[holder]}");
    }

    private void CheckUse(LedgerRow row, AccountParts debit)
    {
        DateOnly day = LedgerForms.Date(row.Day)!.Value;
        DateOnly last = lastDays?.GetValueOrDefault((debit.Moment, debit.Year)) is { Year: > 1 } told
            ? told
            : new(debit.Year + 1, 12, 31);
        Require("L14", day >= new DateOnly(debit.Year, 1, 1), "before the year of grant");
        bool isInTime = row.Kind switch
        {
            "roll_out" or "refund_late" => day > last,
            "lapse" => day >= last,
            // Nothing is used by letting go.
            "void" or "expire" => true,
            _ => day <= last,
        };
        Require("L14", isInTime, $"not so on {row.Day}: use ends on {last:yyyy-MM-dd}");
    }

    private void CheckEyes(LedgerRow row)
    {
        if (
            row.Kind
            is "allot"
                or "grant"
                or "grant_office"
                or "grant_purchase"
                or "take_back"
                or "reallocate"
                or "repurpose"
                or "commit"
                or "release"
                or "pay"
                or "refund"
        )
            Require("L19", row.PreparedBy.Length > 0 && row.PreparedBy != row.Actor, "nobody else has prepared it");
    }

    /// <summary>The rows of a group follow each other, on one day, and what a decision rolls out it rolls in.</summary>
    private void CheckGroup(LedgerRow row)
    {
        if (openGroup.Count > 0 && openGroup[0].Group != row.Group)
            CloseGroup();
        Require("L8", row.Group.Length > 0 || row.Kind is not ("roll_out" or "roll_in"), "rolled and in no group");
        if (row.Group.Length == 0)
            return;
        if (openGroup.Count == 0)
            Require("L8", groups.Add(row.Group), "the group had ended");
        else
            Require("L8", openGroup[0].Day == row.Day, "the group is of another day");
        openGroup.Add(row);
    }

    private void CloseGroup()
    {
        foreach (IGrouping<string, LedgerRow> of in openGroup.GroupBy(row => row.Decision))
            Require(
                "L8",
                Rolled(of, "roll_out") == Rolled(of, "roll_in"),
                "more is rolled out of a decision than in, or less"
            );
        openGroup.Clear();
    }

    private static decimal Rolled(IEnumerable<LedgerRow> rows, string kind) =>
        rows.Where(row => row.Kind == kind).Sum(row => decimal.Parse(row.Amount));

    private void Enter(LedgerRow row, AccountParts debit, AccountParts credit)
    {
        long amount = long.Parse(row.Amount);
        (Sums from, Sums to) = (Of(row.Debit), Of(row.Credit));
        long moved = amount;
        if (row.Phase is "pending")
        {
            Require("L7", row.Expires.Length > 0, "kept without an end");
            from.Reserved += amount;
            reservations[row.Transfer] = new() { Row = row };
            moved = 0;
        }
        else if (row.Phase is "post" or "void")
        {
            from.Reserved -= End(row, amount);
            moved = row.Phase is "post" ? amount : 0;
        }
        else
            Require("L7", row.Pending.Length == 0, "ends a reservation and posts none");
        from.Balance -= moved;
        to.Balance += moved;
        to.WasGranted |= row.Kind is "grant" or "grant_office" or "grant_purchase" or "reallocate" or "repurpose";
        if (row.Kind is "appropriate")
            appropriated[(debit.Moment, debit.Year)] = Appropriated(debit.Moment, debit.Year) + amount;
        if (row.Kind is "withdraw")
            appropriated[(debit.Moment, debit.Year)] = Appropriated(debit.Moment, debit.Year) - amount;
        Require("L6", !debit.IsLimited || from.Balance - from.Reserved >= 0, $"{row.Debit} is overspent");
        Require("L6", !credit.IsLimited || to.Balance - to.Reserved >= 0, $"{row.Credit} is overspent");
        if (moved == 0)
            return;
        if (debit.IsCommitted || debit.IsPaid)
            Require("L9", Change(row.Decision, row.Debit, -moved) >= 0, "more than the decision has there");
        if (credit.IsCommitted || credit.IsPaid)
            Change(row.Decision, row.Credit, moved);
    }

    /// <summary>What becomes free: all that was kept.</summary>
    private long End(LedgerRow row, long amount)
    {
        if (!reservations.TryGetValue(row.Pending, out Kept? kept))
        {
            Fault("L7", "there is no such reservation");
            return 0;
        }
        long reserved = long.Parse(kept.Row.Amount);
        DateOnly day = LedgerForms.Date(row.Day)!.Value;
        DateOnly expires = LedgerForms.Date(kept.Row.Expires) ?? DateOnly.MaxValue;
        Require("L7", !kept.HasEnded, "the reservation had ended");
        Require(
            "L7",
            (row.Debit, row.Credit) == (kept.Row.Debit, kept.Row.Credit),
            "the reservation is of other accounts"
        );
        Require("L7", row.Decision == kept.Row.Decision, "the reservation is of another decision");
        Require("L7", row.Phase is "void" ? amount == reserved : amount <= reserved, "not what was kept");
        Require("L7", row.Kind is not "commit" || day <= expires, "posted after it had run out");
        Require("L7", row.Kind is not "expire" || day >= expires, "ended before it had run out");
        long free = kept.HasEnded ? 0 : reserved;
        kept.HasEnded = true;
        return free;
    }

    private long Change(string decision, string account, long amount) =>
        ofDecisions[(decision, account)] = ofDecisions.GetValueOrDefault((decision, account)) + amount;

    private long Appropriated(string moment, int year) => appropriated.GetValueOrDefault((moment, year));

    /// <summary>Nothing comes from nowhere and nothing is lost.</summary>
    private void CheckWhole()
    {
        foreach (
            IGrouping<(string Moment, int Year), long> of in accounts
                .Select(one => (Account: LedgerForms.Account(one.Key)!, one.Value.Balance))
                .Where(one => one.Account.Type is not "parliament")
                .GroupBy(one => (one.Account.Moment, one.Account.Year), one => one.Balance)
        )
            Require(
                "L16",
                of.Sum() == Appropriated(of.Key.Moment, of.Key.Year),
                $"{of.Key.Moment} of {of.Key.Year}: the accounts have not what was appropriated"
            );
    }

    private void CheckClosed(string moment, int year)
    {
        foreach ((string name, Sums sums) in accounts)
            if (
                LedgerForms.Account(name) is { IsLimited: true, IsPaid: false } account
                && (account.Moment, account.Year) == (moment, year)
            )
                Require("L17", sums is { Balance: 0, Reserved: 0 }, $"{name} is not empty in a closed year");
    }

    private void CheckBalances(IEnumerable<BalanceRow> balances)
    {
        HashSet<string> told = [];
        foreach (BalanceRow row in balances)
        {
            Require("L20", told.Add(row.Account), $"{row.Account} is told twice");
            Sums sums = accounts.GetValueOrDefault(row.Account) ?? new();
            Require(
                "L20",
                (row.Available, row.Reserved) == (sums.Balance - sums.Reserved, sums.Reserved),
                $"{row.Account} has by its rows {sums.Balance - sums.Reserved} available and {sums.Reserved} reserved"
            );
        }
        foreach (string account in accounts.Keys.Where(account => !told.Contains(account)))
            Fault("L20", $"{account} is missing");
    }

    private static bool IsOfDecision(LedgerRow row) =>
        row.Kind
            is "reserve"
                or "commit"
                or "void"
                or "expire"
                or "release"
                or "pay"
                or "refund"
                or "refund_late"
                or "roll_out"
                or "roll_in";

    private Sums Of(string account)
    {
        if (!accounts.TryGetValue(account, out Sums? sums))
            accounts[account] = sums = new();
        return sums;
    }

    private void Require(string invariant, bool holds, string otherwise)
    {
        if (!holds)
            Fault(invariant, otherwise);
    }

    private void Fault(string invariant, string words) => faults.Add(new(invariant, seq, words));
}
