using Kuntakokeilu.Base.Forms;

namespace Kuntakokeilu.App.Pages.Register.Identities;

/// <summary>How an officer settles whose an identity code is, and why.</summary>
internal sealed class IdentityForm(Texts t) : Form
{
    internal ChoiceField<CodeIs> Choice { get; } =
        new("decision", t["difference.choice"], one => t.Of("identity", one)) { Missing = t["identity.no_choice"] };

    internal TextField Reason { get; } =
        new("reason", t["difference.reason"])
        {
            Help = t["difference.reason_help"],
            Lines = 4,
            Missing = t["difference.no_reason"],
        };

    internal override IReadOnlyList<Field> Fields => [Choice, Reason];
}

internal enum CodeIs : byte
{
    Theirs = 1,
    NotTheirs,
}
