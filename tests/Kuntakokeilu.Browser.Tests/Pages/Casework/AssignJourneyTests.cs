using Kuntakokeilu.Tests.Access;

namespace Kuntakokeilu.Browser.Tests.Pages.Casework;

/// <summary>Who leads gives customers to an official, after looking at what will happen.</summary>
[Collection(Journeys.Name)]
public sealed class AssignJourneyTests(Chromium chromium, JourneyWorld world)
{
    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 360, false)]
    public async Task Customers_are_given_to_an_official_after_a_preview(string language, int width, bool script)
    {
        WalkKind kind = new(language, width, script);
        int place = JourneyWorld.PlaceOf(language);
        // Others of the world are officials there too: this one has a name of its own.
        string name = $"assigned-{language}";
        TestActor called = TestActor.Caseworker(place) with { Called = name };
        await using Walk official = await world.Enter(chromium, called, kind);
        await using Walk manager = await world.Enter(chromium, TestActor.Manager(place), kind);
        Texts t = manager.T;
        await manager.Open("casework?worker=none");
        await manager.Looks(t["nav.caseload"]);
        // Nobody is chosen: it is told what to do.
        await manager.Press(t["assign.chosen"]);
        await manager.Sees(t["assign.nobody"]);
        await manager.Looks(t["assign.title"]);
        await manager.Follow(t["assign.back"]);
        await manager.Choose(t["assign.choose", $"given-{language}-1"]);
        await manager.Choose(t["assign.choose", $"given-{language}-3"]);
        await manager.Press(t["assign.chosen"]);
        await manager.Sees(t["assign.lead", "2"]);
        await manager.Select("#to", t["assign.worker", name, "0"]);
        await manager.Press(t["assign.preview"]);
        await manager.Sees(t["assign.loads"]);
        await manager.Looks(t["assign.title"]);
        await manager.Press(t["assign.do", "2"]);
        await manager.Sees(t["assign.given", "2"]);
        await manager.Looks(t["nav.caseload"]);

        await official.Open("casework");
        await official.Sees($"given-{language}-1");
        await official.Sees($"given-{language}-3");
        await official.SeesNot($"given-{language}-2");
        await official.Looks(t["nav.caseload"]);
    }
}
