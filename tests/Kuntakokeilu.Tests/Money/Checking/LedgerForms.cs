using System.Globalization;
using System.Text.RegularExpressions;

namespace Kuntakokeilu.Tests.Money.Checking;

/// <summary>An account's name taken apart: <c>type</c> is what stands before the holder or the moment.</summary>
internal sealed record AccountParts(string Type, string Holder, string Moment, int Year, string Purpose)
{
    internal bool IsOwn => Type is "quota" or "office" or "purchase";

    internal bool IsCommitted => Type.StartsWith("committed/", StringComparison.Ordinal);

    internal bool IsPaid => Type.StartsWith("paid/", StringComparison.Ordinal);

    internal bool IsLimited => Type is not ("parliament" or "lapsed" or "income");

    internal bool IsWeak => Purpose.EndsWith("+weak", StringComparison.Ordinal);

    /// <summary>Quota, office or purchase, also of what is tied or paid from it.</summary>
    internal string Base => Type[(Type.IndexOf('/') + 1)..];
}

/// <summary>
/// The forms and the table of postings as the checker knows them: written from the rules, and from nothing of the writer's.
/// </summary>
internal static partial class LedgerForms
{
    /// <summary>From what, to what and in which phases each kind moves money; <c>own</c> is quota, office or purchase.</summary>
    private static readonly (string Kind, string Phases, string Debit, string Credit)[] Postings =
    [
        ("appropriate", "posted", "parliament", "nation"),
        ("withdraw", "posted", "nation", "parliament"),
        ("allot", "posted", "nation", "ely"),
        ("return_allot", "posted", "ely", "nation"),
        ("grant", "posted", "ely", "quota"),
        ("grant_office", "posted", "ely", "office"),
        ("grant_purchase", "posted", "ely", "purchase"),
        ("take_back", "posted", "own", "ely"),
        ("reallocate", "posted", "quota", "quota"),
        ("reallocate", "posted", "purchase", "purchase"),
        ("repurpose", "posted", "own", "own"),
        ("reserve", "pending", "own", "committed"),
        ("commit", "posted post", "own", "committed"),
        ("void", "void", "own", "committed"),
        ("expire", "void", "own", "committed"),
        ("release", "posted", "committed", "own"),
        ("pay", "posted", "committed", "paid"),
        ("refund", "posted", "paid", "own"),
        ("refund_late", "posted", "paid", "income"),
        ("lapse", "posted", "nation", "lapsed"),
        ("lapse", "posted", "ely", "lapsed"),
        ("lapse", "posted", "own", "lapsed"),
        ("roll_out", "posted", "committed", "lapsed"),
        ("roll_in", "posted", "own", "committed"),
    ];

    internal static bool IsKind(string kind) => Postings.Any(one => one.Kind == kind);

    internal static bool IsPhase(string phase) => phase is "posted" or "pending" or "post" or "void";

    /// <summary>Whether the table has such a posting.</summary>
    internal static bool IsPosting(string kind, string phase, AccountParts debit, AccountParts credit) =>
        Postings.Any(one =>
            one.Kind == kind
            && one.Phases.Split(' ').Contains(phase)
            && Family(debit) == (one.Debit is "quota" or "purchase" && debit.IsOwn ? "own" : one.Debit)
            && (one.Debit is not ("quota" or "purchase") || debit.Type == one.Debit)
            && Family(credit) == (one.Credit is "quota" or "office" or "purchase" && credit.IsOwn ? "own" : one.Credit)
            && (one.Credit is not ("quota" or "office" or "purchase") || credit.Type == one.Credit)
        );

    private static string Family(AccountParts account) =>
        account.IsOwn ? "own"
        : account.IsCommitted ? "committed"
        : account.IsPaid ? "paid"
        : account.Type;

    internal static AccountParts? Account(string name)
    {
        Match match = Country().Match(name);
        if (!match.Success)
            match = Held().Match(name);
        return match.Success
            ? new(
                match.Groups["type"].Value,
                match.Groups["holder"].Value,
                match.Groups["moment"].Value,
                int.Parse(match.Groups["year"].Value),
                match.Groups["purpose"].Value
            )
            : null;
    }

    internal static bool IsAmount(string text) => Cents().IsMatch(text);

    internal static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;

    internal static DateTimeOffset? Time(string text) =>
        Moment().IsMatch(text)
        && DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset time
        )
            ? time
            : null;

    internal static bool IsWord(string text) => Word().IsMatch(text);

    [GeneratedRegex(@"^(?<type>parliament|nation|lapsed|income)/(?<moment>\d\d\.\d\d\.\d\d)/(?<year>\d{4})\z")]
    private static partial Regex Country();

    [GeneratedRegex(
        @"^(?<type>ely|((committed/|paid/)?(quota|office|purchase)))/(?<holder>[a-z0-9-]+)/(?<moment>\d\d\.\d\d\.\d\d)/(?<year>\d{4})/(?<purpose>[a-z0-9_]+(\+weak)?)\z"
    )]
    private static partial Regex Held();

    [GeneratedRegex(@"^[1-9][0-9]{0,14}\z")]
    private static partial Regex Cents();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z\z")]
    private static partial Regex Moment();

    [GeneratedRegex(@"^[A-Za-z0-9_-]+\z")]
    private static partial Regex Word();
}
