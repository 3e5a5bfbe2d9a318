using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Ohjaamo.Visits;

namespace Kuntakokeilu.App.Pages.Ohjaamo.Points;

/// <summary>What a visitor says: each question may be passed over.</summary>
internal sealed class EffectForm(Texts t) : Form
{
    private readonly IReadOnlyList<ChoiceField<Scale>> questions =
    [
        .. Enum.GetValues<EffectQuestion>()
            .Select(one => new ChoiceField<Scale>(
                ChoiceField<EffectQuestion>.Sent(one),
                t.Of("ohjaamo.effect", one),
                answer => t.Of("ohjaamo.scale", answer)
            )),
    ];

    internal override IReadOnlyList<Field> Fields => [.. questions];

    internal Effect Told(Guid id, int point) =>
        new(
            id,
            point,
            Of(EffectQuestion.Got),
            Of(EffectQuestion.NextStep),
            Of(EffectQuestion.MovedOn),
            Of(EffectQuestion.Again)
        );

    private short? Of(EffectQuestion question) => (short?)questions[(int)question].Value;
}

/// <summary>How far one agrees.</summary>
internal enum Scale : byte
{
    NotAtAll = 1,
    ALittle,
    Somewhat,
    Much,
    Fully,
}
