using System.Text.RegularExpressions;

namespace Kuntakokeilu.Core.Money;

/// <summary>
/// An account of the book: <c>quota/area-11/32.30.51/2021/pay_subsidy</c>.
/// </summary>
/// <param name="Moment">Of the budget: 32.30.51.</param>
/// <param name="Year">For which it was granted.</param>
/// <param name="Holder">Whose it is: an area, a TE office, an ELY centre. Null where it is the whole country's.</param>
/// <param name="Purpose">What for; with <c>+weak</c> the part for those in a weak position. Null as the holder.</param>
internal sealed partial record MoneyAccount(AccountKind Kind, string Moment, int Year, string? Holder, string? Purpose)
{
    internal const string Earmark = "+weak";

    internal string Name { get; } =
        Holder is null ? $"{Kind.Beginning()}{Moment}/{Year}" : $"{Kind.Beginning()}{Holder}/{Moment}/{Year}/{Purpose}";

    /// <summary>For decisions about people in a weak position alone.</summary>
    internal bool IsEarmarked => Purpose is not null && Purpose.EndsWith(Earmark, StringComparison.Ordinal);

    /// <summary>What for, of the earmarked part as of the rest.</summary>
    internal string? PlainPurpose => IsEarmarked ? Purpose![..^Earmark.Length] : Purpose;

    /// <summary>The same holder's, of another kind.</summary>
    internal MoneyAccount As(AccountKind kind) => new(kind, Moment, Year, Holder, Purpose);

    /// <summary>The whole country's, of the same moment and year.</summary>
    internal MoneyAccount Of(AccountKind kind) => new(kind, Moment, Year, null, null);

    internal MoneyAccount Committed => As(Kind.Family().Committed);

    internal MoneyAccount Paid => As(Kind.Family().Paid);

    internal MoneyAccount Own => As(Kind.Family().Own);

    /// <summary>Whose decisions use it: <c>quota/area-11</c>. A decision has one.</summary>
    internal string User => $"{Kind.Family().Own.Beginning()}{Holder}";

    /// <summary>Null when it is not the name of an account.</summary>
    internal static MoneyAccount? Find(string name)
    {
        AccountKind? kind = Enum.GetValues<AccountKind>()
            .Where(one => name.StartsWith(one.Beginning(), StringComparison.Ordinal))
            .Cast<AccountKind?>()
            .FirstOrDefault();
        if (kind is not { } known)
            return null;
        string rest = name[known.Beginning().Length..];
        Match parts = known.HasHolder() ? OfHolder().Match(rest) : OfCountry().Match(rest);
        return !parts.Success ? null
            : known.HasHolder()
                ? new(
                    known,
                    parts.Groups["moment"].Value,
                    int.Parse(parts.Groups["year"].Value),
                    parts.Groups["holder"].Value,
                    parts.Groups["purpose"].Value
                )
            : new(known, parts.Groups["moment"].Value, int.Parse(parts.Groups["year"].Value), null, null);
    }

    public override string ToString() => Name;

    [GeneratedRegex(@"^(?<moment>[0-9]{2}\.[0-9]{2}\.[0-9]{2})/(?<year>20[0-9]{2})\z")]
    private static partial Regex OfCountry();

    [GeneratedRegex(
        @"^(?<holder>[a-z0-9]+(-[a-z0-9]+)*)/(?<moment>[0-9]{2}\.[0-9]{2}\.[0-9]{2})/(?<year>20[0-9]{2})/(?<purpose>[a-z0-9]+(_[a-z0-9]+)*(\+weak)?)\z"
    )]
    private static partial Regex OfHolder();
}
