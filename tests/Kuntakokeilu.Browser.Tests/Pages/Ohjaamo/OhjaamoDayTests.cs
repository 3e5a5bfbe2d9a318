using Kuntakokeilu.Browser.Tests.Pages.Casework;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;

namespace Kuntakokeilu.Browser.Tests.Pages.Ohjaamo;

/// <summary>A day at an Ohjaamo: its point is opened, visits are counted, a visitor says what came of it, somebody is guided.</summary>
[Collection(Journeys.Name)]
public sealed class OhjaamoDayTests(Chromium chromium, JourneyWorld world)
{
    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 360, false)]
    public async Task Visits_are_counted_and_nobody_is_registered(string language, int width, bool script)
    {
        string organisation = $"ohjaamo-{language}";
        WalkKind kind = new(language, width, script);
        await using Walk leader = await world.Enter(chromium, new TestActor(Role.OhjaamoLeader, organisation), kind);
        Texts t = leader.T;
        await leader.Open("ohjaamo/points");
        await leader.Choose(t["ohjaamo.point_kind.ohjaamo"]);
        await leader.Fill("#name-fi", "Olohuone");
        await leader.Fill("#from", "2.5.2022");
        await leader.Press(t["ohjaamo.points.save"]);
        await leader.Sees(t["ohjaamo.points.added"]);
        await leader.Looks(t["nav.ohjaamo_points"]);

        await using Walk worker = await world.Enter(chromium, new TestActor(Role.OhjaamoWorker, organisation), kind);
        await worker.Open("ohjaamo/visits");
        await worker.Press(t["ohjaamo.save"]);
        await worker.IsWarned(t["ohjaamo.no_age"]);
        await worker.Choose(t["ohjaamo.age.from_17_to_19"]);
        await worker.Choose(t["ohjaamo.situation.unemployed"]);
        await worker.Choose(t["ohjaamo.topic.housing"]);
        await worker.Looks(t["nav.ohjaamo_visits"]);
        await worker.Press(t["ohjaamo.save"]);
        await worker.Sees(t["ohjaamo.done"]);
        await worker.Choose(t["ohjaamo.age.from_20_to_24"]);
        // Studies are one of the topics, too.
        await worker.Check("#situation-1");
        await worker.Press(t["ohjaamo.save"]);
        await worker.Sees(t["ohjaamo.done"]);

        int point = await world.Register.Ask<int>(
            $"select id from ohjaamo.point where organisation = '{organisation}'"
        );
        await using Walk visitor = await world.Visit(chromium, kind);
        await visitor.Open($"ohjaamo/points/{point}/feedback");
        await visitor.Check("#got-3");
        await visitor.Looks(t["ohjaamo.effect.title"]);
        await visitor.Press(t["ohjaamo.effect.send"]);
        await visitor.Sees(t["ohjaamo.effect.done"]);

        // The day is over.
        await world.Register.Run("select ohjaamo.seal('2022-05-17')");
        await leader.Open("ohjaamo/counts");
        await leader.Sees($"{t["ohjaamo.counts.visits"]}2");
        await leader.Looks(t["nav.ohjaamo_counts"]);
        await leader.Open("ohjaamo/capacity");
        await leader.Looks(t["nav.ohjaamo_capacity"]);

        await worker.Open("ohjaamo/records/new");
        await worker.Fill("#called-by", "Malli-Nuori");
        await worker.Fill("#age", "14");
        await worker.Fill("#consent", JourneyWorld.Today);
        await worker.Press(t["ohjaamo.records.save"]);
        await worker.IsWarned(t["ohjaamo.records.no_guardian", 15]);
        await worker.Looks(t["ohjaamo.records.new"]);
        await worker.Fill("#guardian", "Malli-Huoltaja");
        await worker.Fill("#guardian-consent", JourneyWorld.Today);
        await worker.Press(t["ohjaamo.records.save"]);
        await worker.Sees(t["ohjaamo.records.begun"]);
        await worker.Fill("#text", "Sovittiin käynti koulussa.");
        await worker.Press(t["ohjaamo.records.write_do"]);
        await worker.Sees("Sovittiin käynti koulussa.");
        await worker.Looks("Malli-Nuori");
    }
}
