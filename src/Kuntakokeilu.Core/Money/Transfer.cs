namespace Kuntakokeilu.Core.Money;

/// <summary>
/// A row of the book: money taken from one account goes to another, or is kept for it. Never changed; its number makes that
/// what is sent again is not done again.
/// </summary>
/// <param name="Day">The legal day.</param>
/// <param name="Amount">In cents.</param>
/// <param name="Actor">Who did it, by an opaque number: <see cref="MoneyHolders.Official"/>.</param>
internal sealed record Transfer(
    Guid Id,
    DateOnly Day,
    TransferKind Kind,
    TransferPhase Phase,
    MoneyAccount Debit,
    MoneyAccount Credit,
    long Amount,
    string Actor
)
{
    /// <summary>Of those that stand or fall with it; null where it stands alone.</summary>
    internal Guid? Group { get; init; }

    /// <summary>The reservation that it ends.</summary>
    internal Guid? Pending { get; init; }

    /// <summary>The case decided on, which tells nothing of anybody by itself.</summary>
    internal Guid? Decision { get; init; }

    /// <summary>Of what is paid: each is paid once.</summary>
    internal string? Payment { get; init; }
    internal int? Hearing { get; init; }

    /// <summary>The last day on which a reservation can be posted.</summary>
    internal DateOnly? Expires { get; init; }

    /// <summary>Whether the decision is about somebody in a weak position.</summary>
    internal bool? Weak { get; init; }
    internal string? PreparedBy { get; init; }

    /// <summary>The act, of a budget; else a word of why. Nothing of anybody.</summary>
    internal string Reason { get; init; } = "";

    /// <summary>The longest reason.</summary>
    internal const int ReasonLength = 200;
}

/// <summary>Rows that are entered as a whole, or not.</summary>
internal sealed record Posting(IReadOnlyList<Transfer> Rows)
{
    internal Posting(Transfer row)
        : this([row]) { }
}
