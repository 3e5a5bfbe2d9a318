using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Places;
using Kuntakokeilu.Tests.Access;

namespace Kuntakokeilu.Browser.Tests.Pages.Casework;

/// <summary>Customers come to services: proposed, agreed on, given, and told of by all who took part.</summary>
[Collection(Journeys.Name)]
public sealed class ServiceJourneyTests(Chromium chromium, JourneyWorld world)
{
    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 360, false)]
    public async Task It_is_agreed_on_given_finished_and_told_how_it_was(string language, int width, bool script)
    {
        WalkKind kind = new(language, width, script);
        string key = $"served-{language}";
        int person = await world.Number(key);
        string service = JourneyWorld.ServiceOf(language);
        await using Walk official = await world.Enter(chromium, TestActor.Caseworker(TestActor.Tampere), kind);
        Texts t = official.T;
        string name = t["person.title", $"{person}"];
        await official.Open($"casework/people/{person}");
        await official.Follow(t["case.referrals"]);
        await official.Sees(t["referral.none"]);
        await official.Looks(t["referral.of", name]);
        await official.Follow(t["referral.propose"]);
        await official.Fill("#q", service);
        await official.Press(t["referral.search"]);
        await official.Looks(t["referral.propose"]);
        await official.Follow(service);
        await official.Press(t["referral.propose_do"]);
        await official.IsWarned(t["referral.no_offering"]);
        await official.IsWarned(t["referral.no_goal"]);
        await official.Looks(service);
        await official.Check("#offering");
        await official.Fill("#goal", "Rytmi arkeen");
        await official.Press(t["referral.propose_do"]);
        await official.Sees(t["referral.state.proposed"]);
        await official.Looks(t["referral.one", service, name]);

        await using Walk customer = await world.Enter(chromium, TestActor.Jobseeker(person), kind);
        await customer.Open("own/services");
        await customer.Sees(t["own_referral.voluntary"]);
        await customer.Looks(t["nav.own_services"]);
        await customer.Follow(service);
        await customer.Looks(service);
        await customer.Follow(t["own_referral.do.agree"]);
        await customer.Looks(service);
        await customer.Press(t["own_referral.do.agree"]);
        await customer.Sees(t["referral.state.agreed"]);

        int referral = await Referral(person);
        await official.Open($"casework/people/{person}/referrals/{referral}");
        await official.Follow(t["referral.do.place"]);
        await official.Press(t["referral.do.place"]);
        await official.Sees(t["referral.state.placed"]);
        await official.Looks(t["referral.one", service, name]);

        await using Walk provider = await Provider(language, kind);
        await provider.Open("referred");
        await provider.Looks(t["nav.referred"]);
        await provider.Follow(key);
        await provider.SeesNot("Rytmi arkeen");
        await provider.Looks(key);
        await Do(provider, key, t["referred.do.accept"]);
        await provider.Follow(key);
        await provider.Sees("Rytmi arkeen");
        await provider.Follow(t["referred.do.start"]);
        await provider.Press(t["referred.do.start"]);
        await provider.IsWarned(t["form.no_day"]);
        await provider.Looks(key);
        await provider.Fill("#day", JourneyWorld.Today);
        await provider.Press(t["referred.do.start"]);
        await provider.Follow(key);
        await Attends(provider, "#mark", JourneyWorld.Today, isRefusedFirst: true);

        await provider.Open($"referred/{referral}");
        await provider.Follow(t["referred.do.complete"]);
        await provider.Press(t["referred.do.complete"]);
        await provider.IsWarned(t["referral.fault.reason_missing"]);
        await provider.Looks(key);
        await provider.Fill("#day", JourneyWorld.Today);
        await provider.Choose(t["referral.result.competence"]);
        await provider.Fill("#note", "Harjoittelu keittiössä sujui.");
        await provider.Press(t["referred.do.complete"]);
        await provider.Looks(t["nav.referred"]);

        await customer.Open("own/services");
        await customer.Sees(t["own_referral.to_tell"]);
        await customer.FollowTo(t["own_referral.tell"]);
        await customer.Press(t["own_referral.feedback.send"]);
        await customer.IsWarned(t["own_referral.feedback.nothing"]);
        await customer.Looks(t["own_referral.feedback"]);
        await customer.Select("#helped", t["own_referral.feedback.mark.5"]);
        await customer.Fill("#words", "Sain rytmin arkeen.");
        await customer.Press(t["own_referral.feedback.send"]);
        await customer.Sees(t["referral.state.completed"]);
        await customer.Looks(service);

        await official.Open($"casework/people/{person}/referrals/{referral}");
        await official.Sees(t["referral.result.competence"]);
        await official.Looks(t["referral.one", service, name]);
    }

    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 360, false)]
    public async Task Who_waits_has_a_number_and_gets_a_freed_place_by_it(string language, int width, bool script)
    {
        WalkKind kind = new(language, width, script);
        string service = JourneyWorld.ServiceOf(language, isFull: true);
        int[] people =
        [
            await world.Number($"queues-{language}-1"),
            await world.Number($"queues-{language}-2"),
            await world.Number($"queues-{language}-3"),
        ];
        await using Walk official = await world.Enter(chromium, TestActor.Caseworker(TestActor.Tampere), kind);
        Texts t = official.T;
        await Send(official, people[0], language, isFull: true);
        await official.Sees(t["referral.state.placed"]);
        await Send(official, people[1], language, isFull: true);
        await official.Sees(t["referral.in_queue", "1", "0"]);
        await Send(official, people[2], language, isFull: true);
        await official.Sees(t["referral.in_queue", "2", "1"]);
        await official.Looks(t["referral.one", service, t["person.title", $"{people[2]}"]]);

        await using Walk anybody = await world.Visit(chromium, kind);
        await anybody.Open($"services/{await world.Service(language, isFull: true)}");
        await anybody.Sees(t["services.waiting", "2"]);
        await anybody.Looks(service);
        await using Walk last = await world.Enter(chromium, TestActor.Jobseeker(people[2]), kind);
        await last.Open("own/services");
        await last.Sees(t["referral.in_queue", "2", "1"]);
        await last.Looks(t["nav.own_services"]);

        await using Walk provider = await Provider(language, kind);
        await provider.Open("referred");
        await provider.Follow($"queues-{language}-1");
        await provider.Follow(t["referred.do.not_fit"]);
        await provider.Press(t["referred.do.not_fit"]);
        await provider.IsWarned(t["referral.fault.reason_missing"]);
        await provider.Looks($"queues-{language}-1");
        await provider.Choose(t["referral.not_fit.conditions"]);
        await provider.Press(t["referred.do.not_fit"]);
        // A node may have done it already.
        await new PlaceFilling(world.Register.Site.Job, world.Register.Clock).Run(CancellationToken.None);

        await using Walk next = await world.Enter(chromium, TestActor.Jobseeker(people[1]), kind);
        await next.Open("own/services");
        await next.Sees(t["referral.held", t.Date(ReferralDays.HeldUntil(JourneyWorld.Day))]);
        await next.Looks(t["nav.own_services"]);
        await next.Follow(service);
        await next.Follow(t["own_referral.do.confirm"]);
        await next.Looks(service);
        await next.Press(t["own_referral.do.confirm"]);
        await next.Sees(t["referral.state.placed"]);
        await next.SeesNot(t["own_referral.do.confirm"]);
        await next.Looks(service);
        await last.Open("own/services");
        await last.Sees(t["referral.in_queue", "2", "0"]);
    }

    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 360, false)]
    public async Task An_interruption_is_told_and_looked_into(string language, int width, bool script)
    {
        WalkKind kind = new(language, width, script);
        string key = $"cut-{language}";
        int person = await world.Number(key);
        string service = JourneyWorld.ServiceOf(language);
        await using Walk official = await world.Enter(chromium, TestActor.Caseworker(TestActor.Tampere), kind);
        Texts t = official.T;
        string name = t["person.title", $"{person}"];
        await Send(official, person, language);
        await using Walk provider = await Provider(language, kind);
        await Begin(provider, key);
        await provider.Follow(key);
        await provider.Follow(t["referred.do.interrupt"]);
        await provider.Press(t["referred.do.interrupt"]);
        await provider.IsWarned(t["form.no_day"]);
        await provider.IsWarned(t["referral.fault.reason_missing"]);
        await provider.Looks(key);
        await provider.Fill("#day", JourneyWorld.Today);
        await provider.Choose(t["referral.reason.not_suitable"]);
        await provider.Fill("#note", "Seisominen sattuu.");
        await provider.Press(t["referred.do.interrupt"]);

        string due = t.Date(ReferralDays.ReviewBy(JourneyWorld.Day));
        await official.Open("casework/reviews");
        await official.Sees(due);
        await official.Looks(t["nav.reviews"]);
        await official.Follow(key);
        await official.Sees(t["referral.to_review", due]);
        await official.Looks(t["referral.one", service, name]);
        await official.Follow(t["referral.do.review"]);
        await official.Press(t["referral.do.review"]);
        await official.IsWarned(t["referral.no_review"]);
        await official.Looks(t["referral.one", service, name]);
        await official.Fill("#note", "Sovittiin kevyemmästä työstä.");
        await official.Press(t["referral.do.review"]);
        await official.SeesNot(t["referral.to_review", due]);
        await official.Sees("Sovittiin kevyemmästä työstä.");
        await official.Looks(t["referral.one", service, name]);
        await official.Open("casework/reviews");
        await official.SeesNot(key);

        await using Walk customer = await world.Enter(chromium, TestActor.Jobseeker(person), kind);
        await customer.Open("own/services");
        await customer.FollowTo(t["own_referral.tell"]);
        await customer.Fill("#words", "Työ ei sopinut selälle.");
        await customer.Press(t["own_referral.feedback.send"]);
        await customer.Sees(t["referral.state.interrupted"]);
        await customer.Looks(service);
    }

    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 360, false)]
    public async Task A_provider_tells_of_several_who_was_there(string language, int width, bool script)
    {
        WalkKind kind = new(language, width, script);
        string[] keys = [$"attends-{language}-1", $"attends-{language}-2", $"attends-{language}-3"];
        await using Walk official = await world.Enter(chromium, TestActor.Caseworker(TestActor.Tampere), kind);
        await using Walk provider = await Provider(language, kind);
        Texts t = provider.T;
        foreach (string key in keys)
        {
            await Send(official, await world.Number(key), language);
            await Begin(provider, key);
        }
        for (int i = 0; i < keys.Length; i++)
        {
            await provider.Open("referred");
            await provider.Follow(keys[i]);
            await Attends(provider, $"#mark{(i == 0 ? "" : $"-{i}")}", JourneyWorld.Today);
        }
        // Said again it counts as it was said last; what is to come can't be told.
        await provider.Fill("#day", "17.5.2022");
        await provider.Check("#mark");
        await provider.Press(t["referred.attendance_do"]);
        await provider.IsWarned(t["referral.fault.bad_day"]);
        await provider.Looks(t["referred.attendance"]);
        await provider.Fill("#day", JourneyWorld.Today);
        await provider.Press(t["referred.attendance_do"]);
        await provider.Sees($"{t.Date(JourneyWorld.Day)}: {t["referred.mark.present"]}");
        await provider.SeesNot($"{t.Date(JourneyWorld.Day)}: {t["referred.mark.sick"]}");
        Assert.Equal(
            4L,
            await world.Register.Ask<long>(
                $"""
                select count(*) from referrals.attendance a join referrals.referral r on r.id = a.referral_id
                join register.person p on p.id = r.person_id where p.key like 'attends-{language}-%'
                """
            )
        );
    }

    private Task<Walk> Provider(string language, WalkKind kind) =>
        world.Enter(chromium, new TestActor(Role.Provider, JourneyWorld.ProviderOf(language)), kind);

    private Task<int> Referral(int person) =>
        world.Register.Ask<int>($"select max(id) from referrals.referral where person_id = {person}");

    /// <summary>Proposed, noted as agreed on and sent, as it goes at a meeting.</summary>
    private async Task Send(Walk official, int person, string language, bool isFull = false)
    {
        Texts t = official.T;
        await official.Open($"casework/people/{person}/referrals/propose/{await world.Service(language, isFull)}");
        await official.Check("#offering");
        await official.Fill("#goal", "Rytmi arkeen");
        await official.Press(t["referral.propose_do"]);
        await official.Follow(t["referral.do.agree"]);
        await official.Fill("#day", JourneyWorld.Today);
        await official.Press(t["referral.do.agree"]);
        await official.Follow(t["referral.do.place"]);
        await official.Press(t["referral.do.place"]);
    }

    /// <summary>Taken by the provider, and started today.</summary>
    private static async Task Begin(Walk provider, string key)
    {
        Texts t = provider.T;
        await provider.Open("referred");
        await provider.Follow(key);
        await Do(provider, key, t["referred.do.accept"]);
        await provider.Follow(key);
        await provider.Follow(t["referred.do.start"]);
        await provider.Fill("#day", JourneyWorld.Today);
        await provider.Press(t["referred.do.start"]);
    }

    /// <summary>From the customer's page: what needs no more than the button.</summary>
    private static async Task Do(Walk provider, string key, string deed)
    {
        await provider.Follow(deed);
        await provider.Looks(key);
        await provider.Press(deed);
    }

    /// <summary>From the customer's page.</summary>
    private static async Task Attends(Walk provider, string mark, string day, bool isRefusedFirst = false)
    {
        Texts t = provider.T;
        await provider.Follow(t["referred.attendance"]);
        if (isRefusedFirst)
        {
            await provider.Press(t["referred.attendance_do"]);
            await provider.IsWarned(t["referred.no_mark"]);
            await provider.Looks(t["referred.attendance"]);
        }
        await provider.Fill("#day", day);
        await provider.Check(mark);
        await provider.Press(t["referred.attendance_do"]);
        await provider.Sees(t["referred.attendance_done"]);
        await provider.Looks(t["referred.attendance"]);
    }
}
