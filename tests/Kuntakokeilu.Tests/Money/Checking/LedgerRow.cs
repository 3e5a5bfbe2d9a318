namespace Kuntakokeilu.Tests.Money.Checking;

/// <summary>A row of <c>ledger.csv</c> as it stands there: nothing is believed of it yet.</summary>
internal sealed record LedgerRow
{
    internal required string Seq { get; init; }
    internal required string Time { get; init; }
    internal required string Day { get; init; }
    internal required string Transfer { get; init; }
    internal string Group { get; init; } = "";
    internal required string Kind { get; init; }
    internal required string Phase { get; init; }
    internal string Pending { get; init; } = "";
    internal required string Debit { get; init; }
    internal required string Credit { get; init; }
    internal required string Amount { get; init; }
    internal string Decision { get; init; } = "";
    internal string Payment { get; init; } = "";
    internal string Hearing { get; init; } = "";
    internal string Expires { get; init; } = "";
    internal string Weak { get; init; } = "";
    internal string PreparedBy { get; init; } = "";
    internal string Actor { get; init; } = "";
    internal string Reason { get; init; } = "";

    /// <summary>From the fields of a line, in the order of the columns.</summary>
    internal static LedgerRow Of(IReadOnlyList<string> fields) =>
        new()
        {
            Seq = fields[0],
            Time = fields[1],
            Day = fields[2],
            Transfer = fields[3],
            Group = fields[4],
            Kind = fields[5],
            Phase = fields[6],
            Pending = fields[7],
            Debit = fields[8],
            Credit = fields[9],
            Amount = fields[10],
            Decision = fields[11],
            Payment = fields[12],
            Hearing = fields[13],
            Expires = fields[14],
            Weak = fields[15],
            PreparedBy = fields[16],
            Actor = fields[17],
            Reason = fields[18],
        };
}

/// <summary>A row of <c>balances.csv</c>.</summary>
internal sealed record BalanceRow(string Account, long Available, long Reserved);

/// <summary>What is wrong with a journal.</summary>
/// <param name="Invariant">Which of L1 to L20.</param>
/// <param name="Seq">The row, as it is numbered; 0 where it is of the whole.</param>
internal sealed record LedgerFault(string Invariant, long Seq, string Words)
{
    public override string ToString() => $"{Invariant}, row {Seq}: {Words}";
}
