using System.Collections.Immutable;

namespace Kuntakokeilu.Core.Money.Booking;

/// <summary>Credits less debits, and how much of it is kept for decisions that are prepared.</summary>
/// <param name="IsGranted">Something was granted to it: decisions can be made from it.</param>
internal readonly record struct AccountState(long Balance, long Reserved, bool IsGranted)
{
    internal long Available => Balance - Reserved;
}

/// <summary>Whose decision it is, and whether about somebody in a weak position: both hold for as long as it does.</summary>
internal readonly record struct DecisionTerms(string User, bool Weak);

/// <summary>Money kept for a decision.</summary>
internal readonly record struct Reservation(
    string Debit,
    string Credit,
    Guid Decision,
    long Amount,
    DateOnly Expires,
    bool HasEnded
);

/// <summary>From when until when a year's money is used. Data: usually two years (siirtomääräraha 2 v).</summary>
internal sealed record UseYear(string Moment, int Year, DateOnly First, DateOnly Last, DateOnly? ClosedOn)
{
    internal static UseYear Usual(string moment, int year) =>
        new(moment, year, new(year, 1, 1), new(year + 1, 12, 31), null);
}

/// <summary>A hearing of 16 § that is over.</summary>
/// <param name="Holders">The areas whose municipalities were all heard.</param>
internal sealed record ClosedHearing(int Id, string Ely, ImmutableHashSet<string> Holders, DateOnly ClosedOn);

/// <summary>
/// What a posting is decided by: the whole book, or of the database what the posting touches, locked. An account, a decision
/// or a reservation that is not in it has never been.
/// </summary>
internal sealed record BookState
{
    internal static BookState Empty { get; } = new();

    internal ImmutableDictionary<string, AccountState> Accounts { get; init; } =
        ImmutableDictionary<string, AccountState>.Empty;

    internal ImmutableDictionary<Guid, DecisionTerms> Decisions { get; init; } =
        ImmutableDictionary<Guid, DecisionTerms>.Empty;

    /// <summary>How much of an account is a decision's: tied, or paid.</summary>
    internal ImmutableDictionary<(Guid Decision, string Account), long> Shares { get; init; } =
        ImmutableDictionary<(Guid, string), long>.Empty;

    internal ImmutableDictionary<Guid, Reservation> Reservations { get; init; } =
        ImmutableDictionary<Guid, Reservation>.Empty;

    /// <summary>What has been entered, by its number.</summary>
    internal ImmutableDictionary<Guid, Transfer> Entered { get; init; } = ImmutableDictionary<Guid, Transfer>.Empty;

    internal ImmutableHashSet<string> Payments { get; init; } = ImmutableHashSet<string>.Empty;

    internal ImmutableDictionary<(string Moment, int Year), UseYear> Years { get; init; } =
        ImmutableDictionary<(string, int), UseYear>.Empty;

    internal ImmutableDictionary<int, ClosedHearing> Hearings { get; init; } =
        ImmutableDictionary<int, ClosedHearing>.Empty;

    internal AccountState this[MoneyAccount account] => Accounts.GetValueOrDefault(account.Name);

    internal long ShareOf(Guid decision, MoneyAccount account) => Shares.GetValueOrDefault((decision, account.Name));
}
