namespace Kuntakokeilu.Tests.Commands;

/// <summary>The program as its users run it: exit codes, what it says, and what it leaves behind.</summary>
public sealed class DetermineCommandTests : IDisposable
{
    private const string Determine = "kokeilu determine --facts facts.csv --out out";
    private readonly TempFolder folder = new();

    public DetermineCommandTests() => folder.Write("facts.csv", SmallFiles.Facts(SmallFiles.Row));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task All_rows_taken_is_0()
    {
        folder.Write("acts.csv", SmallFiles.Acts(SmallFiles.Act));
        Kokeilu ran = await Kokeilu.Run(folder, Determine + " --acts acts.csv");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.Equal("1 people, 1 rows, 1 acts: 2 periods, 0 rows rejected.\n", ran.Output);
        Assert.Equal("file,line,person,code,message\n", File.ReadAllText(folder["out/rejected.csv"]));
        Assert.Equal(
            """
            person,from,to,authority,municipality,basis,grounds,missing
            anna,2021-06-01,2021-07-01,municipality,837,target_group,4.1.1,
            anna,2021-07-01,2025-01-01,te_office,,transferred_on_request,,

            """,
            File.ReadAllText(folder["out/responsibility.csv"])
        );
    }

    [Fact]
    public async Task A_rejected_row_is_1()
    {
        folder.Write("facts.csv", SmallFiles.Facts(SmallFiles.Row, SmallFiles.BadRow));
        Kokeilu ran = await Kokeilu.Run(folder, Determine);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Errors));
        Assert.EndsWith("1 rows rejected.\n", ran.Output);
        Assert.Contains("\nfacts.csv,3,anna,bad_date,", File.ReadAllText(folder["out/rejected.csv"]));
    }

    [Fact]
    public async Task The_law_as_of_a_day_is_used()
    {
        Assert.Equal(0, (await Kokeilu.Run(folder, Determine + " --as-of 2022-04-12")).ExitCode);
        Assert.Contains("anna,2021-06-01,2023-07-01,", File.ReadAllText(folder["out/responsibility.csv"]));
    }

    [Theory]
    [InlineData("2022-13-01")]
    [InlineData("1.4.2022")]
    [InlineData("\"\"")]
    public async Task An_as_of_that_is_no_day_is_2(string asOf) =>
        (await Kokeilu.Run(folder, $"{Determine} --as-of {asOf}")).CouldNotRun("--as-of");

    [Theory]
    [InlineData("determined", "determined")]
    [InlineData("determine", "required")]
    [InlineData("determine --facts facts.csv", "--out")]
    [InlineData("determine --facts facts.csv --out", "--out")]
    [InlineData("determine --facts facts.csv --out out --fast", "--fast")]
    public async Task A_command_line_that_is_wrong_is_2(string line, string because)
    {
        (await Kokeilu.Run(folder, "kokeilu " + line)).CouldNotRun(because);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public async Task Without_arguments_the_verbs_are_listed()
    {
        Kokeilu ran = await Kokeilu.Run(folder, "kokeilu");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.Contains("determine", ran.Output);
        Assert.Contains("explain", ran.Output);
    }

    [Fact]
    public async Task An_unknown_column_is_a_warning()
    {
        folder.Write("facts.csv", SmallFiles.Facts(SmallFiles.Row).Replace("immigrant\n", "immigrant,a,b\n"));
        File.AppendAllText(folder["facts.csv"], "bert" + SmallFiles.Row[4..^1] + ",,\n");
        Kokeilu ran = await Kokeilu.Run(folder, "sed -i 's/fi,no$/fi,no,,/' facts.csv; " + Determine);

        Assert.Equal(0, ran.ExitCode);
        Assert.Equal(
            "kokeilu: warning: facts.csv: unknown column a is not used.\n"
                + "kokeilu: warning: facts.csv: unknown column b is not used.\n",
            ran.Errors
        );
    }

    [Fact]
    public async Task Facts_may_come_through_a_pipe()
    {
        string facts = SmallFiles.ManyFacts(20_000);
        folder.Write("facts.csv", facts);
        Kokeilu ran = await Kokeilu.Run(
            folder,
            "kokeilu determine --facts facts.csv --out file && mkfifo pipe && (cat facts.csv > pipe &)"
                + " && kokeilu determine --facts pipe --out out && cmp file/responsibility.csv out/responsibility.csv"
        );

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.Equal(2, ran.Output.Split("20000 people, 20000 rows").Length - 1);
    }

    [Fact]
    public async Task A_second_run_gives_the_same_bytes_and_replaces_the_first()
    {
        folder.Write("facts.csv", SmallFiles.ManyFacts(30_000));
        folder.Write("small.csv", SmallFiles.Facts(SmallFiles.Row, SmallFiles.BadRow));
        Kokeilu ran = await Kokeilu.Run(
            folder,
            "kokeilu determine --facts small.csv --out out; "
                + Determine
                + " && kokeilu determine --facts facts.csv --out again"
                + " && DOTNET_PROCESSOR_COUNT=1 kokeilu determine --facts facts.csv --out one"
                + " && cmp out/responsibility.csv again/responsibility.csv && cmp out/rejected.csv again/rejected.csv"
                + " && cmp out/responsibility.csv one/responsibility.csv && ls -A out > names"
        );

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.Equal("rejected.csv\nresponsibility.csv\n", File.ReadAllText(folder["names"]));
    }

    [Fact]
    public async Task The_folder_is_made_with_those_above_it()
    {
        Assert.Equal(0, (await Kokeilu.Run(folder, Determine + "/a/b")).ExitCode);
        Assert.True(File.Exists(folder["out/a/b/responsibility.csv"]));
    }

    [Fact]
    public async Task A_byte_order_mark_and_carriage_returns_are_accepted()
    {
        folder.Write("facts.csv", "\uFEFF" + SmallFiles.Facts(SmallFiles.Row).ReplaceLineEndings("\r\n"));
        Assert.Equal(0, (await Kokeilu.Run(folder, Determine)).ExitCode);
    }
}
