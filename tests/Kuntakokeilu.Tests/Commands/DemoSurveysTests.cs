using Kuntakokeilu.App.Commands;
using Kuntakokeilu.Core.Surveys.Answering;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Commands;

/// <summary>The demo's surveys: that of June 2024, frozen with its report, and one to answer.</summary>
public sealed class DemoSurveysTests(TestCluster cluster)
{
    [Fact]
    public async Task The_survey_of_june_is_frozen_and_another_is_open()
    {
        using TempFolder folder = new();
        await using TestRegister register = await TestRegister.Make(cluster);
        DemoDay day = DemoDay.Begin(folder.Path, new(2024, 11, 15), register.Clock);
        IReadOnlyList<LinkSecret> links = await DemoSurveys.Add(register.Site.Job, day);
        Assert.Equal(2, links.Count);
        Assert.Equal(
            ["low-threshold-2024 4 293", "low_threshold_again 2 293"],
            await register.Lines(
                """
                select s.code || ' ' || s.state || ' ' || count(*) from surveys.survey s
                join surveys.asked a on a.survey_id = s.id group by s.id order by s.id
                """
            )
        );
        Assert.Equal(9, await register.Ask<long>("select count(*) from surveys.file"));
        Respondent who = (
            await new AnsweringService(register.Site, new(day)).Enter(links[0], TestContext.Current.CancellationToken)
        )!;
        Assert.True(who.WritesAt(day.GetUtcNow()));
        Assert.Empty(await DemoSurveys.Add(register.Site.Job, day));
    }
}
