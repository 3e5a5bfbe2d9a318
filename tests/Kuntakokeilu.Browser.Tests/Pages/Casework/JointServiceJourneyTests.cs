using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Tests.Access;

namespace Kuntakokeilu.Browser.Tests.Pages.Casework;

/// <summary>Joint service from the assessment of its need over the plan of all who give it to its end.</summary>
[Collection(Journeys.Name)]
public sealed class JointServiceJourneyTests(Chromium chromium, JourneyWorld world)
{
    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 360, false)]
    public async Task It_is_assessed_started_planned_and_ended(string language, int width, bool script)
    {
        int person = await world.Number($"joint-{language}");
        WalkKind kind = new(language, width, script);
        await using Walk official = await world.Enter(chromium, TestActor.Caseworker(TestActor.Tampere), kind);
        Texts t = official.T;
        string name = t["person.title", $"{person}"];
        await official.Open($"casework/people/{person}");
        // A year of unemployment (Act 1369/2014, section 2, subsection 2, paragraph 2).
        await official.Owes(ObligationKind.JointNeed);
        await official.Looks(name);

        await official.Follow(t["case.assess"]);
        await official.Fill("#competence", "Metallityötä kymmenen vuotta.");
        await official.Choose(t["assessment.obstacle.health"]);
        await official.Choose(t["assessment.likelihood.high"]);
        await official.Choose(t["assessment.line.joint"]);
        await official.Choose(t["assessment.participant.social"]);
        await official.Choose(t["assessment.participant.kela"]);
        await official.Press(t["assessment.save"]);
        await official.IsWarned(t["assessment.no_participants_by"]);
        await official.Looks(t["assessment.title", name]);
        await official.Fill("#participants-by", "Asiakkaan suostumus");
        await official.Press(t["assessment.save"]);
        await official.Sees(t["case.done.assessment"]);
        await official.Sees("Asiakkaan suostumus");

        await Record(official, t["entry.detail.needed"], name, isRefusedFirst: true);
        await official.Owes(ObligationKind.JointNeed, isOwed: false);
        await Record(official, t["entry.kind.joint_start"], name);
        await official.Owes(ObligationKind.JointPlan);

        await official.Follow(t["case.make_plan"]);
        await official.Choose(t["plan.kind.joint"]);
        await official.Fill("#goal", "Työkokeiluun syksyllä");
        await official.Fill("#task-1", "Työkyvyn arviointi");
        await official.Press(t["plan.sign"]);
        await official.Sees(t["case.done.plan"]);
        await official.Follow(t["case.open_plan"]);
        await official.Choose(t["form.yes"]);
        await official.Choose(t["plan.accepted_by.signature"]);
        await official.Press(t["plan.note_answer_do"]);
        await official.Sees(t["case.done.answer"]);
        await official.Owes(ObligationKind.JointPlan, isOwed: false);
        await official.Looks(name);
        await NoteParty(official, name);

        await Record(official, t["entry.kind.joint_end"], name);
        await official.Sees(t["entry.kind.joint_end"]);
        await official.Looks(name);
    }

    /// <summary>The social services have signed too.</summary>
    private static async Task NoteParty(Walk official, string name)
    {
        Texts t = official.T;
        await official.Follow(t["plan.kind.joint"]);
        await official.Sees(t["plan.awaited"]);
        await official.Looks(t["plan.kind.joint"]);
        await official.Follow(t["sign.title"]);
        await official.Press(t["sign.do"]);
        await official.IsWarned(t["sign.no_name"]);
        await official.Looks(t["sign.title"]);
        await official.Choose(t["plan.party.social_services"]);
        await official.Fill("#name", "Sosiaalityöntekijä Malli");
        await official.Fill("#day", JourneyWorld.Today);
        await official.Press(t["sign.do"]);
        await official.Sees("Sosiaalityöntekijä Malli");
        await official.SeesNot(t["plan.awaited"]);
        await official.Follow(t["case.back"]);
        await official.Looks(name);
    }

    /// <param name="isRefusedFirst">Sent without a choice first, to see what is told.</param>
    private static async Task Record(Walk official, string what, string name, bool isRefusedFirst = false)
    {
        Texts t = official.T;
        await official.Follow(t["case.record"]);
        if (isRefusedFirst)
        {
            await official.Press(t["entry.save"]);
            await official.IsWarned(t["entry.no_what"]);
            await official.Looks(t["entry.title", name]);
        }
        await official.Select("#what", what);
        await official.Press(t["entry.save"]);
        await official.Sees(t["case.done.entry"]);
    }
}
