using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Steering;

/// <summary>Hostile files steered twice: by the job, and by the plain second implementation.</summary>
public sealed class SamenessTests
{
    private const int PeopleInFile = 500;

    /// <summary>The whole law, and what was known on the day before each amendment was given and on the day.</summary>
    public static TheoryData<string> LawsAsOf =>
        [
            "",
            "2021-05-20",
            "2021-05-21",
            "2021-12-29",
            "2021-12-30",
            "2022-04-12",
            "2022-04-13",
            "2022-07-07",
            "2022-07-08",
            "2023-02-02",
            "2023-02-03",
        ];

    [Theory]
    [MemberData(nameof(LawsAsOf))]
    public void Both_say_the_same_of_2_000_people(string asOf) => Compare(asOf, firstSeed: 1, files: 4);

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(LawsAsOf))]
    public void Both_say_the_same_of_a_million_people_an_eleventh_by_each_law(string asOf) =>
        Compare(asOf, firstSeed: 10_000, files: 182);

    [Theory]
    [InlineData(64)]
    [InlineData(255)]
    [InlineData(1000)]
    [InlineData(4096)]
    public void Where_a_chunk_ends_and_how_many_work_makes_no_difference(int chunkBytes)
    {
        for (int seed = 1; seed <= 6; seed++)
        {
            (byte[] facts, byte[] acts) = HostileRegister.Make(seed, 60);
            PlainResult? expected = Sameness.Plain(facts, acts, null);
            foreach (int threads in (int[])[1, 2, 4])
                Sameness.Check(expected, $"seed {seed}, {threads} threads", facts, acts, null, threads, chunkBytes);
        }
    }

    /// <summary>Seeds differ from law to law, so that all files are different people.</summary>
    private static void Compare(string asOf, int firstSeed, int files)
    {
        DateOnly? day = asOf.Length == 0 ? null : PlainChecks.ReadDate(asOf);
        int start = firstSeed + 1000 * (day?.DayNumber ?? 0);
        ParallelOptions two = new()
        {
            MaxDegreeOfParallelism = 2,
            CancellationToken = TestContext.Current.CancellationToken,
        };
        Parallel.For(
            start,
            start + files,
            two,
            seed =>
            {
                (byte[] facts, byte[] acts) = HostileRegister.Make(seed, PeopleInFile);
                Sameness.Check(Sameness.Plain(facts, acts, day), $"seed {seed}, as of '{asOf}'", facts, acts, day);
            }
        );
    }
}
