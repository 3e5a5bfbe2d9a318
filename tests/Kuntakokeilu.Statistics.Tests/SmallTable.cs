using Kuntakokeilu.Statistics.Formats;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Tests;

/// <summary>
/// A table small enough to know by heart: 4 months x 5 areas x 3 contents. A figure is its place, except for one of each
/// mark.
/// </summary>
internal static class SmallTable
{
    internal static Words Same(string word) => new(word, $"{word} på svenska", $"{word} in English");

    internal static TableDefinition Definition { get; } =
        new(
            "12r5",
            Same("Työnhakijat alueittain"),
            [
                new(
                    "Kuukausi",
                    Same("Kuukausi"),
                    VariableKind.Time,
                    [.. new[] { "2021M03", "2021M04", "2021M05", "2021M06" }.Select(m => new Value(m, new(m, m, m)))],
                    null,
                    []
                ),
                new(
                    "Alue",
                    Same("Alue"),
                    VariableKind.Geographical,
                    [
                        new("SSS", new("KOKO MAA", "HELA LANDET", "WHOLE COUNTRY")),
                        new("KU049", new("Espoo", "Esbo", "Espoo")),
                        new("KU091", new("Helsinki", "Helsingfors", "Helsinki")),
                        new("KU837", new("Tampere", "Tammerfors", "Tampere")),
                        new("MK06", new("Pirkanmaa", "Birkaland", "Pirkanmaa")),
                    ],
                    "SSS",
                    [new("kunnat", Same("Kunnat"), ["KU837", "KU091", "KU049"])]
                ),
                new(
                    "Tiedot",
                    Same("Tiedot"),
                    VariableKind.Content,
                    [
                        new Content(
                            "HAKIJALOPUSSA",
                            Same("Työnhakijat"),
                            new("lukumäärä", "antal", "number"),
                            0,
                            Same("Työnhakijoita kuukauden \"lopussa\"; <b>kaikki</b> mukana."),
                            new("TEM", "ANM", "MEAE"),
                            false
                        ),
                        new Content(
                            "UUDET",
                            Same("Uudet"),
                            new("lukumäärä", "antal", "number"),
                            0,
                            Same("Alkaneet."),
                            new("TEM", "ANM", "MEAE"),
                            true
                        ),
                        new Content(
                            "OSUUS",
                            Same("Osuus, %"),
                            new("prosenttia", "procent", "per cent"),
                            1,
                            Same("Osuus."),
                            new("TEM", "ANM", "MEAE"),
                            false
                        ),
                    ],
                    null,
                    []
                ),
            ],
            [Same("Luvut on muutettu satunnaisesti."), Same("0 tarkoittaa 0-5.")]
        )
        {
            Holds = Same("Hakijat"),
        };

    internal static PublishedTable Table { get; } = new(Definition, Figures());

    internal static Edition Edition { get; } =
        new(3, new(2021, 7, 1, 5, 0, 0, TimeSpan.Zero), "2021M06", Same("Kuntakokeilu"), "tyonv", Same("Työnvälitys"));

    /// <summary>The codes chosen of each variable that is shown, or what is wrong.</summary>
    internal static string Told(params VariableQuery[] queries) => Told(Selector.Select(Definition, queries));

    internal static string Told(SelectionResult result) =>
        result.Match(
            made =>
                string.Join(
                    " | ",
                    made.Variables.Select(one => string.Join(' ', one.Values.Select(value => value.Code)))
                ),
            problems => string.Join("; ", problems)
        );

    internal static Selection Select(params VariableQuery[] queries) => SelectFrom(Definition, queries);

    internal static Selection SelectFrom(TableDefinition definition, params VariableQuery[] queries) =>
        Selector
            .Select(definition, queries)
            .Match(made => made, problems => throw new ArgumentException(string.Join("; ", problems)));

    internal static Selection All { get; } = Select(new("Kuukausi", ["*"]), new("Alue", ["*"]), new("Tiedot", ["*"]));

    internal static Extract Extract(Selection? selection = null, string language = "fi") =>
        new(Table, selection ?? All, language, Edition);

    private static int[] Figures()
    {
        int[] figures = [.. Enumerable.Range(0, 60)];
        figures[5] = Figure.NotApplicable.Raw;
        figures[8] = Figure.NotAvailable.Raw;
        return figures;
    }
}
