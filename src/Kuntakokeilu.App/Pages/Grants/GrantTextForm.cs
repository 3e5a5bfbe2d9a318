using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Grants.Applications;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>What a step asks to be written: only what that step needs.</summary>
internal sealed class GrantTextForm : Form
{
    private const int Shortest = 10;
    private const int Longest = 4000;

    internal GrantTextForm(Texts t, GrantStep step, DateOnly today)
    {
        bool isInLetter = step is GrantStep.Propose or GrantStep.Uphold or GrantStep.Leave or GrantStep.Reopen;
        if (step is not (GrantStep.Withdraw or GrantStep.Grant or GrantStep.Refuse or GrantStep.End))
            Text = new("text", t.Of("grant_text", step))
            {
                Lines = 6,
                Shortest = Shortest,
                Longest = Longest,
                Help = isInLetter ? t["grant_text.in_letter"] : null,
                Missing = t["grant_text.missing"],
            };
        if (step is GrantStep.Ask or GrantStep.Hear)
        {
            Until = new("until", t["grant_text.until"])
            {
                First = today.AddDays(GrantSteps.LeastToAnswer),
                Last = today.AddDays(180),
                Missing = t["form.no_day"],
            };
            Until.Show(today.AddDays(GrantSteps.UsualToAnswer));
        }
        if (isInLetter)
            Phone = new("phone", t["grant_text.phone"]) { Longest = 40, Missing = t["grant_text.no_phone"] };
    }

    internal TextField? Text { get; }

    internal DayField? Until { get; }

    internal TextField? Phone { get; }

    internal override IReadOnlyList<Field> Fields => [.. ((Field?[])[Text, Until, Phone]).OfType<Field>()];

    /// <summary>As a step stands in an address and in a form.</summary>
    internal static string NameOf(GrantStep step) => ChoiceField<GrantStep>.Sent(step);

    internal static GrantStep? Named(string? told) =>
        Enum.GetValues<GrantStep>().Cast<GrantStep?>().FirstOrDefault(step => NameOf(step!.Value) == told);
}
