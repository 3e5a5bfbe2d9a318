using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Statements.Oracle;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Statements.Recorded;

/// <summary>
/// What is kept as to be stated in the database is what the job from files to files tells of the journal, after whatever was
/// recorded and on whatever day.
/// </summary>
public sealed class StatedSamenessTests(TestCluster cluster)
{
    private const int PeopleInFile = 10;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    public Task What_is_to_be_stated_is_told_alike_by_files(int seed) => Compare(seed, files: 1);

    /// <summary>Two thousand people.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public Task What_is_to_be_stated_of_many_is_told_alike_by_files() => Compare(1_000, files: 200);

    private async Task Compare(int firstSeed, int files)
    {
        int recorded = 0;
        int told = 0;
        int reports = 0;
        int inForce = 0;
        int judged = 0;
        for (int seed = firstSeed; seed < firstSeed + files; seed++)
        {
            await using TestRegister register = await TestRegister.Make(cluster);
            HostileDice dice = new(seed);
            StatedWorld world = new(register, dice);
            await world.Live(StatementHistories.Make(seed, PeopleInFile));
            recorded += world.Recorded;
            await world.Reckon();
            told += await world.IsToldAlikeByFiles();
            // Days pass and nothing is recorded: only those whose day has come are reckoned.
            for (int i = 0; i < 3; i++)
            {
                world.Today = world.Today.AddDays(1 + dice.Below(dice.Chance(50) ? 8 : 200));
                await world.Reckon();
                await world.IsToldAlikeByFiles();
            }
            reports += world.Reports;
            inForce += world.InForce;
            judged += world.Judged;
        }
        Assert.True(recorded >= 10 * files, $"{recorded} events in {files} files were recorded");
        Assert.True(told >= 5 * files, $"{told} statements in {files} files were told");
        Assert.True(reports >= 4 * files, $"{reports} reports in {files} files were told");
        Assert.True(inForce >= files, $"{inForce} statements in {files} files were in force");
        Assert.True(judged >= files / 4, $"{judged} reasons in {files} files were judged");
    }
}
