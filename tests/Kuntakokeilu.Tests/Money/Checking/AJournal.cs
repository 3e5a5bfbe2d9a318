namespace Kuntakokeilu.Tests.Money.Checking;

/// <summary>
/// A journal without a fault in which every kind of row occurs, written row by row: of 2021, closed, with what went on to 2022.
/// Rows are found by their transfer's name.
/// </summary>
internal sealed class AJournal
{
    internal const string Moment = "32.30.51";
    internal const string Quota = $"quota/area-11/{Moment}/2021/pay_subsidy";
    internal const string Committed = "committed/" + Quota;
    internal const string Paid = "paid/" + Quota;
    internal const string Ely = $"ely/ely-centre-5/{Moment}/2021/pay_subsidy";
    internal const string Nation = $"nation/{Moment}/2021";
    internal const string Lapsed = $"lapsed/{Moment}/2021";
    private const string Other = $"quota/area-12/{Moment}/2021/pay_subsidy";
    private const string Office = $"office/te-office-5/{Moment}/2021/pay_subsidy";
    private const string Buying = $"ely/ely-centre-5/{Moment}/2021/procurement";
    private const string Purchase = $"purchase/area-11/{Moment}/2021/procurement";
    private const string Allowance = $"quota/area-11/{Moment}/2021/expense_allowance";

    internal AJournal()
    {
        Add("act", "appropriate", $"parliament/{Moment}/2021", Nation, 900_000, "2021-01-01", reason: "HE 146/2020");
        Add("less", "withdraw", Nation, $"parliament/{Moment}/2021", 1_000, "2021-01-02", reason: "lisätalousarvio I");
        Add("allot", "allot", Nation, Ely, 500_000, "2021-01-05");
        Add("back", "return_allot", Ely, Nation, 10_000, "2021-01-06");
        Add("allot-weak", "allot", Nation, Ely + "+weak", 40_000, "2021-01-06");
        Add("allot-buying", "allot", Nation, Buying, 60_000, "2021-01-06");
        Add("grant", "grant", Ely, Quota, 300_000, "2021-03-01", hearing: "1");
        Add("grant-weak", "grant", Ely + "+weak", Quota + "+weak", 30_000, "2021-03-01", hearing: "1");
        Add("grant-other", "grant", Ely, Other, 50_000, "2021-03-01", hearing: "1");
        Add("grant-office", "grant_office", Ely, Office, 20_000, "2021-03-01");
        Add("grant-purchase", "grant_purchase", Buying, Purchase, 55_000, "2021-03-01", hearing: "1");
        Add("kept", "reserve", Quota, Committed, 120_000, "2021-03-02", "d1", expires: "2021-03-31");
        Add("commit", "commit", Quota, Committed, 100_000, "2021-03-10", "d1", pending: "kept");
        Add("pay", "pay", Committed, Paid, 60_000, "2021-04-01", "d1", payment: "p1");
        Add("release", "release", Committed, Quota, 10_000, "2021-04-02", "d1");
        Add("refund", "refund", Paid, Quota, 5_000, "2021-05-01", "d1");
        Add("kept-void", "reserve", Quota, Committed, 7_000, "2021-05-02", "d2", expires: "2021-05-31");
        Add("void", "void", Quota, Committed, 7_000, "2021-05-03", "d2", pending: "kept-void");
        Add("kept-out", "reserve", Quota, Committed, 8_000, "2021-05-04", "d3", expires: "2021-05-10");
        Add("out", "expire", Quota, Committed, 8_000, "2021-05-11", "d3", pending: "kept-out");
        Add("office", "commit", Office, "committed/" + Office, 15_000, "2021-06-01", "d4");
        Add("office-pay", "pay", "committed/" + Office, "paid/" + Office, 15_000, "2021-06-02", "d4", payment: "p2");
        Add("weak", "commit", Quota + "+weak", Committed + "+weak", 9_000, "2021-06-03", "d5", weak: "yes");
        Add("weak-pay", "pay", Committed + "+weak", Paid + "+weak", 9_000, "2021-06-04", "d5", "yes", payment: "p3");
        Add("order", "commit", Purchase, "committed/" + Purchase, 50_000, "2021-06-05", "d6");
        Add("order-pay", "pay", "committed/" + Purchase, "paid/" + Purchase, 50_000, "2021-06-06", "d6", payment: "p4");
        Add("moved", "reallocate", Quota, Other, 11_000, "2021-07-01", hearing: "2");
        Add("other-use", "repurpose", Quota, Allowance, 12_000, "2021-07-02");
        Add("cut", "take_back", Other, Ely, 13_000, "2021-07-03", hearing: "2");
        Add("office-cut", "take_back", Office, Ely, 1_000, "2021-07-03");
        Add(
            "act-22",
            "appropriate",
            $"parliament/{Moment}/2022",
            Of22(Nation),
            500_000,
            "2022-01-01",
            reason: "HE 146/2021"
        );
        Add("allot-22", "allot", Of22(Nation), Of22(Ely), 400_000, "2022-01-03");
        Add("grant-22", "grant", Of22(Ely), Of22(Quota), 300_000, "2022-02-01", hearing: "3");
        foreach (
            string left in (string[])
                [Nation, Ely, Ely + "+weak", Buying, Quota, Quota + "+weak", Other, Office, Purchase, Allowance]
        )
            Add($"lapse-{Rows.Count}", "lapse", left, Lapsed, Available(left), "2022-12-31");
        Add("roll-out", "roll_out", Committed, Lapsed, 30_000, "2023-01-02", "d1", group: "roll-out");
        Add("roll-in", "roll_in", Of22(Quota), Of22(Committed), 30_000, "2023-01-02", "d1", group: "roll-out");
        Add("late", "refund_late", Paid, $"income/{Moment}/2021", 2_000, "2023-02-01", "d1");
        Add("pay-22", "pay", Of22(Committed), Of22(Paid), 20_000, "2023-03-01", "d1", payment: "p5");
    }

    internal List<LedgerRow> Rows { get; } = [];

    /// <summary>What each account comes to, by the plainest reckoning.</summary>
    internal List<BalanceRow> Balances =>
        [
            .. Rows.SelectMany(row => (string[])[row.Debit, row.Credit])
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(account => new BalanceRow(account, Available(account), Reserved(account))),
        ];

    internal static string Of22(string account) => account.Replace("2021", "2022", StringComparison.Ordinal);

    /// <summary>Puts another row in the place of one.</summary>
    internal void Change(string transfer, Func<LedgerRow, LedgerRow> change)
    {
        int at = Rows.FindIndex(row => row.Transfer == transfer);
        Rows[at] = change(Rows[at]);
    }

    /// <summary>Puts a row after another, or takes one out (null), and numbers the rows anew.</summary>
    internal void Insert(string after, LedgerRow row)
    {
        Rows.Insert(Rows.FindIndex(one => one.Transfer == after) + 1, row);
        Number();
    }

    internal void Remove(string transfer)
    {
        Rows.RemoveAll(row => row.Transfer == transfer);
        Number();
    }

    internal LedgerRow this[string transfer] => Rows.Single(row => row.Transfer == transfer);

    private void Number()
    {
        for (int i = 0; i < Rows.Count; i++)
            Rows[i] = Rows[i] with { Seq = $"{i + 1}" };
    }

    private long Available(string account) =>
        Rows.Where(row => row.Phase is "posted" or "post")
            .Sum(row => (row.Credit == account ? Cents(row) : 0) - (row.Debit == account ? Cents(row) : 0))
        - Reserved(account);

    private long Reserved(string account) =>
        Rows.Where(row =>
                row.Debit == account && row.Phase is "pending" && Rows.All(other => other.Pending != row.Transfer)
            )
            .Sum(Cents);

    private static long Cents(LedgerRow row) => long.TryParse(row.Amount, out long cents) ? cents : 0;

    private void Add(
        string transfer,
        string kind,
        string debit,
        string credit,
        long amount,
        string day,
        string decision = "",
        string weak = "",
        string pending = "",
        string group = "",
        string payment = "",
        string hearing = "",
        string expires = "",
        string reason = ""
    ) =>
        Rows.Add(
            new()
            {
                Seq = $"{Rows.Count + 1}",
                Time = "2026-11-30T12:00:00.000000Z",
                Day = day,
                Transfer = transfer,
                Group = group,
                Kind = kind,
                Phase =
                    kind is "reserve" ? "pending"
                    : kind is "void" or "expire" ? "void"
                    : pending.Length > 0 ? "post"
                    : "posted",
                Pending = pending,
                Debit = debit,
                Credit = credit,
                Amount = $"{amount}",
                Decision = decision,
                Payment = payment,
                Hearing = hearing,
                Expires = expires,
                Weak = weak.Length > 0 || decision.Length == 0 ? weak : "no",
                PreparedBy = "official-1",
                Actor = "official-2",
                Reason = reason,
            }
        );
}
