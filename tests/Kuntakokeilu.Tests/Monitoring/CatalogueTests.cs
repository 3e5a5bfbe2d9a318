using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Tests.Monitoring;

/// <summary>What the catalogue must never publish, whatever tables and contents it gets.</summary>
public sealed class CatalogueTests
{
    private static readonly Month May = Month.Of(2021, 5);

    [Fact]
    public void What_tells_of_language_citizenship_or_health_is_known_by_its_name() =>
        Assert.Equal(
            Enum.GetValues<Measure>()
                .Where(one =>
                    ((string[])["Foreign", "Language", "Immigrant", "Disabled"]).Any(word =>
                        $"{one}".Contains(word, StringComparison.Ordinal)
                    )
                ),
            Measures.ByAreaAlone.Order()
        );

    /// <summary>Of all authorities together it is told, of each by itself it is not applicable, like a level left out.</summary>
    [Fact]
    public void It_is_given_by_area_alone_and_never_by_who_is_responsible()
    {
        HashSet<string> seen = [];
        foreach ((TableSpec spec, PublishedTable table) in Catalogue.Until(May).Zip(TestRelease.Tables(May)))
        {
            if (spec.Bodies is not { } bodies)
                continue;
            int contents = spec.Figures.Count;
            for (int cell = 0; cell < table.Figures.Length; cell++)
            {
                string code = table.Definition.Contents.Values[cell % contents].Code;
                if (!Indicator.All[code].Formula.IsByAreaAlone)
                    continue;
                seen.Add(code);
                bool isWhole = bodies[cell / contents % bodies.Count] == PublishedCounts.AllBodies;
                Assert.Equal(isWhole ? null : ".", new Figure(table.Figures[cell]).Mark);
            }
        }
        Assert.Equal(["TYOTTOMATULK", "TYOTTOMATVIERASK"], seen.Order());
    }

    /// <summary>
    /// A region beside another of one ELY centre would be told once more by what the other leaves of the centre.
    /// </summary>
    [Fact]
    public void Regions_are_not_given_by_who_is_responsible()
    {
        PublishedTable table = TestRelease.Tables(May).Single(one => one.Definition.Id == "kk01");
        Figure Of(string area, string body) =>
            table.At(("Kuukausi", "2021M05"), ("Alue", area), ("Vastuutaho", body), ("Tiedot", "TYOTTOMAT30"));

        Assert.True(Of("MK16", "SSS").HasNumber);
        Assert.Equal(Figure.NotApplicable, Of("MK16", "KUNTA"));
        Assert.True(Of("KOK12", "KUNTA").HasNumber);
    }

    [Fact]
    public void Its_tables_say_so() =>
        Assert.Equal(
            ["kk01"],
            Catalogue
                .Until(May)
                .Where(table =>
                    table.Definition.Notes.Any(note =>
                        note.En.Contains("not given by responsible", StringComparison.Ordinal)
                    )
                )
                .Select(table => table.Definition.Id)
        );
}
