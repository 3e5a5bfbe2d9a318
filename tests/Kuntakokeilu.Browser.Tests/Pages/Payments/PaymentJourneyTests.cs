using System.Net.Http.Json;
using Kuntakokeilu.App.DemoPayments;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Browser.Tests.Pages.Casework;
using Kuntakokeilu.Browser.Tests.Pages.Grants;
using Kuntakokeilu.Core.Grants.Payments.Batches;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Grants.Applications;
using Kuntakokeilu.Tests.Grants.Payments;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages.Payments;

/// <summary>Payment from the application to money on an account, by all who take part.</summary>
[Collection(GrantJourneys.Name)]
public sealed class PaymentJourneyTests(Chromium chromium, GrantWorld world)
{
    private static readonly DateOnly InAugust = new(2022, 8, 2);

    private readonly TwinSecret secret = TwinSecret.New();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 360, false)]
    public async Task An_employer_is_paid_on_another_account_than_the_closed_one(
        string language,
        int width,
        bool script
    )
    {
        PaymentWorld payments = new(world);
        await payments.Clear();
        int application = await payments.Granted(null);
        await payments.On(InAugust, () => Walked(application, new(language, width, script)));
    }

    private async Task<bool> Walked(int application, WalkKind kind)
    {
        await using Walk employer = await Enter(GrantWorld.Employer(GrantWorld.Outside), kind);
        Texts t = employer.T;
        await employer.Open($"employer/grants/{application}");
        await employer.Follow(t["payments.of_grant"]);
        await employer.Looks(t["payments.of_grant"]);
        await employer.Fill("#account", "FI21 1234 5600 0007 86");
        await employer.Press(t["payments.send"]);
        await employer.IsWarned(t["payment_form.bad_account"]);
        await employer.Looks(t["payments.of_grant"]);
        string july = $"{t.Date(new DateOnly(2022, 7, 5))}–{t.Date(new DateOnly(2022, 7, 31))}";
        await employer.Select("#month", july);
        await employer.Fill("#wage", "2100");
        await employer.Fill("#side_costs", "420");
        await employer.Fill("#account", "FI21 1234 5600 0007 85");
        await employer.Press(t["payments.send"]);
        await employer.Sees(t["payment_done.sent"]);
        await employer.Looks(t["payments.of_month", july]);
        int claim = await world.Register.Ask<int>("select max(id) from payments.claim");
        string name = t["payments.of", $"2022-{application}/{claim}"];

        await using Walk official = await Enter(PaymentWorld.Keha, kind);
        await official.Open("payments");
        await official.Looks(t["nav.payments"]);
        await official.Follow($"{application}/{claim}");
        await official.Looks(name);
        await official.Follow(t["payment_do.check"]);
        await official.Press(t["payment_do.check"]);
        await official.IsWarned(t["grant_text.missing"]);
        await official.Looks(name);
        await official.Check("#breached-1");
        await official.Fill("#text", "Palkka vastaa palkkalaskelmaa.");
        await official.Fill("#phone", "0100 000 001");
        await official.Press(t["payment_do.check"]);
        await official.Sees(t["payment_done.checked"]);

        await using Walk decider = await Enter(PaymentWorld.Keha, kind);
        await decider.Open($"payments/{claim}");
        await decider.Follow(t["grants.to_decision"]);
        await decider.Looks(t["grants.decision_of", name]);
        await decider.Follow(t["payment_do.grant"]);
        await decider.Press(t["payment_do.grant"]);
        await decider.Sees(t["payment_done.decided"]);
        await decider.Looks(t["grants.decision_of", name]);

        await using WebApplication bank = PaymentsTwin.Create(secret, 0);
        await bank.StartAsync(Stop);
        using HttpClient orders = OutsideClient.Of(new(bank.Urls.Single()), "payments");
        (await orders.PostAsJsonAsync("returns", new BankOrder(1), Stop)).EnsureSuccessStatusCode();
        int batch = await Sent(bank);
        await decider.Open("payments/batches");
        await decider.Looks(t["nav.payment_batches"]);
        await decider.Follow($"KOKEILU-20220802-{batch}");
        await decider.Sees(t["payment_code.ac04"]);
        await decider.Looks(t["batches.of", $"KOKEILU-20220802-{batch}"]);

        await employer.Open($"employer/grants/{application}/payments/{claim}");
        await employer.Sees(t["money_state.returned"]);
        await employer.Looks(t["payments.of_month", july]);
        await employer.Fill("#account", "FI55 4234 5670 0000 81");
        await employer.Press(t["payment_do.readdress"]);
        await employer.Sees(t["payment_done.readdressed"]);
        await Sent(bank);
        await employer.Open($"employer/grants/{application}/payments/{claim}");
        await employer.Sees(t["money_state.paid"]);
        await employer.Looks(t["payments.of_month", july]);
        return true;
    }

    private async Task<int> Sent(WebApplication bank)
    {
        PaymentLineSettings settings = PaymentsTwin.Settings(new(bank.Urls.Single()), secret);
        int batch = (
            await new PaymentBatches(world.Register.Source, settings.Payer, world.Register.Clock).Make(Stop)
        )!.Value;
        await new PaymentSender(
            world.Register.Source,
            new HttpPaymentLine(settings, OutsideClient.Of(settings.Address, "payments"), world.Register.Clock),
            world.Register.Clock
        ).SendDue(Stop);
        return batch;
    }

    private async Task<Walk> Enter(TestActor actor, WalkKind kind)
    {
        IPage page = await chromium.Page(kind.Width, kind.Script);
        await page.SignIn(world.Site, actor);
        return new(page, world.Site.Address, kind);
    }
}
