using Kuntakokeilu.Tests.Obligations.Oracle;

namespace Kuntakokeilu.Tests.Obligations;

/// <summary>The examples of the rules, against each of those who say what is due.</summary>
public sealed class ObligationExamplesTests
{
    public static TheoryData<string> Names => [.. ObligationExamples.All.Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_second_implementation_says_so(string name) => Check(name, ObligationOracle.Run);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_product_says_so(string name) => Check(name, ObligationProgram.Run);

    private static void Check(string name, Func<ObligationFiles, ObligationTexts> says)
    {
        ObligationExample example = ObligationExamples.All.Single(each => each.Name == name);
        ObligationTexts texts = says(example.Files);
        Assert.True(example.Faults(texts) is [], $"{string.Join('\n', example.Faults(texts))}\n{texts}");
    }
}
