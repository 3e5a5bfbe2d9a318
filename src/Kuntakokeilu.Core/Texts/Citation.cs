using System.Globalization;
using System.Text.RegularExpressions;

namespace Kuntakokeilu.Core;

/// <summary>A place in the Act, such as 4 § 1 mom 2 k.</summary>
/// <param name="Section">Section (pykälä).</param>
/// <param name="Subsection">Subsection (momentti); null for the whole section.</param>
/// <param name="LastSubsection">Last of two subsections; null for one.</param>
/// <param name="Item">Paragraph (kohta); null for none.</param>
internal sealed partial record Citation(int Section, int? Subsection, int? LastSubsection, int? Item)
{
    /// <summary>Reads the short Finnish form of the law book; several places are parted by commas.</summary>
    internal static IReadOnlyList<Citation> Parse(string citation) =>
        [.. citation.Split(", ").Select(place => Read(Form().Match(place), place))];

    /// <summary>All places in the form of the language, joined.</summary>
    internal static string Render(string citation, Texts texts)
    {
        string[] places = [.. Parse(citation).Select(place => place.In(texts))];
        return places.Length == 1 ? places[0] : texts["citation.and", string.Join(", ", places[..^1]), places[^1]];
    }

    /// <summary>This place in the form of the language.</summary>
    internal string In(Texts texts) =>
        this switch
        {
            { Subsection: { } mom, Item: { } item } => texts["citation.subsection_item", Section, mom, item],
            { Item: { } item } => texts["citation.item", Section, item],
            { Subsection: { } first, LastSubsection: { } last } => texts["citation.subsections", Section, first, last],
            { Subsection: { } mom } => texts["citation.subsection", Section, mom],
            _ => texts["citation.section", Section],
        };

    private static Citation Read(Match match, string place)
    {
        if (!match.Success)
            throw new FormatException($"'{place}' is not a citation.");
        return new(Number(match, "section")!.Value, Number(match, "mom"), Number(match, "last"), Number(match, "item"));
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?<section>\d+) §( (?<mom>\d+)(-(?<last>\d+))? mom)?( (?<item>\d+) k)?$")]
    private static partial Regex Form();
}
