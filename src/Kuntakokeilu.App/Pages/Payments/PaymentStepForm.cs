using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Grants.Payments;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.App.Pages.Payments;

/// <summary>What an official's step about an application for payment asks to be written: only what that step needs.</summary>
internal sealed class PaymentStepForm : Form
{
    private const int Shortest = 10;
    private const int Longest = 2000;

    private readonly PaymentMonth month;

    internal PaymentStepForm(Texts t, PaymentStep step, GrantInForce grant, PaymentMatter claim)
    {
        month = claim.Month;
        if (step is PaymentStep.Check)
        {
            Costs = new(t, grant);
            Costs.Show(claim.LastChecked?.Checked?.Costs ?? claim.Told.Costs);
            Breached = new("breached", t["payment_form.breached"], t)
            {
                Help = t["payment_form.breached_help"],
                Missing = t["grant_form.no_answer"],
            };
            Phone = new("phone", t["grant_text.phone"]) { Longest = 40, Missing = t["grant_text.no_phone"] };
        }
        if (step is PaymentStep.Check or PaymentStep.Ask or PaymentStep.GiveBack)
            Text = new("text", t.Of("payment_text", step))
            {
                Lines = 5,
                Shortest = Shortest,
                Longest = Longest,
                Help = step is PaymentStep.Check ? t["grant_text.in_letter"] : null,
                Missing = t["grant_text.missing"],
            };
    }

    internal CostFields? Costs { get; }
    internal YesNoField? Breached { get; }
    internal TextField? Text { get; }
    internal TextField? Phone { get; }

    internal override IReadOnlyList<Field> Fields =>
        [.. ((Field?[])[.. Costs?.All ?? [], Breached, Text, Phone]).OfType<Field>()];

    /// <summary>What is accepted, of a form that is right; null where the step tells nothing of it.</summary>
    internal PaymentCosts? Accepted =>
        Costs is null ? null : Costs.Told.Costs with { Breached = Breached!.Value is YesNo.Yes };

    protected override void Compare(Texts texts)
    {
        Costs?.Compare();
        Costs?.CompareWith(month);
    }

    /// <summary>As a step stands in an address and in a form.</summary>
    internal static string NameOf(PaymentStep step) => ChoiceField<PaymentStep>.Sent(step);

    internal static PaymentStep? Named(string? told) =>
        Enum.GetValues<PaymentStep>().Cast<PaymentStep?>().FirstOrDefault(step => NameOf(step!.Value) == told);
}
