using System.Text;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Shares;
using Kuntakokeilu.Tests.Shares.Oracle;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Shares;

/// <summary>The municipal share of labour market subsidy, files to files.</summary>
public sealed class SubsidyTests
{
    private const string Header = "person,paid_on,municipality,days,amount,child,increase,basis,restart\n";

    [Theory]
    [InlineData(0, 150)]
    [InlineData(150, 150)]
    public void A_second_implementation_says_the_same(int first, int files) => Compare(first, files);

    /// <summary>A hundred thousand people.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public void Of_many_it_says_the_same() => Compare(1_000_000, 10_000);

    [Theory]
    [InlineData("a,2022-03-01,091,21,71085,,,unemployment", "malformed")]
    [InlineData("a,2022-03-01,091,21,,,,unemployment,", "missing_value")]
    [InlineData("a,2022-02-29,091,21,71085,,,unemployment,", "bad_date")]
    [InlineData("a,1993-12-31,091,21,71085,,,unemployment,", "bad_value")]
    [InlineData("a,2022-03-01,91,21,71085,,,unemployment,", "bad_value")]
    [InlineData("a,2022-03-01,091,0,71085,,,unemployment,", "bad_value")]
    [InlineData("a,2022-03-01,091,21,710.85,,,unemployment,", "bad_value")]
    [InlineData("a,2022-03-01,091,21,71085,-1,,unemployment,", "bad_value")]
    [InlineData("a,2022-03-01,091,21,71085,,,illness,", "bad_value")]
    [InlineData("a,2022-03-01,091,21,71085,,,service,perhaps", "bad_value")]
    [InlineData("a,2022-03-01,999,21,71085,,,service,", "unknown_municipality")]
    public void A_row_that_is_wrong_is_told_at_its_line_and_the_rest_goes_on(string row, string code)
    {
        SubsidyTexts texts = Run(
            $"{Header}b,2022-02-01,091,21,71085,,,unemployment,no\n{row}\nc,2022-02-01,049,1,100,,,service,\n",
            new(2022, 4, 1)
        );
        Assert.Equal(2, texts.Shares.Split('\n').Length);
        Assert.Equal($"3,{(code == "malformed" ? "" : "a")},{code}", texts.Rejected);
    }

    /// <summary>From day to day and to the cent: 290 days, then past both steps, with somebody leaving each month or not.</summary>
    [Fact]
    public void An_example_by_hand()
    {
        SubsidyTexts texts = Run(
            Header
                + "a,2022-01-31,091,290,900000,0,0,unemployment,no\n"
                + "a,2022-02-28,091,20,70000,0,0,unemployment,no\n"
                + "a,2022-03-31,091,20,70001,0,500,unemployment,no\n",
            new(2022, 4, 15)
        );
        Assert.Equal("a,2022-03-31,091,unemployment,20,310,330,50,35001,35500", texts.Shares.Split('\n')[2]);
        Assert.Equal("091,2022-01,300,1,1,1", texts.Steps.Split('\n')[0]);
        Assert.Equal("091,2022-03,1000,0,0,0", texts.Steps.Split('\n')[^1]);
        // 23 days a month at most, 3,500.05 cents a day, half of it the municipality's: 40,250.575 cents.
        Assert.Equal(
            ["091,2022-04,0,40251,80501", "091,2022-04,5,38238,76476", "091,2022-04,10,36226,72451"],
            texts.Forecast.Split('\n')[..3]
        );
    }

    [Fact]
    public void A_file_that_can_not_be_read_ends_it_with_a_line()
    {
        using TempFolder folder = new();
        string path = folder.Write("subsidy.csv", "person,paid_on\n");
        Assert.Equal(
            ExitCode.CouldNotRun,
            CommandLine.Run(
                ["subsidy", "--payments", path, "--on", "2022-04-01", "--out", folder["out"]],
                CommandLine.FileVerbs
            )
        );
        Assert.False(Directory.Exists(folder["out"]) && Directory.EnumerateFiles(folder["out"]).Any());
    }

    private static void Compare(int firstSeed, int files)
    {
        for (int seed = firstSeed; seed < firstSeed + files; seed++)
        {
            (string payments, DateOnly on) = SubsidyHistories.Make(seed, people: 10);
            Assert.True(PlainSubsidy.Run(payments, on) == Run(payments, on), $"seed {seed} on {on:yyyy-MM-dd}");
        }
    }

    /// <summary>The job on a text: its results without their header rows, rejected rows without file and message.</summary>
    private static SubsidyTexts Run(string payments, DateOnly on)
    {
        using TempFolder folder = new();
        new SubsidyJob(folder.Write("subsidy.csv", payments), folder["out"], on).Run(
            TestContext.Current.CancellationToken
        );
        return new(
            Rows("shares.csv"),
            Rows("share-months.csv"),
            Rows("share-steps.csv"),
            Rows("share-services.csv"),
            Rows("share-forecast.csv"),
            string.Join(
                '\n',
                PlainCsv
                    .ReadTable(File.ReadAllBytes(folder["out/rejected.csv"]), "rejected.csv", [])
                    .Select(line => line.Fields!)
                    .Select(row => $"{row["line"]},{PlainCsv.WriteLine(row["person"])},{row["code"]}")
            )
        );

        string Rows(string name) =>
            string.Join(
                '\n',
                Encoding.UTF8.GetString(File.ReadAllBytes(folder[$"out/{name}"])).TrimEnd('\n').Split('\n')[1..]
            );
    }
}
