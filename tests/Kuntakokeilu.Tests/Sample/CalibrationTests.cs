using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Tests.Sample;

public sealed class CalibrationTests
{
    private const int Porvoo = 638;
    private const int Raasepori = 710;
    private const int Jämsä = 182;

    [Theory]
    [InlineData(20_000, 1)]
    [InlineData(20_000, 2)]
    [InlineData(20_000, 3)]
    [InlineData(20_000, 4)]
    [InlineData(20_000, 5)]
    [InlineData(2_000, 1)]
    [InlineData(64_000, 1)]
    public void Every_target_holds(int people, ulong seed)
    {
        Calibration calibration = new(Calibration.Steer(people, seed, 2), people);

        Assert.Equal([], calibration.Results.Where(r => !r.Holds).Select(r => r.ToString()));
    }

    [Fact]
    public void No_row_is_refused_and_hardly_an_act()
    {
        Census census = Calibration.Steer(20_000, 1, 2);

        Assert.Equal(0, census.RefusedRows);
        Assert.InRange(census.RefusedActs, 1, census.Acts / 100);
    }

    [Fact]
    public void The_areas_named_as_the_first_of_all_are_so()
    {
        Calibration calibration = new(Calibration.Steer(128_000, 1, 2), 128_000);
        int october = MonthlyPath.IndexOf(new(2021, 10, 31));
        int december = MonthlyPath.IndexOf(new(2021, 12, 31));

        double Share(int month, int area)
        {
            (int customers, int unemployed) = calibration.Area(month, area);
            return (double)unemployed / customers;
        }
        double Rise(int area) =>
            (double)calibration.Area(december, area).Unemployed / calibration.Area(december - 1, area).Unemployed;

        Assert.Equal([AreaOf(Porvoo)], Highest(1, area => Share(october, area)));
        Assert.Equal([AreaOf(Porvoo), AreaOf(Raasepori)], Highest(2, area => Share(december, area)));
        Assert.Equal([AreaOf(Jämsä)], Highest(1, Rise));
    }

    /// <summary>The last of its two tables; the size of the country takes longer.</summary>
    [Fact]
    public void The_table_of_a_small_sample_in_docs_is_what_the_command_makes()
    {
        const string Size = "## 20,000 people";
        string table = CalibrationTable.Of([20_000], 1, 2);
        int place = table.IndexOf(Size, StringComparison.Ordinal);

        Assert.StartsWith(table[..place], InDocs, StringComparison.Ordinal);
        Assert.Equal(table[place..], InDocs[InDocs.IndexOf(Size, StringComparison.Ordinal)..]);
        Assert.DoesNotContain("**no**", InDocs, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Long")]
    public void The_tables_in_docs_are_what_the_command_makes() =>
        Assert.Equal(InDocs, CalibrationTable.Of([640_000, 20_000], 1, 2));

    private static string InDocs => File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", "calibration.md"));

    private static int AreaOf(int municipality) => Territory.Of(MunicipalityCode.Of(municipality)).Index;

    private static IEnumerable<int> Highest(int count, Func<int, double> of) =>
        Enumerable.Range(0, Territory.PilotCount).OrderByDescending(of).Take(count);

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kuntakokeilu.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository was not found.");
    }
}
