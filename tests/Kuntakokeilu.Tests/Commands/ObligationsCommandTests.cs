namespace Kuntakokeilu.Tests.Commands;

/// <summary>The verb <c>obligations</c> as its users run it.</summary>
public sealed class ObligationsCommandTests : IDisposable
{
    private const string Obligations = "kokeilu obligations --facts facts.csv --out out";
    private readonly TempFolder folder = new();

    public ObligationsCommandTests() =>
        folder.Write("facts.csv", SmallFiles.Facts("anna,2022-05-02,start,1980-01-01,091,2,no,fi,no\n"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task All_rows_taken_is_0()
    {
        folder.Write("contacts.csv", "person,date,kind,outcome,worker\nanna,2022-05-11,21,held,Malli\n");
        folder.Write("plans.csv", "person,date,entry,kind,accepted\nanna,2022-05-11,plan,employment,yes\n");
        Kokeilu ran = await Kokeilu.Run(
            folder,
            Obligations + " --contacts contacts.csv --plans plans.csv --on 2022-05-11"
        );

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.EndsWith("0 rows rejected.\n", ran.Output);
        Assert.StartsWith(
            """
            person,kind,n,owner,basis,anchor,earliest,target,due,state,on,late_days,misses,reason,booked,required,done,authority,municipality
            anna,initial_interview,1,authority,JTYPL 2:5.1,2022-05-02,2022-05-02,,2022-05-09,held_late,2022-05-11,2,0,,,,,municipality,091
            anna,plan,1,authority,JTYPL 2:8.1,2022-05-02,2022-05-02,,2022-05-09,held_late,2022-05-11,2,0,,,,,municipality,091

            """,
            File.ReadAllText(folder["out/obligations.csv"])
        );
    }

    [Fact]
    public async Task A_rejected_row_is_1_and_told_by_file_and_line()
    {
        folder.Write("contacts.csv", "person,date,kind,outcome\nanna,2022-05-03,21,held\nanna,2022-05-04,06,held\n");
        Kokeilu ran = await Kokeilu.Run(folder, Obligations + " --contacts contacts.csv --on 2022-05-05");

        Assert.Equal((1, ""), (ran.ExitCode, ran.Errors));
        Assert.Contains("\ncontacts.csv,3,anna,bad_value,", File.ReadAllText(folder["out/rejected.csv"]));
    }

    [Theory]
    [InlineData("", "--on")]
    [InlineData("--on 2019-12-31", "2020-01-01")]
    [InlineData("--on 2025-01-01", "2024-12-31")]
    [InlineData("--on 2.5.2022", "--on")]
    [InlineData("--on 2022-05-02 --contacts nowhere.csv", "nowhere.csv")]
    [InlineData("--on 2022-05-02 --plans facts.csv", "entry")]
    public async Task What_can_t_be_done_is_2_and_leaves_nothing(string options, string because)
    {
        (await Kokeilu.Run(folder, $"{Obligations} {options}")).CouldNotRun(because);
        Assert.False(File.Exists(folder["out/obligations.csv"]));
    }
}
