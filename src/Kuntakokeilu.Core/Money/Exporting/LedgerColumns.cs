using Kuntakokeilu.Core.Register;

namespace Kuntakokeilu.Core.Money.Exporting;

/// <summary>The columns of <c>ledger.csv</c>, in their order, and what a row has in them.</summary>
internal static class LedgerColumns
{
    internal const string Ledger = "ledger.csv";
    internal const string Balances = "balances.csv";

    internal static IReadOnlyList<string> Names { get; } =
    [
        "seq",
        "time",
        "day",
        "transfer",
        "group",
        "kind",
        "phase",
        "pending",
        "debit",
        "credit",
        "amount",
        "decision",
        "payment",
        "hearing",
        "expires",
        "weak",
        "prepared_by",
        "actor",
        "reason",
    ];

    internal static IReadOnlyList<string> BalanceNames { get; } = ["account", "available", "reserved"];

    /// <summary>As texts; empty where a row has nothing.</summary>
    internal static string[] Values(long seq, DateTimeOffset at, Transfer row) =>
        [
            $"{seq}",
            $"{at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}",
            RowText.Day(row.Day),
            $"{row.Id}",
            $"{row.Group}",
            row.Kind.Word(),
            row.Phase.Word(),
            $"{row.Pending}",
            row.Debit.Name,
            row.Credit.Name,
            $"{row.Amount}",
            $"{row.Decision}",
            row.Payment ?? "",
            $"{row.Hearing}",
            row.Expires is { } until ? RowText.Day(until) : "",
            row.Weak switch
            {
                true => "yes",
                false => "no",
                null => "",
            },
            row.PreparedBy ?? "",
            row.Actor,
            row.Reason,
        ];
}
