namespace Kuntakokeilu.Tests.Commands;

public sealed class DemoCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_makes_steers_and_reports_and_says_where()
    {
        Kokeilu ran = await Kokeilu.Run(folder, "kokeilu demo --people 500 --data data --no-browse");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        string last = ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        Assert.StartsWith("Ready: file://", last);
        Assert.EndsWith("/data/demo/report.html", last);
        Assert.Contains("<h1", File.ReadAllText(folder["data/demo/report.html"]));
        Assert.True(File.Exists(folder["data/demo/responsibility.csv"]));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("2000001")]
    public async Task A_size_that_cannot_be(string people) =>
        (await Kokeilu.Run(folder, $"kokeilu demo --people {people} --no-browse")).CouldNotRun("--people must be");
}
