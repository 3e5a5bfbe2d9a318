using Kuntakokeilu.App.Letters;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Grants.Payments;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Law.Grants;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Applications for payment of what the demo's applicants were granted: of its months one is paid, one is returned, one waits to be
/// decided, one to be completed, and the rest to be applied for. Made by the services of the pages.
/// </summary>
internal sealed class DemoPaymentRows(NpgsqlDataSource database, DemoDay day)
{
    /// <summary>Of a bank's examples; nobody's.</summary>
    private const string Account = "FI2112345600000785";

    private static readonly CancellationToken Stop = CancellationToken.None;

    private readonly PaymentClaiming claiming = new(day);
    private readonly PaymentSteps steps = new(new DecisionLetters(LetterPages.Print), day);

    private DateOnly Today => LegalDay.Today(day);

    internal static async Task Add(NpgsqlDataSource database, DemoDay day, int application)
    {
        DemoPaymentRows made = new(database, day);
        GrantOfficial checks = await made.Official("malli-myontaja", "Malli Myöntäjä");
        GrantOfficial decides = await made.Official("malli-tarkastaja", "Malli Tarkastaja");
        if (checks.Account is null || decides.Account is null)
            return;
        GrantInForce? grant;
        await using (NpgsqlConnection connection = await database.OpenConnectionAsync(Stop))
            grant = await GrantInForce.Find(connection, application, Stop);
        if (grant is null)
            return;
        PaymentMonth[] over = [.. grant.Frame.Months.Where(one => one.To < made.Today)];
        PaymentStep[][] taken =
        [
            [PaymentStep.Check, PaymentStep.Grant],
            [PaymentStep.Check, PaymentStep.Grant],
            [PaymentStep.Check],
            [PaymentStep.Ask],
        ];
        foreach ((PaymentMonth month, PaymentStep[] of) in over.Zip(taken))
            await made.Claim(grant, month, of, checks, decides);
    }

    /// <summary>The first payment is returned, as of a closed account.</summary>
    internal static async Task Order(Uri twin)
    {
        using HttpClient http = OutsideClient.Of(twin, "payments");
        using HttpResponseMessage answer = await http.PostAsJsonAsync("returns", new { Count = 1, Code = "AC04" });
        answer.EnsureSuccessStatusCode();
    }

    private async Task Claim(
        GrantInForce grant,
        PaymentMonth month,
        PaymentStep[] taken,
        GrantOfficial checks,
        GrantOfficial decides
    )
    {
        ToldCosts told =
            grant.Benefit is GrantBenefit.Startup
                ? new() { Days = 20, Account = Account }
                : new()
                {
                    Wage = 2_400_00,
                    SideCosts = 480_00,
                    Account = Account,
                };
        PaymentOutcome sent;
        await using (Work work = await Begin())
            sent = await claiming.Send(
                new(Guid.NewGuid(), grant.Application, month.From, told),
                work,
                Stop,
                new GrantOfficial(null, grant.Organisation is null ? "Malli Hakija" : "Malli Palkanlaskija"),
                month.To.AddDays(1)
            );
        if (sent.Fault is not null)
            return;
        foreach (PaymentStep step in taken)
        {
            await using Work work = await Begin();
            PaymentMatter matter = (await PaymentReader.Find(work.Connection, sent.Claim, Stop))!;
            await steps.Take(
                new(
                    sent.Claim,
                    matter.Version,
                    Guid.NewGuid(),
                    step,
                    step is PaymentStep.Grant ? GrantParty.Decider : GrantParty.Handler
                )
                {
                    Text = step switch
                    {
                        PaymentStep.Ask => "Lähetä palkkalaskelma: ilmoitettu palkka poikkeaa päätöksestä.",
                        PaymentStep.Check => "Maksettu palkka vastaa palkkalaskelmaa.",
                        _ => "",
                    },
                    Phone = "0100 000 001",
                    Costs = step is PaymentStep.Check ? told.Costs : null,
                    As = step is PaymentStep.Grant ? decides : checks,
                },
                work,
                Stop
            );
        }
    }

    private async Task<GrantOfficial> Official(string subject, string name)
    {
        await using NpgsqlCommand command = database.CreateCommand("select id from access.account where subject = $1");
        command.Parameters.Add(new() { Value = subject });
        return await command.ExecuteScalarAsync(Stop) is int account ? new(account, name) : default;
    }

    private Task<Work> Begin() => Work.Begin(database, AuditContext.OfProgram("demo"), Stop);
}
