using Kuntakokeilu.Browser.Tests.Pages.Casework;
using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Law.Statements;
using Kuntakokeilu.Tests.Access;

namespace Kuntakokeilu.Browser.Tests.Pages.Statements;

/// <summary>
/// Conduct from its recording to the judgement: what follows is shown before, the TE office has it on its desk, the customer tells
/// what there is to it, and it is judged.
/// </summary>
[Collection(Journeys.Name)]
public sealed class ReportJourneyTests(Chromium chromium, JourneyWorld world)
{
    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 360, false)]
    public async Task It_is_recorded_told_to_the_te_office_answered_and_judged(string language, int width, bool script)
    {
        WalkKind kind = new(language, width, script);
        int person = await world.Number($"blamed-{language}");
        await using Walk official = await world.Enter(chromium, TestActor.Caseworker(TestActor.Tampere), kind);
        Texts t = official.T;
        string quit = Texts.Capital(t.Of("conduct.kind", ConductKind.Quit));
        await official.Open($"statements/people/{person}");
        await official.Follow(t["conduct.record"]);
        await official.Press(t["conduct.look"]);
        await official.IsWarned(t["conduct.no_what"]);
        await official.IsWarned(t["conduct.no_day"]);
        await official.IsWarned(t["conduct.no_facts_written"]);
        await official.Looks(t["conduct.title", t["person.title", person]]);
        await official.Select("#kind", 1);
        await official.Fill("#day", JourneyWorld.Today);
        await official.Fill("#facts", "Irtisanoutui myyjän työstä.");
        await official.Press(t["conduct.look"]);
        await official.Sees(t.Of("conduct.rung", ConductRung.Waiting, 45));
        await official.Looks(t["conduct.title", t["person.title", person]]);
        await official.Press(t["entry.save"]);
        await official.Sees(t["stating.done.conduct"]);
        await official.Looks(t["stating.title", t["person.title", person]]);
        await official.Open("statements/reports");
        await official.Looks(t["nav.reports"]);

        await using Walk customer = await world.Enter(chromium, TestActor.Jobseeker(person), kind);
        await customer.Open("own/statements");
        await customer.Follow($"{quit}, {t.Date(JourneyWorld.Day)}");
        await customer.Press(t["own_conduct.send"]);
        await customer.IsWarned(t["own_conduct.no_text"]);
        await customer.Looks(quit);
        await customer.Fill("#text", "Työmatka kesti yli kolme tuntia.");
        await customer.Press(t["own_conduct.send"]);
        await customer.Sees(t["own_conduct.told"]);
        await customer.Looks(t["nav.own_statements"]);

        await using Walk officer = await world.Enter(chromium, TestActor.TeOfficer(TestActor.Pirkanmaa), kind);
        await officer.Open("statements/reports");
        await officer.Looks(t["nav.reports"]);
        await officer.Open($"statements/reports/{person}/0");
        await officer.Sees("Työmatka kesti yli kolme tuntia.");
        await officer.Press(t["entry.save"]);
        await officer.IsWarned(t["reports.no_deed"]);
        await officer.Looks(quit);
        await officer.Choose(t["reports.deed.take"]);
        await officer.Press(t["entry.save"]);
        await officer.Sees(t["reports.done.taken"]);
        await officer.Choose(t["reports.deed.blame"]);
        await officer.Press(t["entry.save"]);
        await officer.IsWarned(t["reports.no_words"]);
        await officer.Fill("#words", "Työmatka oli alle kolme tuntia.");
        await officer.Press(t["entry.save"]);
        await officer.Sees(t["reports.done.judged"]);
        await officer.Looks(quit);

        await customer.Open("own/statements/conduct/0");
        await customer.Sees(t.Of("conduct.judged", ConductReason.NotValid));
        await customer.Looks(quit);
    }
}
