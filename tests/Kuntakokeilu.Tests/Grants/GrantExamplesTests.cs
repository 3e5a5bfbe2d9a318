using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Tests.Grants.Oracle;

namespace Kuntakokeilu.Tests.Grants;

/// <summary>The worked examples of the rules, to the cent, by both implementations.</summary>
public sealed class GrantExamplesTests
{
    private static readonly GrantFiles Files = new(
        GrantExample.File(GrantExample.All.Select(one => one.Row())),
        GrantExample.Employers
    );

    private static readonly Lazy<GrantTexts> Product = new(() => GrantProgram.Run(Files));

    private static readonly Lazy<GrantTexts> Second = new(() => GrantOracle.Run(Files));

    public static TheoryData<GrantExample> Examples => [.. GrantExample.All];

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Comes_out(GrantExample example) => Check(example, Product.Value);

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Comes_out_by_the_second_implementation(GrantExample example) => Check(example, Second.Value);

    [Fact]
    public void None_of_them_is_rejected() => Assert.Equal("file,line,id,code,message\n", Product.Value.Rejected);

    /// <summary>Each like the first example but for what is told; a row that is rejected late keeps its identifier taken.</summary>
    [Theory]
    [InlineData("e28", "applied=2023-06-30 decided=2023-06-30 start=2023-07-03", "no_legal_basis")]
    [InlineData("e01", "applied=2021-02-01 decided=2021-02-28", "outside_pilot")]
    [InlineData("e01", "decided=2025-01-01", "outside_pilot")]
    [InlineData("e01", "basis=organiser decided=2023-07-01", "no_legal_basis")]
    [InlineData("e01", "wage=", "missing_value")]
    [InlineData("e01", "basis=apprenticeship", "missing_value")]
    [InlineData("e01", "continuation=yes", "missing_value")]
    [InlineData("e17", "dismissed=2023-01-01 staff_then=3", "missing_value")]
    [InlineData("e17", "dismissed=2023-01-01 staff_then=3 decided=x", "bad_date")]
    [InlineData("e01", "unemployment=2021-02-30/", "bad_date")]
    [InlineData("e01", "unemployment=2021-02-03/2021-02-02", "bad_date")]
    [InlineData("e01", "unemployment=2021-01-10/;2021-02-03/", "bad_date")]
    [InlineData("e01", "days=2021-02-03;", "bad_date")]
    [InlineData("e01", "customer=005", "not_pilot")]
    [InlineData("e01", "customer=999", "unknown_municipality")]
    [InlineData("e01", "findings=kind", "bad_value")]
    [InlineData("e01", "decided=2021-03-31", "bad_value")]
    [InlineData("e01", "birth_date=2021-04-13", "bad_value")]
    [InlineData("e01", "end=2021-04-30", "bad_value")]
    [InlineData("e01", "months=61", "bad_value")]
    [InlineData("e01", "wage=1.", "bad_value")]
    [InlineData("e31", "basis=skills", "bad_value")]
    public void A_row_is_rejected_with_its_code(string like, string given, string code)
    {
        Dictionary<string, string> row = new GrantExample("bad", "", like, given, "", []).Row();
        GrantTexts texts = GrantProgram.Run(new(GrantExample.File([row]), GrantExample.Employers));
        Assert.StartsWith($"file,line,id,code,message\ngrants.csv,2,bad,{code},", texts.Rejected);
    }

    [Fact]
    public void An_identifier_stays_taken_by_a_row_without_legal_basis()
    {
        GrantExample late = new("same", "", "e01", "applied=2021-02-01 decided=2021-02-28", "", []);
        GrantExample good = new("same", "", "e01", "", "", []);
        GrantTexts texts = GrantProgram.Run(new(GrantExample.File([late.Row(), good.Row()]), null));
        Assert.Contains("grants.csv,2,same,outside_pilot,", texts.Rejected);
        Assert.Contains("grants.csv,3,same,duplicate,", texts.Rejected);
    }

    [Fact]
    public void Applications_stand_before_employers_and_without_a_register_nobody_is_known()
    {
        GrantExample bad = new("bad", "", "e01", "wage=", "", []);
        GrantExample good = new("good", "", "e01", "", "", []);
        string employers = "employer,date,kind,municipality,owners\nx,2010-01-01,office,,\n";
        GrantTexts texts = GrantProgram.Run(new(GrantExample.File([bad.Row(), good.Row()]), employers));
        string[] rejected = texts.Rejected.Split('\n');
        Assert.StartsWith("grants.csv,2,bad,missing_value,", rejected[1]);
        Assert.StartsWith("employers.csv,2,x,bad_value,", rejected[2]);
        Assert.Contains(
            "good,pay_subsidy,undetermined,,undetermined,,skills,,,,,,employer_unknown,,,\n",
            texts.Decisions
        );
        Assert.Contains("employer_unknown", GrantProgram.Run(new(GrantExample.File([good.Row()]), null)).Decisions);
    }

    [Fact]
    public void The_verb_tells_by_its_exit_code_whether_rows_were_rejected()
    {
        using TempFolder folder = new();
        string good = folder.Write("good.csv", GrantExample.File([GrantExample.All[0].Row()]));
        string bad = folder.Write("bad.csv", GrantExample.File([new GrantExample("b", "", "", "", "", []).Row()]));
        string other = folder.Write("other.csv", "application,benefit,applied\n");
        Assert.Equal(ExitCode.Done, Run("--applications", good, "--out", folder["out"]));
        Assert.Equal(ExitCode.DoneWithRejectedRows, Run("--applications", bad, "--out", folder["out"]));
        Assert.Equal(ExitCode.CouldNotRun, Run("--applications", other, "--out", folder["none"]));
        Assert.False(Directory.Exists(folder["none"]));

        static int Run(params string[] options) => CommandLine.Run(["grants", .. options], CommandLine.FileVerbs);
    }

    private static void Check(GrantExample example, GrantTexts texts)
    {
        Assert.Equal(
            example.DecisionLine(),
            texts.Decisions.Split('\n').Single(line => line.StartsWith(example.Id + ",", StringComparison.Ordinal))
        );
        Assert.Equal(
            example.RowLines(),
            texts.Rows.Split('\n').Where(line => line.StartsWith(example.Id + ",", StringComparison.Ordinal))
        );
    }
}
