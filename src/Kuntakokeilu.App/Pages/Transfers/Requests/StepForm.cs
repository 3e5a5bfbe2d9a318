using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Transfers.Requests;

namespace Kuntakokeilu.App.Pages.Transfers.Requests;

/// <summary>What is told with a step about a request: only what that step needs.</summary>
internal sealed class StepForm : Form
{
    private const int Shortest = 10;
    private const int Longest = 2000;

    private readonly Texts t;

    /// <param name="step">Null for a form that asks nothing.</param>
    internal StepForm(Texts t, RequestStep? step, DateOnly today)
    {
        this.t = t;
        bool isDecision =
            step
            is RequestStep.Transfer
                or RequestStep.Refuse
                or RequestStep.Change
                or RequestStep.Uphold
                or RequestStep.Leave;
        if (step is { } one and not (RequestStep.Withdraw or RequestStep.Accept))
            Text = new("text", t.Of("request_text", one))
            {
                Lines = 6,
                Shortest = Shortest,
                Longest = Longest,
                Help = isDecision ? t["request_form.in_letter"] : null,
                // A municipality may need to know nothing but who asks.
                Missing = one is RequestStep.Propose ? null : t["request_form.no_text"],
            };
        if (step is RequestStep.Ask)
        {
            DateOnly first = today.AddDays(RequestDays.LeastToAnswer);
            Until = new("until", t["request_form.until"])
            {
                First = first,
                TooEarly = t["request_form.too_early", t.Date(first)],
                Missing = t["request_form.no_until"],
            };
        }
        if (step is RequestStep.Propose or RequestStep.Transfer or RequestStep.Change)
            Secured = new("secured", t["request_form.secured"], t) { Missing = t["request_form.no_secured"] };
        if (isDecision)
            Phone = new("phone", t["request_form.phone"]) { Longest = 40, Missing = t["request_form.no_phone"] };
    }

    internal TextField? Text { get; }

    private DayField? Until { get; }

    private YesNoField? Secured { get; }

    private TextField? Phone { get; }

    internal override IReadOnlyList<Field> Fields => [.. ((Field?[])[Text, Until, Secured, Phone]).OfType<Field>()];

    /// <summary>5 § 6 mom 3 k: it must not endanger the services that the customer needs.</summary>
    protected override void Compare(Texts texts)
    {
        if (Secured is { Value: YesNo.No })
            Secured.Refuse(t["request_form.not_secured"]);
    }

    internal NewStep Step(RequestStep step, RequestParty by, short version) =>
        new(step, by, version, Text?.Value ?? "") { Until = Until?.Value, Phone = Phone?.Value ?? "" };
}
