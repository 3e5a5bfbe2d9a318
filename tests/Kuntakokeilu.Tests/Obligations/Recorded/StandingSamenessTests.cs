using Kuntakokeilu.Core.Obligations;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Obligations.Oracle;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations.Recorded;

/// <summary>
/// What is kept as due in the database is what the job from files to files tells of the journal, after whatever was recorded
/// and on whatever day.
/// </summary>
public sealed class StandingSamenessTests(TestCluster cluster)
{
    private const int PeopleInFile = 10;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(35)]
    public Task What_is_due_is_told_alike_by_files(int seed) => Compare(seed, files: 1);

    /// <summary>Two thousand people.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public Task What_is_due_to_many_is_told_alike_by_files() => Compare(1_000, files: 200);

    private async Task Compare(int firstSeed, int files)
    {
        int recorded = 0;
        int told = 0;
        for (int seed = firstSeed; seed < firstSeed + files; seed++)
        {
            await using TestRegister register = await TestRegister.Make(cluster);
            HostileDice dice = new(seed);
            StandingWorld world = new(register, dice);
            await world.Live(ObligationHistories.Make(seed, PeopleInFile));
            recorded += world.Recorded;
            await world.Reckon();
            told += await world.IsToldAlikeByFiles();
            // Days pass and nothing is recorded: only those whose day has come are reckoned.
            for (int i = 0; i < 3 && world.Today < ObligationsJob.LastDay; i++)
            {
                DateOnly later = world.Today.AddDays(1 + dice.Below(dice.Chance(50) ? 3 : 40));
                world.Today = later > ObligationsJob.LastDay ? ObligationsJob.LastDay : later;
                await world.Reckon();
                told += await world.IsToldAlikeByFiles();
            }
        }
        // Of a few people every form may be refused, and nothing be due; hardly of all.
        Assert.True(told >= files, $"{told} duties in {files} files were told");
        Assert.True(recorded >= files, $"{recorded} forms in {files} files were recorded");
    }
}
