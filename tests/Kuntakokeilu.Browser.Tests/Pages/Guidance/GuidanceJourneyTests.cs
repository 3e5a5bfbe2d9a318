using Kuntakokeilu.Browser.Tests.Pages.Casework;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;

namespace Kuntakokeilu.Browser.Tests.Pages.Guidance;

/// <summary>A question of a municipality from its asking to its answer, and until the law overtakes that.</summary>
[Collection(Journeys.Name)]
public sealed class GuidanceJourneyTests(Chromium chromium, JourneyWorld world)
{
    private static readonly TestActor Ministry = new(Role.Ministry, "tem") { Purpose = Purpose.Steering };

    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 1280, true)]
    public async Task A_question_is_asked_answered_published_and_overtaken(string language, int width, bool script)
    {
        string word = $"mallisiirto{language}";
        WalkKind kind = new(language, width, script);
        await using Walk asker = await world.Enter(chromium, TestActor.Manager(JourneyWorld.PlaceOf(language)), kind);
        Texts t = asker.T;
        await asker.Open("guidance/questions/new");
        await asker.Check("#theme-5");
        await asker.Fill("#text", $"Kysyjä 010190-900R: onko {word} sallittu?");
        await asker.Press(t["guidance.send"]);
        await asker.IsWarned(t["guidance.personal"]);
        await asker.Looks(t["guidance.ask"]);
        await asker.Fill("#text", $"Onko {word} sallittu?");
        await asker.Press(t["guidance.send"]);
        await asker.Sees(t["guidance.done.asked"]);
        int question = await world.Register.Ask<int>($"select id from guidance.question where text like '%{word} %'");
        await asker.Looks(t["guidance.question_title", question]);

        await using Walk writer = await world.Enter(chromium, Ministry, kind);
        await using Walk approver = await world.Enter(chromium, Ministry, kind);
        await writer.Open($"guidance/questions/{question}");
        await writer.Follow(t["guidance.to_answer"]);
        await writer.Press(t["guidance.take"]);
        await writer.Fill("#cites", "5 §: ei kohta");
        await writer.Press(t["guidance.write"]);
        await writer.IsWarned(t["guidance.no_answer"]);
        await writer.Looks(t["guidance.to_answer"]);
        await writer.Fill("#answer-fi", "Ei ole.");
        await writer.Fill("#answer-sv", "Nej.");
        await writer.Fill("#answer-en", "No.");
        await writer.Fill("#cites", "5 § 1 mom");
        await writer.Fill("#law-day", "1.3.2021");
        await writer.Press(t["guidance.write"]);
        await writer.Sees(t["guidance.done.write"]);
        await Publish(approver, question, t);

        await using Walk anybody = await world.Visit(chromium, kind);
        await anybody.Open("guidance");
        await anybody.Fill("#q", word);
        await anybody.Press(t["form.show"]);
        await anybody.Sees(word);
        await anybody.Looks(t["nav.guidance"]);
        await anybody.Open($"guidance/answers/{question}");
        await anybody.Sees(
            language == "fi" ? "Ei ole."
            : language == "sv" ? "Nej."
            : "No."
        );
        await anybody.SeesNot(t["guidance.status.overtaken"]);
        await asker.Open($"guidance/questions/{question}");
        await asker.Press(t["guidance.mark_seen"]);
        await asker.Sees(t["guidance.done.seen"]);

        // 5 § has been amended since: the ministry has to look at it, and finds that the answer is overtaken.
        await writer.Open("guidance/reviews");
        await writer.Sees("421/2021");
        await writer.Looks(t["nav.guidance_reviews"]);
        await writer.Open($"guidance/questions/{question}/answer");
        await writer.Check("#status-2");
        await writer.Fill("#since", "1.6.2021");
        await writer.Fill("#law-day", JourneyWorld.Today);
        await writer.Fill("#note-fi", "TE-toimisto voi siirtää asiakkaan tämän pyynnöstä.");
        await writer.Press(t["guidance.write"]);
        await writer.Sees(t["guidance.done.write"]);
        await Publish(approver, question, t);

        await anybody.Open($"guidance/answers/{question}");
        await anybody.Sees(t["guidance.status_since.overtaken", t.Date(new(2021, 6, 1))]);
        await anybody.Looks(t["guidance.answer_title", question]);
        await anybody.Open("guidance/issues/2022-W20");
        await anybody.Sees(t["guidance.status_since.overtaken", t.Date(new(2021, 6, 1))]);
        await anybody.Looks(t["guidance.week", 20, 2022]);
        await asker.Open("guidance/questions");
        await asker.Sees(t["guidance.news"]);
        await asker.Looks(t["nav.guidance_questions"]);
    }

    private static async Task Publish(Walk approver, int question, Texts t)
    {
        await approver.Open($"guidance/questions/{question}/answer");
        await approver.Press(t["guidance.approve"]);
        await approver.Sees(t["guidance.done.approve"]);
        await approver.Press(t["guidance.publish"]);
        await approver.Sees(t["guidance.done.publish"]);
    }
}
