namespace Kuntakokeilu.Tests.Money.Checking;

/// <summary>Each of L1 to L20 is seen to be caught: a fault planted in a journal that has none, in several ways where it is rich.</summary>
public sealed class LedgerCheckerTests
{
    private static readonly (string, int)[] Closed = [(AJournal.Moment, 2021)];

    /// <summary>What is wrong, which invariant tells so, and how it was planted.</summary>
    private static readonly (string Name, string Invariant, Action<AJournal> Plant)[] Planted =
    [
        ("an amount of nothing", "L1", j => j.Change("pay", r => r with { Amount = "0" })),
        ("an amount below zero", "L1", j => j.Change("pay", r => r with { Amount = "-60000" })),
        ("an amount with decimals", "L1", j => j.Change("pay", r => r with { Amount = "600.00" })),
        ("an amount of 16 digits", "L1", j => j.Change("act", r => r with { Amount = "1000000000000000" })),
        ("a holder in capitals", "L1", j => j.Change("pay", r => r with { Debit = r.Debit.Replace("area", "Area") })),
        ("an account without its year", "L1", j => j.Change("pay", r => r with { Debit = "nation/32.30.51" })),
        ("a kind of its own", "L1", j => j.Change("pay", r => r with { Kind = "payment" })),
        ("a phase of its own", "L1", j => j.Change("pay", r => r with { Phase = "done" })),
        ("a day that there is not", "L1", j => j.Change("pay", r => r with { Day = "2021-02-30" })),
        ("a number left out", "L2", j => j.Change("late", r => r with { Seq = "77" })),
        ("a number twice", "L2", j => j.Change("pay", r => r with { Seq = j["commit"].Seq })),
        ("time goes back", "L2", j => j.Change("pay", r => r with { Time = "2026-11-30T11:59:59.999999Z" })),
        ("a transfer's number twice", "L3", j => j.Change("release", r => r with { Transfer = "pay" })),
        ("granted past the ELY centre", "L4", j => j.Change("grant", r => r with { Debit = AJournal.Nation })),
        ("paid past the commitment", "L4", j => j.Change("pay", r => r with { Debit = AJournal.Quota })),
        ("a reservation that moves money", "L4", j => j.Change("kept", r => r with { Phase = "posted", Expires = "" })),
        ("a commitment that is void", "L4", j => j.Change("commit", r => r with { Phase = "void", Amount = "120000" })),
        ("a grant as the office's", "L4", j => j.Change("grant", r => r with { Kind = "grant_office" })),
        (
            "lapsed from what is paid",
            "L4",
            j => j.Change("late", r => r with { Kind = "lapse", Credit = AJournal.Lapsed })
        ),
        ("to itself", "L5", j => j.Change("other-use", r => r with { Credit = r.Debit })),
        ("to another year", "L5", j => j.Change("pay", r => r with { Credit = AJournal.Of22(r.Credit) })),
        ("to another moment", "L5", j => j.Change("pay", r => r with { Credit = r.Credit.Replace("51", "52") })),
        (
            "a decision's to another holder",
            "L5",
            j => j.Change("pay", r => r with { Credit = r.Credit.Replace("11", "12") })
        ),
        ("a decision's for another purpose", "L5", j => j.Change("pay", r => r with { Credit = r.Credit + "+weak" })),
        (
            "a quota's to the office",
            "L5",
            j => j.Change("release", r => r with { Credit = "office/te-office-5/32.30.51/2021/pay_subsidy" })
        ),
        (
            "a grant for another purpose",
            "L5",
            j => j.Change("grant", r => r with { Debit = r.Debit.Replace("pay_subsidy", "procurement") })
        ),
        ("a cent overspent", "L6", j => j.Change("grant", r => r with { Amount = "499999" })),
        ("kept more than there is", "L6", j => j.Change("kept", r => r with { Amount = "300001" })),
        (
            "taken back what is kept",
            "L6",
            j =>
                j.Insert(
                    "kept",
                    j["cut"] with
                    {
                        Transfer = "x",
                        Debit = AJournal.Quota,
                        Amount = "180001",
                        Day = "2021-03-02",
                    }
                )
        ),
        ("posted twice", "L7", j => j.Insert("commit", j["commit"] with { Transfer = "x" })),
        (
            "posted and void",
            "L7",
            j => j.Insert("void", j["void"] with { Transfer = "x", Kind = "commit", Phase = "post" })
        ),
        ("posted for more", "L7", j => j.Change("commit", r => r with { Amount = "120001" })),
        ("a part of it void", "L7", j => j.Change("void", r => r with { Amount = "6999" })),
        ("posted for another decision", "L7", j => j.Change("commit", r => r with { Decision = "d2" })),
        (
            "posted from another account",
            "L7",
            j => j.Change("commit", r => r with { Debit = r.Debit + "+weak", Credit = r.Credit + "+weak" })
        ),
        ("posted after it had run out", "L7", j => j.Change("commit", r => r with { Day = "2021-04-01" })),
        ("ended before it had run out", "L7", j => j.Change("out", r => r with { Day = "2021-05-09" })),
        ("of no reservation", "L7", j => j.Change("void", r => r with { Pending = "nothing" })),
        (
            "another row within a group",
            "L8",
            j =>
            {
                j.Insert("roll-out", j["late"] with { Transfer = "x", Amount = "1" });
            }
        ),
        ("a group of two days", "L8", j => j.Change("roll-in", r => r with { Day = "2023-01-03" })),
        ("less rolled in than out", "L8", j => j.Change("roll-in", r => r with { Amount = "29999" })),
        ("rolled in for another decision", "L8", j => j.Change("roll-in", r => r with { Decision = "d9" })),
        (
            "rolled in no group",
            "L8",
            j =>
            {
                j.Change("roll-out", r => r with { Group = "" });
                j.Change("roll-in", r => r with { Group = "" });
            }
        ),
        ("a group begun again", "L8", j => j.Change("pay-22", r => r with { Group = "roll-out" })),
        ("paid more than was tied", "L9", j => j.Change("pay", r => r with { Amount = "100001" })),
        ("paid from another's commitment", "L9", j => j.Change("pay", r => r with { Decision = "d9" })),
        ("released after it was paid", "L9", j => j.Change("release", r => r with { Amount = "40001" })),
        ("recovered more than was paid", "L9", j => j.Change("refund", r => r with { Amount = "60001" })),
        (
            "rolled out more than is open",
            "L9",
            j =>
            {
                j.Change("roll-out", r => r with { Amount = "30001" });
                j.Change("roll-in", r => r with { Amount = "30001" });
            }
        ),
        ("paid for no decision", "L10", j => j.Change("pay", r => r with { Decision = "" })),
        ("a grant with a decision", "L10", j => j.Change("grant", r => r with { Decision = "d1" })),
        ("a decision of two holders", "L10", j => j.Change("office", r => r with { Decision = "d1" })),
        ("a payment twice", "L11", j => j.Change("office-pay", r => r with { Payment = "p1" })),
        ("a payment without a number", "L11", j => j.Change("pay", r => r with { Payment = "" })),
        ("granted without a hearing", "L12", j => j.Change("grant", r => r with { Hearing = "" })),
        ("bought without a hearing", "L12", j => j.Change("grant-purchase", r => r with { Hearing = "" })),
        ("moved without a hearing", "L12", j => j.Change("moved", r => r with { Hearing = "" })),
        ("cut without a hearing", "L12", j => j.Change("cut", r => r with { Hearing = "" })),
        (
            "granted by another ELY centre",
            "L13",
            j => j.Change("grant-22", r => r with { Debit = r.Debit.Replace("-5", "-6") })
        ),
        (
            "moved across ELY centres",
            "L13",
            j => j.Change("grant-other", r => r with { Debit = r.Debit.Replace("-5", "-6") })
        ),
        ("before its year", "L14", j => j.Change("allot-22", r => r with { Day = "2021-12-31" })),
        ("paid after its use", "L14", j => j.Change("order-pay", r => r with { Day = "2023-01-01" })),
        ("committed after its use", "L14", j => j.Change("weak", r => r with { Day = "2023-01-01" })),
        ("lapsed before the last day", "L14", j => j.Change("lapse-33", r => r with { Day = "2022-12-30" })),
        ("rolled out on the last day", "L14", j => j.Change("roll-out", r => r with { Day = "2022-12-31" })),
        ("late income while it is used", "L14", j => j.Change("late", r => r with { Day = "2022-12-31" })),
        (
            "earmarked money for another",
            "L15",
            j =>
            {
                j.Change("weak", r => r with { Weak = "no" });
                j.Change("weak-pay", r => r with { Weak = "no" });
            }
        ),
        ("weak and then not", "L15", j => j.Change("weak-pay", r => r with { Weak = "no" })),
        ("weak not told", "L15", j => j.Change("office", r => r with { Weak = "" })),
        ("money from another year", "L16", j => j.Change("allot-22", r => r with { Debit = AJournal.Nation })),
        ("something left in a closed year", "L17", j => j.Remove("lapse-37")),
        ("a reservation left in a closed year", "L17", j => j.Remove("out")),
        (
            "a commitment left in a closed year",
            "L17",
            j =>
            {
                j.Remove("roll-out");
                j.Remove("roll-in");
            }
        ),
        (
            "from what was never granted",
            "L18",
            j =>
            {
                j.Remove("grant-office");
            }
        ),
        ("by no act", "L18", j => j.Change("act", r => r with { Reason = "" })),
        ("prepared and done by one", "L19", j => j.Change("commit", r => r with { PreparedBy = r.Actor })),
        ("prepared by nobody", "L19", j => j.Change("grant", r => r with { PreparedBy = "" })),
        ("refunded by one", "L19", j => j.Change("refund", r => r with { PreparedBy = r.Actor })),
    ];

    public static TheoryData<string> Names => [.. Planted.Select(one => one.Name)];

    [Fact]
    public void A_journal_without_a_fault_has_none()
    {
        AJournal journal = new();
        Assert.Empty(LedgerChecker.Check(journal.Rows, journal.Balances, Closed));
    }

    [Fact]
    public void Every_kind_of_row_is_in_it() =>
        Assert.Equal(
            Enum.GetValues<Core.Money.TransferKind>().Select(Core.Money.TransferWords.Word).Order(),
            new AJournal().Rows.Select(row => row.Kind).Distinct().Order()
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void A_planted_fault_is_caught(string name)
    {
        (_, string invariant, Action<AJournal> plant) = Planted.Single(one => one.Name == name);
        AJournal journal = new();
        plant(journal);
        Assert.Contains(
            invariant,
            LedgerChecker.Check(journal.Rows, journal.Balances, Closed).Select(fault => fault.Invariant)
        );
    }

    [Fact]
    public void Each_invariant_has_its_planted_fault() =>
        Assert.Equal(
            Enumerable.Range(1, 19).Select(number => $"L{number}").Order(),
            Planted.Select(one => one.Invariant).Distinct().Order()
        );

    /// <summary>L20: balances that are not the journal's, one too many, one too few, one twice.</summary>
    [Fact]
    public void Other_balances_are_caught()
    {
        AJournal journal = new();
        List<BalanceRow> balances = journal.Balances;
        BalanceRow quota = balances.Single(one => one.Account == AJournal.Of22(AJournal.Quota));
        Told([.. balances.Except([quota]), quota with { Available = quota.Available - 1 }]);
        Told([.. balances.Except([quota]), quota with { Available = quota.Available - 1, Reserved = 1 }]);
        Told([.. balances.Except([quota])]);
        Told([.. balances, quota]);
        Told([.. balances, new("nation/32.30.52/2021", 1, 0)]);

        void Told(BalanceRow[] other) =>
            Assert.Equal(
                ["L20"],
                LedgerChecker.Check(journal.Rows, other, Closed).Select(fault => fault.Invariant).Distinct()
            );
    }

    /// <summary>A fault is told of the row that has it, so that it is found.</summary>
    [Fact]
    public void A_fault_names_its_row()
    {
        AJournal journal = new();
        journal.Change("pay", row => row with { Amount = "100001" });
        Assert.Contains(
            LedgerChecker.Check(journal.Rows, journal.Balances, Closed),
            fault => fault.Invariant == "L9" && $"{fault.Seq}" == journal["pay"].Seq
        );
    }

    /// <summary>Years of use are data.</summary>
    [Fact]
    public void Another_last_day_of_use_is_another_year()
    {
        AJournal journal = new();
        Assert.Contains(
            LedgerChecker.Check(
                journal.Rows,
                journal.Balances,
                Closed,
                new Dictionary<(string, int), DateOnly> { [(AJournal.Moment, 2021)] = new(2023, 12, 31) }
            ),
            fault => fault.Invariant == "L14"
        );
    }
}
