using System.Text;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Tests.Commands;

/// <summary><c>survey check</c> as authors run it.</summary>
public sealed class SurveyCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_definition_without_faults_is_0_and_told_by_its_figures()
    {
        File.WriteAllBytes(folder["survey.json"], DefinitionWriter.Write(KnownSurveys.LowThreshold2024));
        Kokeilu ran = await Kokeilu.Run(folder, "kokeilu survey check survey.json --lang en");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.Equal(
            """
            33 items in 8 sections, 185 texts in 3 languages, 16 conditions, 21 required, 76 columns of answers.
            1088 ways through, the shortest of 11 and the longest of 32 items.
            0 faults, 0 warnings.

            """,
            ran.Output
        );
    }

    [Fact]
    public async Task Faults_are_1_each_with_its_place()
    {
        string json = Encoding.UTF8.GetString(DefinitionWriter.Write(KnownSurveys.LowThreshold2024));
        folder.Write(
            "survey.json",
            json.Replace("need = \\\"none\\\"", "need = \\\"nothing\\\"", StringComparison.Ordinal)
                .Replace("\"Muu riski?\"", "\"\"", StringComparison.Ordinal)
        );
        Kokeilu ran = await Kokeilu.Run(folder, "kokeilu survey check survey.json");

        Assert.Equal((1, ""), (ran.ExitCode, ran.Errors));
        Assert.StartsWith(
            "sections[2].questions[1].showIf, merkki 8: Vastausta nothing ei ole kohdassa need.\n",
            ran.Output
        );
        Assert.EndsWith("4 virhettä, 0 huomautusta.\n", ran.Output);
    }

    [Theory]
    [InlineData("{\"id\": }", "line 1, sign 8")]
    [InlineData(null, "can't be read")]
    public async Task What_can_not_be_read_is_2(string? content, string because)
    {
        if (content is not null)
            folder.Write("survey.json", content);
        (await Kokeilu.Run(folder, "kokeilu survey check survey.json")).CouldNotRun(because);
    }
}
