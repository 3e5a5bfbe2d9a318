using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Register.Finding;

namespace Kuntakokeilu.App.Pages.Register.People;

/// <summary>Who is looked for.</summary>
/// <param name="byName">Whether names may be looked for at all.</param>
internal sealed class FindForm(Texts t, bool byName) : Form
{
    internal TextField Who { get; } =
        new("who", t[byName ? "people.who" : "people.who_exact"])
        {
            Help = t[byName ? "people.help" : "people.help_exact"],
            Longest = PersonQuestion.Longest,
            Missing = t["people.missing"],
        };

    internal override IReadOnlyList<Field> Fields => [Who];
}
