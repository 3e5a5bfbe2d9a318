using Kuntakokeilu.Base.Forms;

namespace Kuntakokeilu.App.Pages.Money.Hearings;

/// <summary>What a municipality answers: whether it agrees, and why not where it does not.</summary>
internal sealed class AnswerForm(Texts t) : Form
{
    internal YesNoField Agrees { get; } =
        new("agrees", t["hearing.do_you_agree"], t) { Missing = t["hearing.no_stand"] };

    internal TextField Text { get; } =
        new("text", t["hearing.text"])
        {
            Lines = 6,
            Longest = 4000,
            Help = t["hearing.text_help"],
        };

    internal override IReadOnlyList<Field> Fields => [Agrees, Text];

    protected override void Compare(Texts texts)
    {
        if (Agrees.Value is YesNo.No && Text.Wrong is null && Text.Value.Length == 0)
            Text.Refuse(t["hearing.no_text"]);
    }
}
