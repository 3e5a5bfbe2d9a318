using Kuntakokeilu.App.Letters;
using Kuntakokeilu.App.Pages.Payments;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Grants.Payments;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Law.Grants;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Grants.Applications;

namespace Kuntakokeilu.Tests.Grants.Payments;

/// <summary>What tests of payments do in the world of grants: something is granted, its payment applied for, checked and decided.</summary>
internal sealed class PaymentWorld(GrantWorld world)
{
    internal const string Account = "FI2112345600000785";
    internal const string Other = "FI5542345670000081";

    internal static readonly TestActor Keha = TestActor.Keha(Purpose.Service);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What other tests have left to be paid is no concern of a test of how payments go.</summary>
    internal Task Clear() =>
        world.Register.Run(
            "update payments.payment set state = 2 where state = 1; update payments.batch set due_at = '2999-01-01'"
        );

    /// <summary>Pay subsidy from 5 July to 20 August 2022, or as long as it is granted.</summary>
    internal async Task<int> Granted(DateOnly? end)
    {
        (_, string name, string code) = await world.Customer();
        int application = await world.Prepared(
            await world.Apply(GrantWorld.Outside, GrantWorld.Told(name, code) with { End = end })
        );
        Assert.Null(
            (
                await world.Take(
                    TestActor.Manager(GrantWorld.Tampere),
                    application,
                    GrantStep.Grant,
                    GrantParty.Decider
                )
            ).Fault
        );
        return application;
    }

    /// <summary>On another day than the world's.</summary>
    internal async Task<T> On<T>(DateOnly day, Func<Task<T>> does)
    {
        DateTimeOffset now = world.Register.Clock.Now;
        world.Register.Clock.Now = new(day, new(9, 0), TimeSpan.Zero);
        try
        {
            return await does();
        }
        finally
        {
            world.Register.Clock.Now = now;
        }
    }

    internal async Task<PaymentOutcome> Claim(
        int application,
        DateOnly from,
        DateOnly on,
        ToldCosts? told = null,
        string organisation = GrantWorld.Outside,
        Guid? matter = null
    ) =>
        await On(
            on,
            async () =>
            {
                await using Gate gate = await GrantWorld.Employer(organisation).Act(world.Register);
                Assert.Null(gate.Decide(PaymentsSubject.ClaimPaymentAsEmployer).Refused);
                return await new PaymentClaiming(world.Register.Clock).Send(
                    new(matter ?? Guid.NewGuid(), application, from, told ?? Costs),
                    await gate.Begin(Stop),
                    Stop
                );
            }
        );

    internal static ToldCosts Costs { get; } =
        new()
        {
            Wage = 2_100_00,
            SideCosts = 420_00,
            Account = Account,
        };

    internal async Task<PaymentOutcome> Take(
        TestActor actor,
        int claim,
        PaymentStep step,
        GrantParty by,
        DateOnly on,
        PaymentCosts? costs = null,
        ToldCosts? told = null,
        short? version = null,
        Guid? matter = null,
        LetterPrinter? print = null
    ) =>
        await Take(
            await actor.SignIn(world.Register.Source, Stop),
            claim,
            step,
            by,
            on,
            costs,
            told,
            version,
            matter,
            print
        );

    internal Task<PaymentOutcome> Take(
        string token,
        int claim,
        PaymentStep step,
        GrantParty by,
        DateOnly on,
        PaymentCosts? costs = null,
        ToldCosts? told = null,
        short? version = null,
        Guid? matter = null,
        LetterPrinter? print = null
    ) =>
        On(
            on,
            async () =>
            {
                short now =
                    version
                    ?? await world.Register.Ask<short>($"select version from payments.claim where id = {claim}");
                await using Gate gate = await TestGates.Act(world.Register, token);
                Assert.Null(
                    gate.Decide(
                        by switch
                        {
                            GrantParty.Applicant => PaymentsSubject.ClaimPaymentAsEmployer,
                            GrantParty.Handler => PaymentsSubject.HandlePayment,
                            _ => PaymentsSubject.DecidePayment,
                        }
                    ).Refused
                );
                return await new PaymentSteps(
                    new DecisionLetters(print ?? LetterPages.Print),
                    world.Register.Clock
                ).Take(
                    new(claim, now, matter ?? Guid.NewGuid(), step, by)
                    {
                        Text = "Palkka vastaa palkkalaskelmaa.",
                        Phone = "0100",
                        Costs = step is PaymentStep.Check ? costs ?? Costs.Costs : null,
                        Told = told,
                    },
                    await gate.Begin(Stop),
                    Stop
                );
            }
        );

    /// <summary>Applied for, checked by one and decided by another.</summary>
    internal async Task<int> Decided(int application, DateOnly from, DateOnly on, ToldCosts? told = null)
    {
        PaymentOutcome sent = await Claim(application, from, on, told);
        Assert.Null(sent.Fault);
        Assert.Null(
            (await Take(Keha, sent.Claim, PaymentStep.Check, GrantParty.Handler, on, (told ?? Costs).Costs)).Fault
        );
        Assert.Null((await Take(Keha, sent.Claim, PaymentStep.Grant, GrantParty.Decider, on)).Fault);
        return sent.Claim;
    }
}
