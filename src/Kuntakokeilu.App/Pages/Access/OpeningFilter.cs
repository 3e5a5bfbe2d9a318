using Kuntakokeilu.Base.Forms;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>Which of one's openings.</summary>
internal sealed class OpeningFilter(Texts t) : Form
{
    internal ChoiceField<OpeningNow> Now { get; } =
        new("now", t["openings.now"], one => t.Of("opening_now", one)) { Any = t["audit.any"] };

    internal override IReadOnlyList<Field> Fields => [Now];

    /// <summary>Null for all.</summary>
    internal bool? IsOpen =>
        Now.Value switch
        {
            OpeningNow.Open => true,
            OpeningNow.Over => false,
            null => null,
        };
}

internal enum OpeningNow : byte
{
    Open = 1,
    Over,
}
