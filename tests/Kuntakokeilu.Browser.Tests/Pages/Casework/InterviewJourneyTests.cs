using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Tests.Access;

namespace Kuntakokeilu.Browser.Tests.Pages.Casework;

/// <summary>From the list of what is due to a first interview that is booked and held, and to a plan that both have signed.</summary>
[Collection(Journeys.Name)]
public sealed class InterviewJourneyTests(Chromium chromium, JourneyWorld world)
{
    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 360, false)]
    public async Task It_is_booked_from_free_times_and_held_and_ends_in_a_signed_plan(
        string language,
        int width,
        bool script
    )
    {
        string key = $"interview-{language}";
        int person = await world.Number(key);
        WalkKind kind = new(language, width, script);
        await using Walk official = await world.Enter(chromium, TestActor.Caseworker(TestActor.Tampere), kind);
        Texts t = official.T;
        await OpenATime(official, language);

        await official.Open("casework?worker=all");
        await official.Looks(t["nav.caseload"]);
        await official.Follow(key);
        string name = t["person.title", $"{person}"];
        await official.Looks(name);
        await official.Follow(t["case.meetings"]);
        await official.Looks(t["meetings.of", name]);
        await official.FollowTo(t["meetings.book"]);
        await official.Press(t["meetings.book"]);
        await official.IsWarned(t["meetings.no_time"]);
        await official.Looks(t["meetings.book_for", name]);
        await official.Select("#time", 1);
        await official.Press(t["meetings.book"]);
        await official.Sees(t["meetings.done.booked"]);
        await official.Looks(t["meetings.of", name]);

        await using Walk customer = await world.Enter(chromium, TestActor.Jobseeker(person), kind);
        await customer.Open("own/meetings");
        await customer.Sees(t["meetings.kind.initial"]);
        await customer.Looks(t["nav.own_meetings"]);

        await official.FollowTo(t["meetings.change"]);
        await official.Looks(t["meetings.one", t["meetings.kind.initial"], name]);
        await official.Follow(t["meetings.doing.hold"]);
        await official.Fill("#note", "Sovittiin, mitä haetaan.");
        await official.Press(t["meetings.doing.hold"]);
        await official.Sees(t["meetings.done.changed"]);
        await official.Follow(t["case.open"]);
        await official.Looks(name);

        await official.Follow(t["case.make_plan"]);
        await official.Choose(t["plan.kind.employment"]);
        await official.Fill("#goal", "Töihin keittiöön");
        await official.Fill("#number", "4");
        await official.Press(t["plan.sign"]);
        await official.Sees(t["case.done.plan"]);

        await customer.Open("own/plan/answer");
        await customer.Choose(t["form.yes"]);
        await customer.Press(t["own_plan.send"]);
        await customer.Sees(t["own_plan.done.answer"]);

        await official.Open($"casework/people/{person}");
        await official.Owes(ObligationKind.InitialInterview, isOwed: false);
        await official.Sees(t["plan.accepted", t.Date(JourneyWorld.Day), t["plan.accepted_by.e_service"]]);
        await official.Looks(name);
    }

    /// <summary>Half an hour of this afternoon, an hour of its own for each language.</summary>
    private static async Task OpenATime(Walk official, string language)
    {
        Texts t = official.T;
        await official.Open("casework/meetings");
        await official.Looks(t["nav.meetings"]);
        await official.Open("casework/meetings/times");
        await official.Press(t["meetings.times.open"]);
        await official.IsWarned(t["form.no_day"]);
        await official.Looks(t["nav.meeting_times"]);
        await official.Fill("#day", JourneyWorld.Today);
        await official.Select("#start", t.Time(new(14 + Array.IndexOf(["fi", "sv", "en"], language), 0)));
        await official.Select("#minutes", t["meetings.minutes_long", "30"]);
        await official.Choose(Texts.Capital(t["notice.way.visit"]));
        await official.Fill("#place", "Mallikatu 1");
        await official.Press(t["meetings.times.open"]);
        await official.Sees(t["meetings.times.opened", "1"]);
        await official.Looks(t["nav.meeting_times"]);
    }
}
