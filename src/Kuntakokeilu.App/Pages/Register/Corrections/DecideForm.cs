using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Base.Forms;

namespace Kuntakokeilu.App.Pages.Register.Corrections;

/// <summary>Yes or no with a reason; of a refusal, which is a letter, also where one can ask more.</summary>
internal sealed class DecideForm(Texts t) : Form
{
    private readonly SettlementForm settlement = new(t, "correction");

    internal ChoiceField<Settling> Choice => settlement.Choice;

    internal TextField Reason => settlement.Reason;

    internal TextField Phone { get; } =
        new("phone", t["request_form.phone"]) { Longest = 40, Help = t["corrections.phone_help"] };

    internal override IReadOnlyList<Field> Fields => [Choice, Reason, Phone];

    protected override void Compare(Texts texts)
    {
        if (Choice.Value is Settling.LeaveOut && Phone.Given is null)
            Phone.Refuse(texts["request_form.no_phone"]);
    }
}
