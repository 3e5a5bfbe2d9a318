using Kuntakokeilu.Core.Commands;

namespace Kuntakokeilu.Tests.Sample;

public sealed class SampleCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sample").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Writes_its_files_whole()
    {
        string target = Path.Combine(folder, "new");

        Assert.Equal(
            0,
            CommandLine.Run(["sample", "--people", "200", "--seed", "3", "--out", target], CommandLine.FileVerbs)
        );

        Assert.Equal(
            ["acts.csv", "contacts.csv", "facts.csv", "plans.csv", "referrals.csv"],
            Directory.GetFiles(target).Select(Path.GetFileName).Order()
        );
        Assert.Equal(SampleOutput.Of(200, 3).Facts, File.ReadAllBytes(Path.Combine(target, "facts.csv")));
        Assert.Equal(SampleOutput.Of(200, 3).Acts, File.ReadAllBytes(Path.Combine(target, "acts.csv")));
        Assert.Equal(SampleOutput.Of(200, 3).Contacts, File.ReadAllBytes(Path.Combine(target, "contacts.csv")));
        Assert.Equal(SampleOutput.Of(200, 3).Plans, File.ReadAllBytes(Path.Combine(target, "plans.csv")));
        Assert.Equal(SampleOutput.Of(200, 3).Services, File.ReadAllBytes(Path.Combine(target, "referrals.csv")));
    }

    [Fact]
    public void Says_2_and_leaves_what_was_there_when_it_cannot_write()
    {
        string file = Path.Combine(folder, "a-file");
        File.WriteAllText(file, "here before");

        Assert.Equal(2, CommandLine.Run(["sample", "--people", "200", "--out", file], CommandLine.FileVerbs));

        Assert.Equal("here before", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("sample --people 0 --out x")]
    [InlineData("sample --people 2000001 --out x")]
    [InlineData("sample --out x --calibration y")]
    public void Says_2_when_asked_for_nothing_it_can_do(string line) =>
        Assert.Equal(2, CommandLine.Run(line.Split(' '), CommandLine.FileVerbs));

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public void Even_a_handful_of_people_can_be_made(int people) =>
        Assert.Equal(0, CommandLine.Run(["sample", "--people", $"{people}", "--out", folder], CommandLine.FileVerbs));
}
