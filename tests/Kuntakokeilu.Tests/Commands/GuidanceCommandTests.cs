using Kuntakokeilu.Tests.Guidance.Importing;

namespace Kuntakokeilu.Tests.Commands;

/// <summary><c>guidance import</c>, as far as it tells of a file; what it stores is tested with the database.</summary>
public sealed class GuidanceCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public GuidanceCommandTests() => File.WriteAllBytes(folder["week.txt"], Week43.Bytes);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_is_told_by_its_themes_and_what_is_odd_in_it()
    {
        Kokeilu ran = await Kokeilu.Run(folder, "kokeilu guidance import week.txt --year 2019 --dry-run --lang en");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.StartsWith(
            """
            Työllisyyden kuntakokeilut kysymyksiä ja vastauksia, viikko 43 (week 43/2019)
            Kokeilujen kuntarajaukset: 3 questions (1–3), from line 9
            Henkilöstö: 6 questions (4–9), from line 35
            Asiakkaat ja palvelut: 8 questions (10–17), from line 85
            ESR-hankkeet: 2 questions (18–19), from line 169
            Tietojärjestelmät: 2 questions (20–21), from line 187
            Kysymyksiä muista teemoista: 5 questions (22–26), from line 203

            """,
            ran.Output
        );
        Assert.EndsWith("26 questions with answers, 0 left out, 6 remarks.\nNothing was stored.\n", ran.Output);
    }

    [Fact]
    public async Task A_pair_that_is_left_out_is_1_and_told_by_its_lines()
    {
        string text = File.ReadAllText(folder["week.txt"]);
        int label = text.IndexOf("Vastaus:", StringComparison.Ordinal);
        folder.Write("week.txt", text.Remove(label, "Vastaus:".Length));
        Kokeilu ran = await Kokeilu.Run(folder, "kokeilu guidance import week.txt --year 2019 --dry-run --lang en");

        Assert.Equal((1, ""), (ran.ExitCode, ran.Errors));
        Assert.Contains("\nlines 9–16: The question has no answer and was left out.\n", ran.Output);
    }

    [Theory]
    [InlineData("week.txt --dry-run", "--year")]
    [InlineData("week.txt --year 2018 --dry-run", "there is no week 43 of 2018")]
    [InlineData("nothing.txt --dry-run", "can't be read")]
    public async Task What_is_not_said_or_not_there_is_2(string arguments, string because) =>
        (await Kokeilu.Run(folder, $"kokeilu guidance import {arguments}")).CouldNotRun(because);
}
