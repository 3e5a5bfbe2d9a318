using Kuntakokeilu.Tests.Access;

namespace Kuntakokeilu.Browser.Tests.Pages.Casework;

/// <summary>A customer moves with a plan: it binds at the new municipality (9 and 25 §) until it is revised there.</summary>
[Collection(Journeys.Name)]
public sealed class TransferredPlanJourneyTests(Chromium chromium, JourneyWorld world)
{
    private const string Note = "Työkokeilu on sovittu kesäkuulle.";

    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 360, false)]
    public async Task It_binds_after_the_transfer_until_it_is_revised(string language, int width, bool script)
    {
        string key = $"moved-{language}";
        int person = await world.Number(key);
        WalkKind kind = new(language, width, script);
        await using Walk former = await world.Enter(chromium, TestActor.Caseworker(TestActor.Tampere), kind);
        Texts t = former.T;
        string name = t["person.title", $"{person}"];
        await former.Open($"casework/people/{person}/plan");
        await former.Choose(t["plan.kind.employment"]);
        await former.Fill("#goal", "Töihin keittiöön");
        await former.Fill("#task-1", "Tee ansioluettelo");
        await former.Fill("#number", "4");
        await former.Press(t["plan.sign"]);
        await using Walk customer = await world.Enter(chromium, TestActor.Jobseeker(person), kind);
        await Accept(customer);

        await world.Move(key);
        await former.Open("transfers/moves");
        await former.Looks(t["nav.moves"]);
        await former.FollowTo(t["moves.hand_over"]);
        await former.Fill("#note", Note);
        await former.Looks(t["handover.title", key]);
        await former.Press(t["handover.do"]);
        await former.Sees(t["moves.done"]);

        await using Walk receiver = await world.Enter(chromium, TestActor.Caseworker(91), kind);
        await receiver.Open($"casework/people/{person}");
        await receiver.Sees(Note);
        await receiver.Sees("Töihin keittiöön");
        await receiver.Sees(t["plan.accepted", t.Date(JourneyWorld.Day), t["plan.accepted_by.e_service"]]);
        await receiver.Looks(name);
        await customer.Open("own/plan");
        await customer.Press(t["plan.mark_done", "Tee ansioluettelo"]);
        await customer.Sees(t["own_plan.done.task"]);

        await receiver.Open($"casework/people/{person}");
        await receiver.Follow(t["case.revise_plan"]);
        await receiver.Fill("#goal", "");
        await receiver.Press(t["plan.sign"]);
        await receiver.IsWarned(t["plan.no_goal"]);
        await receiver.Looks(t["plan.write", name]);
        await receiver.Fill("#goal", "Töihin kouluun");
        await receiver.Press(t["plan.sign"]);
        // What has changed is shown, and until it is accepted the former plan binds.
        await receiver.Sees(t["plan.was", "Töihin keittiöön"]);
        await receiver.Sees(t["case.plan"]);
        await receiver.Looks(name);
        await Accept(customer);
        await customer.Sees("Töihin kouluun");
        await customer.Looks(t["nav.own_plan"]);
        await receiver.Open($"casework/people/{person}");
        await receiver.SeesNot(t["case.proposed"]);
        await receiver.Looks(name);
    }

    private static async Task Accept(Walk customer)
    {
        await customer.Open("own/plan/answer");
        await customer.Choose(customer.T["form.yes"]);
        await customer.Press(customer.T["own_plan.send"]);
        await customer.Sees(customer.T["own_plan.done.answer"]);
    }
}
