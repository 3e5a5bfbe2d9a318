using Kuntakokeilu.Tests.Obligations.Oracle;

namespace Kuntakokeilu.Tests.Obligations;

/// <summary>The product against the second implementation, on random histories with malformed rows among them.</summary>
public sealed class ObligationSamenessTests
{
    private const int Files = 60;
    private const int PeopleInFile = 10;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void What_is_due_is_the_same(int half) => Compare(half * Files, Files);

    /// <summary>A hundred thousand people.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public void What_is_due_to_many_is_the_same() => Compare(1_000_000, 10_000);

    /// <summary>The results depend neither on where the file is cut nor on how many do the work.</summary>
    [Fact]
    public void Cut_anywhere_it_is_the_same()
    {
        ObligationFiles files = ObligationHistories.Make(7, people: 60);
        ObligationTexts whole = ObligationProgram.Run(files);
        Assert.Equal(whole, ObligationProgram.Run(files, chunkBytes: 1 << 12, threads: 2));
    }

    private static void Compare(int firstSeed, int files)
    {
        for (int seed = firstSeed; seed < firstSeed + files; seed++)
        {
            ObligationFiles made = ObligationHistories.Make(seed, PeopleInFile);
            if (ObligationSameness.Difference(made, ObligationProgram.Run) is not null)
                Assert.Fail($"seed {seed} {ObligationSameness.Told(made, ObligationProgram.Run)}");
        }
    }
}
