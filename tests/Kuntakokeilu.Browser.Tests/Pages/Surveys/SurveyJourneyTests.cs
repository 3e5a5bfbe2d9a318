using Kuntakokeilu.Browser.Tests.Pages.Casework;
using Kuntakokeilu.Tests.Surveys;

namespace Kuntakokeilu.Browser.Tests.Pages.Surveys;

/// <summary>A municipality answers by its link: from the link to the receipt, by the keys.</summary>
[Collection(Journeys.Name)]
public sealed class SurveyJourneyTests(Chromium chromium, JourneyWorld world)
{
    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 1280, true)]
    public async Task An_answer_is_written_checked_sent_and_taken_up_again(string language, int width, bool script)
    {
        SurveyWorld survey = await SurveyWorld.Open(
            world.Register,
            SmallSurvey.Of($"journey_{language}", new(2022, 5, 9), new(2022, 6, 1))
        );
        await using Walk walk = await world.Visit(chromium, new(language, width, script));
        Texts t = walk.T;
        await walk.Open("surveys/answer");
        await walk.Sees(t["surveys.no_link"]);
        await walk.Open($"../s/{survey.Tampere.Text}");
        await walk.Open("surveys/answer");
        await walk.Sees(t["surveys.answers_for", language == "sv" ? "Tammerfors" : "Tampere"]);
        await walk.Looks("Mallikysely");
        await walk.Follow(t["surveys.go_on"]);
        await walk.Check("#need");
        await walk.Press(t["surveys.next"]);
        await walk.Sees(t["surveys.more_opened"]);
        await walk.Looks("Tarve");
        await walk.Fill("#why", "Malli");
        await walk.Press(t["surveys.next"]);
        await walk.Fill("#people", "viisi");
        await walk.Press(t["surveys.next"]);
        await walk.IsWarned(t["survey_fault.not_a_number"]);
        await walk.Looks("Asiakkaat");
        await walk.Fill("#people", "5");
        await walk.Check("#risks");
        await walk.Press(t["surveys.next"]);
        await walk.Looks(t["surveys.check"]);
        await walk.Press(t["surveys.send"]);
        await walk.Sees(t["surveys.done.sent"]);
        await walk.Press(t["surveys.reopen"]);
        await walk.Sees(t["surveys.done.reopen"]);
        await walk.Follow(t["surveys.others"]);
        await walk.Looks(t["surveys.others"]);
        await walk.Open("surveys/answer/end");
        await walk.Looks(t["surveys.end"]);
        await walk.Press(t["surveys.withdraw"]);
        await walk.Sees(t["surveys.done.withdrawn"]);
    }
}
