using Kuntakokeilu.Surveys.Suppressing;
using Kuntakokeilu.Surveys.Tabulating;

namespace Kuntakokeilu.Surveys.Tests.Suppressing;

public sealed class SuppressionTests
{
    private const int Catalogues = 300;
    private const int LongCatalogues = 10_000;

    [Theory]
    // Nothing is small, or is none: nothing is hidden.
    [InlineData("5 9 | 0 6", "5 9 14 | 0 6 6 | 5 15 20")]
    // One small cell takes a second in its row, and each a second in its column.
    [InlineData("3 20 | 30 40", ".. .. 23 | .. .. 70 | 33 60 93")]
    // The smallest beside it goes, of two that are as small the first.
    [InlineData("3 20 9 9 | 30 40 50 60", ".. 20 .. 9 41 | .. 40 .. 60 180 | 33 60 59 69 221")]
    // Two small cells of less than five together take a third.
    [InlineData("1 2 30 40 | 20 30 40 50", ".. .. .. 40 73 | .. .. .. 50 140 | 21 32 70 90 213")]
    // Two that come to five or more may stand alone together if they leave enough open.
    [InlineData("4 4 30 | 4 4 40", ".. .. 30 38 | .. .. 40 48 | 8 8 70 86")]
    // A total that is too small takes its row away, and the totals that would tell it.
    [InlineData("2 1 | 20 30 | 40 50", ".. .. .. | .. .. .. | 40 50 90 | 62 81 143")]
    public void Small_cells_are_hidden_and_as_many_beside_them_as_it_takes(string counts, string expected) =>
        Assert.Equal(expected, Printed(Suppression.Of(Tables.Of(counts))));

    /// <summary>Exactly two hidden cells of 4 and 4 in a square lie between 0 and 8: wide enough. Of 3 and 3 not quite all.</summary>
    [Fact]
    public void The_audit_tells_between_what_a_hidden_cell_lies()
    {
        SuppressedCatalogue published = Suppression.Of(Tables.Of("4 4 30 | 4 4 40"));
        Assert.Equal(new(0, 8), published.Ranges()["0,0"]);
        Assert.Equal(new(0, 8), published.Ranges()["1,1"]);
    }

    /// <summary>With margins of 5 and 5 the square would be 1 to 4 in one cell, by the others' ends: more has to go.</summary>
    [Fact]
    public void A_cell_that_is_not_open_enough_takes_another()
    {
        SuppressedCatalogue published = Suppression.Of(Tables.Of("1 4 20 | 4 1 30 | 40 50 60"));
        Assert.All(published.Ranges().Values, range => Assert.True(range.IsWide));
    }

    [Fact]
    public void One_cell_in_two_tables_is_hidden_in_both()
    {
        Catalogue one = Tables.Of("3 20 | 30 40");
        CountTable table = one.Tables[0];
        CountTable only = new(
            "only",
            ["0"],
            ["0", "9"],
            [
                ["0,0", "new"],
            ],
            ["new total"],
            null,
            null
        );
        Catalogue both = new(
            [table, only],
            new Dictionary<string, int>(one.Counts) { ["new"] = 50, ["new total"] = 53 }
        );
        SuppressedCatalogue published = Suppression.Of(both);
        Assert.Equal("..", published["new"]);
        Assert.All(published.Ranges().Values, range => Assert.True(range.IsWide));
    }

    /// <summary>Where nothing beside it can go, only totals stay; where these tell it, they go too.</summary>
    [Theory]
    [InlineData("7 0 0 | 0 2 9")]
    [InlineData("1 4")]
    [InlineData("3 | 9")]
    [InlineData("1 1 1 1 | 1 1 1 1")]
    [InlineData("4 1 | 1 4")]
    [InlineData("5 0 | 0 1")]
    public void It_always_comes_to_an_end_at_which_nothing_can_be_told(string counts)
    {
        SuppressedCatalogue published = Suppression.Of(Tables.Of(counts));
        Faultless(published);
    }

    [Fact]
    public void Random_catalogues_are_safe_by_a_linear_program_of_its_own() => Check(1, Catalogues);

    [Fact]
    [Trait("Category", "Long")]
    public void Ten_thousand_of_them_are() => Check(1001, LongCatalogues);

    [Fact]
    public void Not_everything_is_hidden_in_random_catalogues()
    {
        int shown = 0;
        int all = 0;
        for (int seed = 1; seed <= 100; seed++)
        {
            SuppressedCatalogue published = Suppression.Of(Tables.ByChance(seed, mostUnits: 1500));
            all += published.Catalogue.Counts.Count;
            shown += published.Catalogue.Counts.Keys.Count(key => !published.Hidden.Contains(key));
        }
        Assert.InRange(shown, all / 2, all - 1);
    }

    [Theory]
    [InlineData("a b c d e", "a b c d e", false)]
    [InlineData("a b c d e", "a b c d", true)]
    [InlineData("a b c d e f", "a", false)]
    [InlineData("a b c d e", "a", true)]
    [InlineData("a b c", "d e f", false)]
    [InlineData("a b c d", "b c d e", true)]
    public void Tables_that_differ_by_few_units_are_too_close(string one, string other, bool areTooClose) =>
        Assert.Equal(areTooClose, UnitSets.AreTooClose(one.Split(' ').ToHashSet(), other.Split(' ').ToHashSet()));

    private static void Check(int first, int catalogues) =>
        Parallel.For(
            first,
            first + catalogues,
            seed =>
            {
                try
                {
                    Faultless(Suppression.Of(Tables.ByChance(seed)));
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"seed {seed}: {e.Message}", e);
                }
            }
        );

    private static void Faultless(SuppressedCatalogue published)
    {
        IReadOnlyDictionary<string, int> counts = published.Catalogue.Counts;
        Assert.DoesNotContain(counts, cell => cell.Value is > 0 and < 5 && !published.Hidden.Contains(cell.Key));
        foreach (TableLine line in published.Catalogue.Tables.SelectMany(table => table.Lines()))
        {
            string[] hidden = [.. line.Members.Where(published.Hidden.Contains)];
            if (published.Hidden.Contains(line.Total) || hidden.Length == 0)
                continue;
            Assert.True(hidden.Length > 1, $"{line.Total}: only {hidden[0]} is hidden");
            Assert.True(hidden.Sum(key => counts[key]) >= 5, $"{line.Total}: {string.Join(", ", hidden)} are few");
        }
        Dictionary<string, (double Least, double Most)> plain = PlainProgram.Ranges(published);
        IReadOnlyDictionary<string, CellRange> ranges = published.Ranges();
        foreach (string key in published.Hidden)
        {
            CellRange range = ranges[key];
            Assert.InRange(counts[key], range.Least, range.Most ?? int.MaxValue);
            // A cell that stands in no line is in no program either.
            if (!plain.TryGetValue(key, out (double Least, double Most) found))
                continue;
            // Pinned to no value, nor known to be one of one to four.
            Assert.True(found.Most - found.Least >= 4 - 1e-6, $"{key} lies between {found.Least} and {found.Most}");
            Assert.Equal(Math.Ceiling(found.Least - 1e-6), range.Least);
            Assert.Equal(range.Most ?? double.PositiveInfinity, Math.Floor(found.Most + 1e-6));
        }
    }

    /// <summary>The rows with their totals, then the totals of the columns.</summary>
    private static string Printed(SuppressedCatalogue published)
    {
        CountTable table = published.Catalogue.Tables[0];
        return string.Join(
            " | ",
            table
                .Rows.Select((_, row) => table.Cells[row].Append(table.RowTotals![row]))
                .Append(table.ColumnTotals!.Append(table.Total!))
                .Select(line => string.Join(' ', line.Select(key => published[key])))
        );
    }
}
