using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access.Auditing;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>A jobseeker's question about a look, or the organisation's answer to it.</summary>
internal sealed class WrittenForm(Texts t, string label, string help) : Form
{
    internal TextField Text { get; } =
        new("text", label)
        {
            Help = help,
            Lines = 6,
            Shortest = AccessInquiries.Shortest,
            Longest = AccessInquiries.Longest,
            Missing = t["form.length", AccessInquiries.Shortest, AccessInquiries.Longest],
        };

    internal override IReadOnlyList<Field> Fields => [Text];
}
