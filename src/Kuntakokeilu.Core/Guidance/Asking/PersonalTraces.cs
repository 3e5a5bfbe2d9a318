using System.Text.RegularExpressions;

namespace Kuntakokeilu.Core.Guidance.Asking;

/// <summary>What tells of somebody: an identity code, an address of e-mail, a number of a telephone. A question has none.</summary>
internal static partial class PersonalTraces
{
    internal static bool AreIn(string text) =>
        IdentityCode().IsMatch(text) || Email().IsMatch(text) || Telephone().IsMatch(text);

    [GeneratedRegex(@"(?<!\d)\d{6}\s?[-+A-FU-Y]\s?\d{3}[0-9A-FHJ-NPR-Y](?![0-9A-Za-z])", RegexOptions.IgnoreCase)]
    private static partial Regex IdentityCode();

    [GeneratedRegex(@"[^\s@]+@[^\s@]+\.[a-z]{2,}", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    /// <summary>Seven digits or more behind a nought or a plus; a sum of money begins otherwise.</summary>
    [GeneratedRegex(@"(?<![\d.,])(?:\+\d|0)(?:[ -]?\d){6,}(?!\d)")]
    private static partial Regex Telephone();
}
