using System.Net.Http.Json;
using Kuntakokeilu.App.DemoFunds;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Browser.Tests.Pages.Casework;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Law.Statements;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Microsoft.AspNetCore.Builder;

namespace Kuntakokeilu.Browser.Tests.Pages.Statements;

/// <summary>
/// A statement from the application for a benefit to the payer's acknowledgement: a clarification is asked for and answered, it is
/// written, looked at and given, arrives, is corrected, and the correction that the payer does not take goes by letter.
/// </summary>
[Collection(Journeys.Name)]
public sealed class StatementJourneyTests(Chromium chromium, JourneyWorld world) : IAsyncLifetime
{
    /// <summary>Of the sender: after whatever the database's own clock tells.</summary>
    private static readonly SetClock Later = new() { Now = new(2099, 1, 1, 10, 0, 0, TimeSpan.Zero) };

    private readonly TwinSecret secret = TwinSecret.New();
    private WebApplication twin = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        twin = FundsTwin.Create(secret, 0);
        await twin.StartAsync(Stop);
    }

    public ValueTask DisposeAsync() => twin.DisposeAsync();

    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 360, false)]
    public async Task It_is_due_asked_about_given_delivered_and_corrected(string language, int width, bool script)
    {
        WalkKind kind = new(language, width, script);
        int person = await world.Number($"stated-{language}");
        string customers = $"statements/people/{person}";
        await using Walk official = await world.Enter(chromium, TestActor.Caseworker(TestActor.Tampere), kind);
        Texts t = official.T;
        string name = $"Malli {language}";
        string listed = $"{language}, Malli";
        string matter = Texts.Capital(t.Of("statement.matter", StatementMatter.Registration));
        await official.Open(customers);
        await official.Looks(t["stating.title", name]);
        await official.Follow(t["stating.tell"]);
        await official.Press(t["entry.save"]);
        await official.IsWarned(t["telling.no_what"]);
        await official.Looks(t["telling.title", name]);
        await official.Choose(t["telling.deed.apply"]);
        await official.Select("#payer", t["telling.payer.kela"]);
        await official.Press(t["entry.save"]);
        await official.Sees(t["stating.done.noted"]);

        await official.Open("statements");
        await official.Looks(t["nav.statements"]);
        await official.Follow(listed);
        await official.Looks(t["stating.duty_title", matter]);
        await official.Follow(t["stating.ask"]);
        await official.Press(t["asking.send"]);
        await official.IsWarned(t["asking.no_what"]);
        await official.IsWarned(t["asking.no_text"]);
        await official.Looks(t["asking.title", matter]);
        await official.Choose(t["asking.deed.ask"]);
        await official.Fill("#text", "Haetko kokoaikatyötä?");
        await official.Press(t["asking.send"]);
        await official.Sees(t["stating.done.asked"]);

        await using Walk customer = await world.Enter(chromium, TestActor.Jobseeker(person), kind);
        await customer.Open("own/statements");
        await customer.Looks(t["nav.own_statements"]);
        await customer.Follow(t["own_statements.answer_by", t.Date(JourneyWorld.Day.AddDays(7))]);
        await customer.Sees("Haetko kokoaikatyötä?");
        await customer.Press(t["own_statements.send"]);
        await customer.IsWarned(t["own_statements.no_text"]);
        await customer.Looks(t["own_statements.answer"]);
        await customer.Fill("#text", "Kyllä haen.");
        await customer.Press(t["own_statements.send"]);
        await customer.Sees(t["own_statements.answered"]);

        await official.Open($"{customers}/0");
        await official.Sees("Kyllä haen.");
        await official.Follow(t["stating.give"]);
        await official.Press(t["giving.look"]);
        await official.IsWarned(t["giving.no_code"]);
        await official.Looks(t["giving.title", matter]);
        await official.Select("#code", 1);
        await official.Press(t["giving.look"]);
        await official.Looks(t["giving.title", matter]);
        await official.Press(t["giving.give"]);
        await official.Sees(t["stating.done.given"]);
        await official.Sees(t["delivery.progress.queued"]);
        await official.Looks(t["stating.title", name]);

        await official.Open("statements/delivery");
        await official.Looks(t["nav.delivery"]);
        await official.Follow(listed);
        string given = t["delivery.one", t["delivery.kind.give"], matter];
        await official.Looks(t["delivery.title", given]);
        await Send();
        await official.Open($"{customers}/0");
        await official.Sees(t["delivery.progress.accepted"]);
        await official.Looks(t["stating.duty_title", matter]);
        await customer.Open("own/statements");
        await customer.Sees(t["delivery.own.accepted", t.Date(LegalDay.Today(Later))]);
        await customer.Looks(t["nav.own_statements"]);

        await official.Follow(t["stating.correct"]);
        await official.Choose(t["giving.deed.correct"]);
        await official.Select("#code", 2);
        await official.Press(t["giving.look"]);
        await official.Press(t["giving.give"]);
        await official.Sees(t["stating.done.corrected"]);
        await Send(isRejected: true);
        await official.Open("statements/delivery");
        await official.Sees(t["delivery.progress.dead"]);
        await official.Looks(t["nav.delivery"]);
        await customer.Open("own/statements");
        await customer.Sees(t["delivery.own.dead"]);
        await official.Follow(listed);
        string corrected = t["delivery.one", t["delivery.kind.correct"], matter];
        await official.Press(t["entry.save"]);
        await official.IsWarned(t["delivery.no_what"]);
        await official.Looks(t["delivery.title", corrected]);
        await official.Choose(t["delivery.deed.print"]);
        await official.Press(t["entry.save"]);
        await official.IsWarned(t["delivery.no_printed_on"]);
        await official.Looks(t["delivery.title", corrected]);
        await official.Fill("#printed_on", JourneyWorld.Today);
        await official.Press(t["entry.save"]);
        await official.Sees(t["delivery.done.printed"]);
        await official.Looks(t["delivery.title", corrected]);
        await customer.Open("own/statements");
        await customer.Sees(t["delivery.own.printed", t.Date(JourneyWorld.Day)]);
        await customer.Looks(t["nav.own_statements"]);
    }

    /// <summary>As the site does while it runs.</summary>
    private async Task Send(bool isRejected = false)
    {
        FundLineSettings settings = FundsTwin.Settings(new(twin.Urls.Single()), secret);
        using HttpClient orders = new() { BaseAddress = new(twin.Urls.Single()) };
        if (isRejected)
            (await orders.PostAsJsonAsync("rejections", new FundOrder(1), Stop)).EnsureSuccessStatusCode();
        MessageQueue queue = new(world.Register.Site.Job, Later);
        await new MessageSender(
            queue,
            new XRoadFundLine(settings, OutsideClient.Of(settings.Address, "funds"), Later),
            Later
        ).SendDue(Stop);
    }
}
