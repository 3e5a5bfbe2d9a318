using System.Globalization;
using System.Text.RegularExpressions;

namespace Kuntakokeilu.Core.Guidance.Importing;

/// <summary>The line that names the week.</summary>
/// <param name="Week">Null: none from 1 to 53.</param>
internal sealed partial record IssueTitle(IssueLine Line, int? Week, int? Year)
{
    private const int LastWeek = 53;

    /// <summary>The first line of text that names a week; else the first that only speaks of one; null when none does.</summary>
    /// <param name="head">The lines before the first label: behind it a week may be named in an answer.</param>
    internal static IssueTitle? Find(IEnumerable<IssueLine> head)
    {
        IssueTitle? speaksOfOne = null;
        foreach (IssueLine line in head.Where(line => line.Kind is IssueLineKind.Text))
        {
            if (!Word().IsMatch(line.Text))
                continue;
            int? week =
                Named().Match(line.Text) is { Success: true } named
                && int.Parse(named.Groups[1].Value, CultureInfo.InvariantCulture) is >= 1 and <= LastWeek and var number
                    ? number
                    : null;
            int? year = YearForm().Match(line.Text) is { Success: true } written
                ? int.Parse(written.Value, CultureInfo.InvariantCulture)
                : null;
            if (week is not null)
                return new(line, week, year);
            speaksOfOne ??= new(line, null, year);
        }
        return speaksOfOne;
    }

    [GeneratedRegex(@"\b(?:viikko|vecka)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:viikko|vecka)\s+(\d{1,2})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)")]
    private static partial Regex YearForm();
}
