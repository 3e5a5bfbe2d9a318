using System.Security.Cryptography;
using Kuntakokeilu.App.DemoPayments;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Grants.Payments;
using Kuntakokeilu.Core.Grants.Payments.Batches;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Grants.Applications;

namespace Kuntakokeilu.Tests.Grants.Payments;

/// <summary>Payments go to the bank in batches, each once, and what the bank tells of them is matched.</summary>
[Collection(GrantsCollection.Name)]
public sealed class PaymentDeliveryTests(GrantWorld world) : IAsyncLifetime
{
    private static readonly DateOnly July = new(2022, 7, 5);
    private static readonly DateOnly InAugust = new(2022, 8, 2);

    private readonly PaymentWorld payments = new(world);
    private readonly TestTwin twin = new(PaymentsTwin.Name);
    private readonly SetClock clock = new() { Now = new(2022, 8, 2, 9, 0, 0, TimeSpan.Zero) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await payments.Clear();

    public ValueTask DisposeAsync()
    {
        twin.Dispose();
        return ValueTask.CompletedTask;
    }

    private PaymentLineSettings Settings => PaymentsTwin.Settings(twin.Address, twin.Secret);

    private PaymentBatches Batches => new(world.Register.Source, Settings.Payer, clock);

    private PaymentSender Sender(PaymentLineSettings? settings = null) =>
        new(
            world.Register.Source,
            new HttpPaymentLine(settings ?? Settings, OutsideClient.Of(twin.Address, "payments"), clock),
            clock
        );

    [Fact]
    public async Task What_is_returned_goes_again_to_another_account_and_all_is_paid_once()
    {
        FastRun.Lacks("a process");
        int application = await payments.Granted(null);
        int claim = await payments.Decided(application, July, InAugust);
        await twin.Post("returns", new BankOrder(1));
        int batch = (await Batches.Make(Stop))!.Value;
        Assert.Null(await Batches.Make(Stop));
        await Sender().SendDue(Stop);
        Assert.Equal("4 AC04 FI2112345600000785", await Money(claim));
        Assert.Equal(3, await world.Register.Ask<short>($"select state from payments.batch where id = {batch}"));

        // Nothing goes until the applicant has given another account.
        Assert.Null(await Batches.Make(Stop));
        PaymentOutcome told = await payments.Take(
            GrantWorld.Employer(GrantWorld.Outside),
            claim,
            PaymentStep.Readdress,
            GrantParty.Applicant,
            InAugust,
            told: PaymentWorld.Costs with
            {
                Account = PaymentWorld.Other,
            }
        );
        Assert.Null(told.Fault);
        int second = (await Batches.Make(Stop))!.Value;
        await Sender().SendDue(Stop);
        Assert.Equal($"3  {PaymentWorld.Other}", await Money(claim));
        BankNumbers bank = await twin.Get<BankNumbers>("book");
        Assert.Equal((1, 1, 0), (bank.Paid, bank.Returned, bank.Twice));
        Assert.True(second > batch);
        Assert.Equal(
            PaymentFault.NotNow,
            (
                await payments.Take(
                    GrantWorld.Employer(GrantWorld.Outside),
                    claim,
                    PaymentStep.Readdress,
                    GrantParty.Applicant,
                    InAugust,
                    told: PaymentWorld.Costs
                )
            ).Fault
        );
        Assert.Empty(await world.Faults());
    }

    [Fact]
    public async Task The_file_that_is_kept_is_the_one_that_would_be_made_again()
    {
        FastRun.Lacks("a process");
        int claim = await payments.Decided(await payments.Granted(null), July, InAugust);
        int batch = (await Batches.Make(Stop))!.Value;
        byte[] file = await world.Register.Ask<byte[]>($"select file from payments.batch where id = {batch}");
        DateOnly day = new(2022, 8, 2);
        byte[] again = PaymentFile.Write(
            PaymentFile.Message(day, batch),
            clock.Now,
            day,
            Settings.Payer,
            [
                new(
                    PaymentFile.NameOf(claim, batch),
                    1_008_00,
                    "Malliruoka Oy",
                    PaymentWorld.Account,
                    await world.Register.Ask<string>($"select words from payments.payment where claim_id = {claim}")
                ),
            ]
        );
        Assert.Equal(again, file);
        Assert.Equal(
            SHA256.HashData(file),
            await world.Register.Ask<byte[]>($"select hash from payments.batch where id = {batch}")
        );
        await Sender().SendDue(Stop);
    }

    /// <summary>What the bank does not answer to, or has lost the answer of, is sent again under its name; what is under way waits.</summary>
    [Fact]
    public async Task Through_failures_each_is_paid_once_and_what_is_under_way_is_asked_about_again()
    {
        FastRun.Lacks("a process");
        int claim = await payments.Decided(await payments.Granted(null), July, InAugust);
        await twin.Post("delays", new BankOrder(1));
        await twin.Fail(new(1, "500", 3));
        await Batches.Make(Stop);
        for (int turn = 0; turn < 4; turn++)
        {
            await Sender().SendDue(Stop);
            clock.Now += TimeSpan.FromMinutes(70);
        }
        Assert.Equal("2  FI2112345600000785", await Money(claim));
        await twin.Fail(new(0, Faults.Any, 0));
        await Sender().SendDue(Stop);
        Assert.Equal("2  FI2112345600000785", await Money(claim));
        await twin.Post("settlements", new { });
        clock.Now += TimeSpan.FromMinutes(2);
        await Sender().SendDue(Stop);
        Assert.Equal("3  FI2112345600000785", await Money(claim));
        Assert.Equal((1, 1, 0), await Book());
    }

    [Fact]
    public async Task A_line_that_the_bank_does_not_know_is_told_and_nothing_is_paid()
    {
        FastRun.Lacks("a process");
        int claim = await payments.Decided(await payments.Granted(null), July, InAugust);
        int batch = (await Batches.Make(Stop))!.Value;
        await Sender(Settings with { Password = "väärä" }).SendDue(Stop);
        Assert.Equal(
            "no_right",
            await world.Register.Ask<string>($"select fault from payments.batch where id = {batch}")
        );
        clock.Now += TimeSpan.FromMinutes(61);
        await Sender().SendDue(Stop);
        Assert.Equal("3  FI2112345600000785", await Money(claim));
    }

    private async Task<(int, int, int)> Book()
    {
        BankNumbers bank = await twin.Get<BankNumbers>("book");
        return (bank.Batches, bank.Paid, bank.Twice);
    }

    private Task<string> Money(int claim) =>
        world.Register.Ask<string>(
            $"select state || ' ' || coalesce(code, '') || ' ' || account from payments.payment where claim_id = {claim}"
        );
}
