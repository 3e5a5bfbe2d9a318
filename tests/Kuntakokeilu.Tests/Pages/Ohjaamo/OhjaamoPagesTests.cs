using System.Net;
using Kuntakokeilu.Core.Ohjaamo.Visits;
using Kuntakokeilu.Tests.Ohjaamo;

namespace Kuntakokeilu.Tests.Pages.Ohjaamo;

/// <summary>A day at an Ohjaamo, by its pages.</summary>
[Collection(OhjaamoCollection.Name)]
public sealed class OhjaamoPagesTests(OhjaamoWorld world)
{
    private static readonly Texts Fi = Texts.For("fi");

    [Fact]
    public async Task A_visit_is_counted_by_age_and_situation_and_the_page_says_so()
    {
        string organisation = await world.Organisation();
        using Visitor worker = await world.Open(OhjaamoWorld.Worker(organisation));
        await worker.Open("/fi/ohjaamo/visits");
        Assert.Contains(Fi["ohjaamo.no_points.worker"], Words(worker), StringComparison.Ordinal);
        int point = await world.Point(organisation);
        long before = await world.Events();
        await worker.Open("/fi/ohjaamo/visits");
        await worker.Press(Fi["ohjaamo.save"]);
        Assert.Equal([Fi["ohjaamo.no_age"], Fi["ohjaamo.no_situation"]], Wrong(worker));
        await worker
            .Choose(Fi["ohjaamo.age"], Fi["ohjaamo.age.from_17_to_19"])
            .Choose(Fi["ohjaamo.situation"], Fi["ohjaamo.situation.unemployed"])
            .Press(Fi["ohjaamo.save"]);
        Assert.Contains(Fi["ohjaamo.done"], Words(worker), StringComparison.Ordinal);
        Assert.Equal(
            ["3 3 3 1 1 0 1"],
            await world.Register.Lines(
                $"select concat_ws(' ', age, sex, situation, language, way, topics, size) from ohjaamo.tray_visit where point_id = {point}"
            )
        );
        // Looking at the page has left nothing either.
        Assert.Equal(before, await world.Events());
    }

    [Fact]
    public async Task What_does_not_fit_is_told_at_its_field_and_loses_nothing()
    {
        string organisation = await world.Organisation();
        int point = await world.Point(organisation);
        int second = await world.Point(organisation, "Toinen");
        using Visitor worker = await world.Open(OhjaamoWorld.Worker(organisation));
        await worker.Open("/fi/ohjaamo/visits");
        foreach (
            VisitTopic topic in (VisitTopic[])[VisitTopic.Work, VisitTopic.Money, VisitTopic.Health, VisitTopic.Other]
        )
            worker.Tick(Fi["ohjaamo.topics"], Fi.Of("ohjaamo.topic", topic));
        // A browser sends each box; here they are joined as the site reads them.
        worker.Send("topics", "work,money,health,other");
        await worker
            .Choose(Fi["ohjaamo.age"], Fi["ohjaamo.age.from_17_to_19"])
            .Choose(Fi["ohjaamo.situation"], Fi["ohjaamo.situation.school"])
            .Fill(Fi["ohjaamo.size"], "3")
            .Fill(Fi["ohjaamo.day"], "17.5.2022")
            .Press(Fi["ohjaamo.save"]);
        Assert.Equal(
            [
                Fi["ohjaamo.no_point"],
                Fi["ohjaamo.fault.too_many_topics"],
                Fi["ohjaamo.size_of_one"],
                Fi["ohjaamo.fault.day_to_come"],
            ],
            Wrong(worker)
        );
        Assert.True(worker.IsTicked(Fi["ohjaamo.topics"], Fi["ohjaamo.topic.health"]));
        worker.Send("topics", "work,money");
        await worker
            .Choose(Fi["ohjaamo.point"], "Toinen")
            .Choose(Fi["ohjaamo.way"], Fi["ohjaamo.way.group"])
            .Fill(Fi["ohjaamo.day"], "13.5.2022")
            .Press(Fi["ohjaamo.save"]);
        Assert.Contains(Fi["ohjaamo.done"], Words(worker), StringComparison.Ordinal);
        Assert.Equal(0L, await world.Count("tray_visit", point));
        Assert.Equal(1L, await world.Count("tray_visit", second));
        // The point of the last one is chosen for the next.
        Assert.Equal("Toinen", Chosen(worker, Fi["ohjaamo.point"]));
    }

    [Fact]
    public async Task The_head_sees_what_is_counted_and_nobody_elses()
    {
        string organisation = await world.Organisation();
        int point = await world.Point(organisation);
        int other = await world.Point(await world.Organisation());
        await world.Register.Run(
            $"""
            insert into ohjaamo.visit (day, point_id, age, sex, situation, language, way, topics, size) values
                ('2022-05-02', {point}, 3, 1, 1, 1, 1, 3, 1), ('2022-05-03', {point}, 3, 2, 2, 1, 2, 0, 9),
                ('2022-04-30', {point}, 3, 2, 2, 1, 2, 0, 50), ('2022-05-03', {other}, 3, 2, 2, 1, 2, 0, 70);
            insert into ohjaamo.effect (day, point_id, got, again) values
                ('2022-05-02', {point}, 5, 4), ('2022-05-02', {point}, 4, null), ('2022-05-02', {other}, 1, 1)
            """
        );
        using Visitor leader = await world.Open(OhjaamoWorld.Leader(organisation));
        await leader.Open("/fi/ohjaamo/counts");
        Assert.Equal(["2", "10"], leader.Page.QuerySelectorAll(".figures dd").Select(Visitor.Words));
        Assert.Equal(
            ["17–19 2 10"],
            Rows(leader, Fi["ohjaamo.age"]).Where(row => !row.EndsWith(" 0 0", StringComparison.Ordinal))
        );
        Assert.Equal(
            ["työ 1 1", "opinnot 1 1"],
            Rows(leader, Fi["ohjaamo.topics"]).Where(row => !row.EndsWith(" 0 0", StringComparison.Ordinal))
        );
        Assert.Equal(
            [
                $"{Fi["ohjaamo.effect.got"]} 2 4,5",
                $"{Fi["ohjaamo.effect.next_step"]} 0 –",
                $"{Fi["ohjaamo.effect.moved_on"]} 0 –",
                $"{Fi["ohjaamo.effect.again"]} 1 4,0",
            ],
            Rows(leader, Fi["ohjaamo.counts.said"])
        );
        await leader.Open("/fi/ohjaamo/counts?month=2022-04");
        Assert.Equal(["1", "50"], leader.Page.QuerySelectorAll(".figures dd").Select(Visitor.Words));
        using Visitor worker = await world.Open(OhjaamoWorld.Worker(organisation));
        await worker.Open("/fi/ohjaamo/counts");
        Assert.Equal(HttpStatusCode.Forbidden, worker.Response.StatusCode);
    }

    [Fact]
    public async Task A_point_is_added_and_ended_and_its_visitors_answer_without_signing_in()
    {
        string organisation = await world.Organisation();
        using Visitor leader = await world.Open(OhjaamoWorld.Leader(organisation));
        await leader.Open("/fi/ohjaamo/points");
        await leader.Press(Fi["ohjaamo.points.save"]);
        Assert.Equal([Fi["ohjaamo.points.no_kind"], Fi["ohjaamo.points.no_name"], Fi["form.no_day"]], Wrong(leader));
        await leader
            .Choose(Fi["ohjaamo.point_kind.low_threshold"])
            .Fill(Fi["ohjaamo.points.name_fi"], "Tupa")
            .Fill(Fi["ohjaamo.points.from"], "1.5.2022")
            .Press(Fi["ohjaamo.points.save"]);
        Assert.Equal([Fi["ohjaamo.points.low_threshold_early"]], Wrong(leader));
        await leader.Choose(Fi["ohjaamo.point_kind.ohjaamo"]).Press(Fi["ohjaamo.points.save"]);
        Assert.Contains(Fi["ohjaamo.points.added"], Words(leader), StringComparison.Ordinal);
        int point = await world.Register.Ask<int>(
            $"select id from ohjaamo.point where organisation = '{organisation}'"
        );
        string page = $"/fi/ohjaamo/points/{point}/feedback";
        Assert.Contains(page, leader.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));

        using Visitor visitor = await world.Open(null);
        await visitor.Open(page);
        await visitor.Press(Fi["ohjaamo.effect.send"]);
        Assert.Equal([Fi["ohjaamo.effect.none"]], Wrong(visitor));
        using Visitor again = visitor.Beside();
        await again.Open(page);
        again.Send("form", visitor.Page.QuerySelector("input[name=form]")!.GetAttribute("value")!);
        await visitor.Choose(Fi["ohjaamo.effect.got"], Fi["ohjaamo.scale.fully"]).Press(Fi["ohjaamo.effect.send"]);
        Assert.Contains(Fi["ohjaamo.effect.done"], Words(visitor), StringComparison.Ordinal);
        await again.Choose(Fi["ohjaamo.effect.got"], Fi["ohjaamo.scale.fully"]).Press(Fi["ohjaamo.effect.send"]);
        Assert.Equal(
            ["5"],
            await world.Register.Lines(
                $"select concat_ws(' ', got, next_step, moved_on, again) from ohjaamo.tray_effect where point_id = {point}"
            )
        );

        await leader.Press($"{Fi["ohjaamo.points.end"]}: Tupa");
        Assert.Contains(Fi["ohjaamo.points.ended"], Words(leader), StringComparison.Ordinal);
        // The day is its last.
        await visitor.Open(page);
        Assert.NotNull(visitor.Page.QuerySelector("form.taps"));
        await world.Register.Run($"update ohjaamo.point set until_day = '2022-05-15' where id = {point}");
        await visitor.Open(page);
        Assert.Contains(Fi["ohjaamo.effect.closed"], Words(visitor), StringComparison.Ordinal);
        await visitor.Open("/fi/ohjaamo/points/999999/feedback");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Response.StatusCode);
    }

    [Fact]
    public async Task Of_a_child_a_guardian_agrees_and_who_withdraws_is_deleted()
    {
        string organisation = await world.Organisation();
        using Visitor worker = await world.Open(OhjaamoWorld.Worker(organisation));
        await worker.Open("/fi/ohjaamo/records");
        await worker.Follow(Fi["ohjaamo.records.new"]);
        await worker
            .Fill(Fi["ohjaamo.records.called_by"], "Malli-Nuori")
            .Fill(Fi["ohjaamo.records.age"], "14")
            .Press(Fi["ohjaamo.records.save"]);
        Assert.Equal(
            [
                Fi["ohjaamo.records.no_consent"],
                Fi["ohjaamo.records.no_guardian", 15],
                Fi["ohjaamo.records.no_guardian_consent"],
            ],
            Wrong(worker)
        );
        await worker
            .Fill(Fi["ohjaamo.records.consent"], "16.5.2022")
            .Fill(Fi["ohjaamo.records.guardian"], "Malli-Huoltaja")
            .Fill(Fi["ohjaamo.records.guardian_consent"], "15.5.2022")
            .Press(Fi["ohjaamo.records.save"]);
        Assert.Contains(Fi["ohjaamo.records.begun"], Words(worker), StringComparison.Ordinal);
        string record = worker.Address.Split('?')[0];
        await worker.Fill(Fi["ohjaamo.records.text"], "Sovittiin <b>käynti</b>").Press(Fi["ohjaamo.records.write_do"]);
        Assert.Contains("Sovittiin <b>käynti</b>", Words(worker), StringComparison.Ordinal);
        // What was done is noted, of no person of the register.
        Assert.Equal(
            0L,
            await world.Register.Ask<long>(
                $"select count(*) from access.event where organisation = '{organisation}' and cardinality(subjects) > 0"
            )
        );
        Assert.Contains(
            $"ohjaamo.record {record.Split('/')[^1]}",
            await world.Register.Lines(
                $"select distinct why from access.event where organisation = '{organisation}' and why is not null"
            )
        );

        using Visitor another = await world.Open(OhjaamoWorld.Worker(await world.Organisation()));
        await another.Open(record);
        Assert.Equal(HttpStatusCode.NotFound, another.Response.StatusCode);
        await another.Open("/fi/ohjaamo/records");
        Assert.Contains(Fi["ohjaamo.records.none"], Words(another), StringComparison.Ordinal);

        await worker.Press(Fi["ohjaamo.records.withdraw_do"]);
        Assert.Contains(Fi["ohjaamo.records.withdrawn"], Words(worker), StringComparison.Ordinal);
        await worker.Open(record);
        Assert.Equal(HttpStatusCode.NotFound, worker.Response.StatusCode);
    }

    [Fact]
    public async Task Hours_are_told_by_week_and_told_again()
    {
        string organisation = await world.Organisation();
        using Visitor leader = await world.Open(OhjaamoWorld.Leader(organisation));
        await leader.Open("/fi/ohjaamo/capacity");
        await leader.Press(Fi["ohjaamo.capacity.save"]);
        Assert.Equal(4, Wrong(leader).Count());
        foreach (string used in (string[])["8", "9"])
        {
            await leader.Open("/fi/ohjaamo/capacity");
            await leader
                .Fill(Fi["ohjaamo.capacity.week"], "18.5.2022")
                .Choose(Fi["ohjaamo.group.students"])
                .Fill(Fi["ohjaamo.capacity.planned"], "10")
                .Fill(Fi["ohjaamo.capacity.used"], used)
                .Fill(Fi["ohjaamo.capacity.waiting"], "4")
                .Press(Fi["ohjaamo.capacity.save"]);
            Assert.Contains(Fi["ohjaamo.capacity.done"], Words(leader), StringComparison.Ordinal);
        }
        Assert.Equal(["20/2022 koululaiset ja opiskelijat 10 9 4"], Rows(leader, Fi["ohjaamo.capacity.caption"]));
        Assert.Contains(Fi["ohjaamo.capacity.unknown", 17], Words(leader), StringComparison.Ordinal);
    }

    private static string Words(Visitor visitor) => Visitor.Words(visitor.Page.Body!);

    private static IEnumerable<string> Wrong(Visitor visitor) =>
        visitor.Page.QuerySelectorAll(".error-summary li").Select(Visitor.Words);

    private static IEnumerable<string> Rows(Visitor visitor, string caption) =>
        visitor
            .Page.QuerySelectorAll("table")
            .Single(table => Visitor.Words(table.QuerySelector("caption")!) == caption)
            .QuerySelectorAll("tbody tr")
            .Select(Visitor.Words);

    private static string? Chosen(Visitor visitor, string question) =>
        visitor
            .Page.QuerySelectorAll("fieldset")
            .Where(field => Visitor.Words(field.QuerySelector("legend")!) == question)
            .Select(field => field.QuerySelector("input[checked]"))
            .Select(input => Visitor.Words(visitor.Page.QuerySelector($"label[for={input!.Id}]")!))
            .SingleOrDefault();
}
