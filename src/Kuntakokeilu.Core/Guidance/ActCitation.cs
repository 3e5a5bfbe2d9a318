using System.Text.RegularExpressions;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Core.Guidance;

/// <summary>A place in the Act as an answer cites it, in the Finnish form: 4 § 1 mom 1 k, 12 a §.</summary>
internal static partial class ActCitation
{
    /// <summary>The sections of the Act: 1-24, and those that amendments have put between them.</summary>
    internal static IReadOnlyList<string> Sections { get; } =
    [
        .. Enumerable.Range(1, 12).Select(number => $"{number}"),
        "12a",
        "12b",
        .. Enumerable.Range(13, 2).Select(number => $"{number}"),
        "14a",
        .. Enumerable.Range(15, 10).Select(number => $"{number}"),
    ];

    /// <summary>The section of a place, as the law book has it; null where it is no place in the Act.</summary>
    internal static string? SectionOf(string place) =>
        Form().Match(place) is { Success: true } read
        && (read.Groups["number"].Value + read.Groups["letter"].Value) is var section
        && Sections.Contains(section)
            ? section
            : null;

    /// <summary>Every place of a text, one on each line.</summary>
    /// <returns>The places; or the first that is none.</returns>
    internal static (IReadOnlyList<string> Places, string? Wrong) Read(string written)
    {
        string[] places =
        [
            .. written
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(one => Spaces().Replace(one, " "))
                .Distinct(),
        ];
        return (places, places.FirstOrDefault(one => SectionOf(one) is null));
    }

    internal static string[] SectionsOf(IEnumerable<string> places) =>
        [.. places.Select(SectionOf).OfType<string>().Distinct()];

    /// <summary>Where the law book tells of it: the rule that is cited so, else its section; null where it tells of neither.</summary>
    internal static string? AddressOf(string place) =>
        LawBook.Provisions.FirstOrDefault(one => one.Citation == place) is { } rule ? $"/law/{rule.Id}"
        : SectionOf(place) is { } section && Wordings.Of(section).Count > 0 ? $"/law/sections/{section}"
        : null;

    /// <summary>In the form of the language; a section with a letter as it is.</summary>
    internal static string InWords(string place, Texts texts) =>
        Form().Match(place).Groups["letter"].Success ? place : Citation.Render(place, texts);

    [GeneratedRegex(@"^(?<number>\d{1,2}) ?(?<letter>[a-z])? §(?: \d{1,2}(?:-\d{1,2})? mom)?(?: \d{1,2} k)?$")]
    private static partial Regex Form();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
