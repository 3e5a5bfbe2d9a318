using Kuntakokeilu.Tests.Access;

namespace Kuntakokeilu.Browser.Tests.Pages.Casework;

/// <summary>Somebody does not come: it is recorded where the customer is served, and the TE office of the place reads the fact.</summary>
[Collection(Journeys.Name)]
public sealed class NoShowJourneyTests(Chromium chromium, JourneyWorld world)
{
    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 360, false)]
    public async Task It_is_recorded_and_seen_by_the_TE_office(string language, int width, bool script)
    {
        string key = $"missed-{language}";
        int person = await world.Number(key);
        WalkKind kind = new(language, width, script);
        await using Walk official = await world.Enter(chromium, TestActor.Caseworker(TestActor.Tampere), kind);
        Texts t = official.T;
        string name = t["person.title", $"{person}"];
        await official.Open($"casework/people/{person}/meetings");
        await official.Follow(t["meetings.record"]);
        await official.Press(t["meetings.record_do"]);
        await official.IsWarned(t["meetings.no_start"]);
        await official.Looks(t["meetings.record_of", name]);
        await official.Choose(t["meetings.state.no_show"]);
        await official.Select("#start", t.Time(new(9, 0)));
        await official.Select("#minutes", t["meetings.minutes_long", "30"]);
        await official.Fill("#note", "Ei vastannut puhelimeen.");
        await official.Press(t["meetings.record_do"]);
        await official.Sees(t["meetings.missed.reminder"]);
        await official.Looks(t["meetings.of", name]);
        await official.Follow(t["case.open"]);
        await official.Sees(t["case.outcome.no_show"]);
        await official.Looks(name);

        await using Walk office = await world.Enter(chromium, TestActor.TeOfficer(TestActor.Pirkanmaa), kind);
        await office.Open("casework/no-shows");
        await office.Sees(key);
        await office.Sees(t["no_shows.reminder"]);
        await office.SeesNot("Ei vastannut puhelimeen.");
        await office.Looks(t["nav.no_shows"]);
    }
}
