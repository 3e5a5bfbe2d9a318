using System.Text;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Sample;
using Kuntakokeilu.Tests.Steering;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Intake.Importing;

/// <summary>What the import leaves in the database is, row for row, what determine writes of the same files.</summary>
public sealed class ImportSamenessTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <summary>Persons in a part and writers beside each other.</summary>
    public static TheoryData<int, int> Parts =>
        new()
        {
            { 7, 3 },
            { 100, 1 },
            { 100, 3 },
            { 20_000, 2 },
        };

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Hostile_histories(int personsInPart, int writers) =>
        await HostileFilesAreSame(firstSeed: 400 + personsInPart + writers, files: 1, 1000, personsInPart, writers);

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(100, 3)]
    [InlineData(20_000, 2)]
    public async Task A_hundred_thousand_hostile_histories(int personsInPart, int writers) =>
        await HostileFilesAreSame(firstSeed: 9000 + writers, files: 2, 50_000, personsInPart, writers);

    [Fact]
    public async Task A_sample()
    {
        SampleOutput sample = SampleOutput.Of(people: 1_500, seed: 5);
        await IsSame(sample.Facts, sample.Acts, 1_000, 2);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task The_sample_of_the_whole_country()
    {
        using TempFolder folder = new();
        await using TestRegister register = await TestRegister.Make(cluster);
        Core.Sample.SampleFiles.Write(new(640_000, 1), folder.Path, 2, _ => { }, Stop);
        string facts = folder["facts.csv"];
        string acts = folder["acts.csv"];
        new DetermineJob(facts, acts, folder["out"], LawAsKnown.Whole).Run(2, Stop);

        await register.Import(facts, acts, PartReader.UsualPersons, 2);

        await AreSame(folder["out/responsibility.csv"], Telling.Responsibility(register.Source, Stop));
        await AreSame(folder["out/rejected.csv"], Telling.Rejected(register.Source, Stop));
        await register.Replays();
    }

    private async Task HostileFilesAreSame(int firstSeed, int files, int people, int personsInPart, int writers)
    {
        for (int seed = firstSeed; seed < firstSeed + files; seed++)
        {
            (byte[] facts, byte[] acts) = HostileRegister.Make(seed, people);
            await IsSame(facts, acts, personsInPart, writers);
        }
    }

    private async Task IsSame(byte[] facts, byte[] acts, int personsInPart, int writers)
    {
        Determined expected = Determined.Of(facts, acts);
        await using TestRegister register = await TestRegister.Make(cluster);

        await register.Import(facts, acts, personsInPart, writers);

        string[] actual = await Telling.Responsibility(register.Source, Stop).ToArrayAsync(Stop);
        Assert.Equal(expected.Responsibility.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        // The database has no room for the null character.
        Assert.Equal(
            expected.Rejected.Select(row => row.Replace('\0', '\uFFFD')),
            await Telling.Rejected(register.Source, Stop).ToArrayAsync(Stop)
        );
        await register.Replays();
    }

    /// <summary>A file in the order of the identifiers' bytes beside what the register tells, line by line.</summary>
    private static async Task AreSame(string path, IAsyncEnumerable<string> told)
    {
        using StreamReader file = new(path, Encoding.UTF8);
        await file.ReadLineAsync(Stop);
        int line = 1;
        await foreach (string actual in told)
        {
            line++;
            string? expected = await file.ReadLineAsync(Stop);
            if (expected != actual)
                Assert.Fail($"Line {line}: expected {expected ?? "no line"}, actual {actual}");
        }
        Assert.Null(await file.ReadLineAsync(Stop));
    }
}
