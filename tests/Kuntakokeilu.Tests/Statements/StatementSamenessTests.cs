using Kuntakokeilu.Tests.Statements.Oracle;

namespace Kuntakokeilu.Tests.Statements;

/// <summary>The product against the second implementation, on random histories with malformed rows among them.</summary>
public sealed class StatementSamenessTests
{
    private const int Files = 100;
    private const int PeopleInFile = 10;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void What_is_due_is_the_same(int half) => Compare(half * Files, Files);

    /// <summary>A hundred thousand people.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public void What_is_due_of_many_is_the_same() => Compare(1_000_000, 10_000);

    /// <summary>The results depend neither on where the files are cut nor on how many do the work.</summary>
    [Fact]
    public void Cut_anywhere_it_is_the_same()
    {
        StatementInput input = StatementHistories.Make(7, people: 60);
        StatementTexts whole = StatementProgram.Run(input);
        Assert.Equal(whole, StatementProgram.Run(input, chunkBytes: 1 << 12, threads: 2));
    }

    private static void Compare(int firstSeed, int files)
    {
        for (int seed = firstSeed; seed < firstSeed + files; seed++)
        {
            StatementInput made = StatementHistories.Make(seed, PeopleInFile);
            if (StatementSameness.Difference(made, StatementProgram.Run) is not null)
                Assert.Fail($"seed {seed} {StatementSameness.Told(made, StatementProgram.Run)}");
        }
    }
}
