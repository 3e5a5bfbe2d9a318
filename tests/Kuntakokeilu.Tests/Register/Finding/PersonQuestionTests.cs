using Kuntakokeilu.Core.Register.Finding;

namespace Kuntakokeilu.Tests.Register.Finding;

public sealed class PersonQuestionTests
{
    [Theory]
    [InlineData(" 131052-308t ", "131052-308T", null)]
    [InlineData("S0100000001", "S0100000001", null)]
    [InlineData("anna", "anna", "ANNA")]
    [InlineData("Åström, Anna-Liisa", "Åström, Anna-Liisa", "ASTROM ANNA LIISA")]
    [InlineData("Ma", "Ma", null)]
    [InlineData("Malli 2", "Malli 2", null)]
    public void What_was_written_is_a_code_and_maybe_a_name(string written, string code, string? name)
    {
        PersonQuestion question = Of(written)!;
        Assert.Equal((code, name), (question.Code, question.NameKey));
    }

    [Theory]
    [InlineData(null, "Missing")]
    [InlineData("  ", "Missing")]
    [InlineData("a\0b", "TooLong")]
    [InlineData("131052-308U", "BadCode")]
    [InlineData("311152-308T", "BadCode")]
    public void What_cannot_be_looked_for_is_told(string? written, string fault)
    {
        Assert.Null(PersonQuestion.Of(written, byName: true, out QuestionFault told));
        Assert.Equal(fault, $"{told}");
    }

    [Fact]
    public void Who_may_not_look_for_names_looks_for_codes_only() =>
        Assert.Null(PersonQuestion.Of("anna", byName: false, out _)!.NameKey);

    private static PersonQuestion? Of(string written) => PersonQuestion.Of(written, byName: true, out _);
}
