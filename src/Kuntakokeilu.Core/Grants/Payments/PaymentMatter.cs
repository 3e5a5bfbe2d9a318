using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants.Payments;

/// <summary>An application for payment with all that was done about it, as far as the session sees it.</summary>
internal sealed record PaymentMatter(int Id, int Application)
{
    public required PaymentMonth Month { get; init; }
    public required DateOnly ClaimedOn { get; init; }
    public required PaymentState State { get; init; }

    /// <summary>How many steps were taken: what a form was made of.</summary>
    public required short Version { get; init; }

    /// <summary>The money, once it was decided to be paid.</summary>
    public PaymentMoneyRow? Money { get; init; }

    /// <summary>Months of the same grant that are decided or under way, by their first days.</summary>
    public IReadOnlyList<DateOnly> OtherMonths { get; init; } = [];
    public IReadOnlyList<TakenPaymentStep> Steps { get; init; } = [];

    internal ToldCosts Told => Steps.Last(one => one.Told is not null).Told!;

    internal TakenPaymentStep? LastChecked => Steps.LastOrDefault(one => one.Kind is PaymentStep.Check);

    internal TakenPaymentStep? Decided =>
        Steps.LastOrDefault(one => one.Kind is PaymentStep.Grant or PaymentStep.Refuse);

    /// <summary>What it comes to today on costs as they were told or found.</summary>
    internal CheckedCosts Reckon(GrantInForce grant, PaymentCosts costs, DateOnly today) =>
        new()
        {
            Costs = costs,
            Result = PaymentRules.Reckon(grant.Frame, Month, costs, ClaimedOn, grant.Left),
            IsLast = PaymentRules.IsLast(grant.Frame, Month, OtherMonths, today),
        };

    /// <summary>What may be done now.</summary>
    internal IReadOnlyList<PaymentStep> Possible(GrantParty by) =>
        [
            .. Enum.GetValues<PaymentStep>()
                .Where(step => step is not PaymentStep.Claim && PaymentMoves.After(State, step, by) is not null)
                .Where(step =>
                    step switch
                    {
                        PaymentStep.Grant => LastChecked?.Checked?.Result.Payable > 0,
                        PaymentStep.Refuse => LastChecked?.Checked?.Result.Payable == 0,
                        PaymentStep.Readdress => Money?.State is MoneyState.Returned,
                        _ => true,
                    }
                ),
        ];

    /// <summary>Of the letter of its decision, and of what is told about it.</summary>
    internal static string Cause(int claim, short step) => $"payment-{claim}-{step}";
}

/// <summary>How the money of a decided application goes.</summary>
internal sealed record PaymentMoneyRow(long Amount, string Account, MoneyState State, string? Code, DateOnly? ToldOn);

/// <summary>A step that was taken.</summary>
internal sealed record TakenPaymentStep(
    short Number,
    PaymentStep Kind,
    DateOnly Day,
    string By,
    int? Account,
    string Text
)
{
    public long? Sum { get; init; }
    public ToldCosts? Told { get; init; }
    public CheckedCosts? Checked { get; init; }
}
