using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Messages;

namespace Kuntakokeilu.App.Pages.Casework.Messages;

/// <summary>A message, of words alone.</summary>
/// <param name="help">What it is for, and what does not belong into it.</param>
internal sealed class MessageForm(Texts t, string help) : Form
{
    internal TextField Text { get; } =
        new("text", t["messages.text"])
        {
            Help = help,
            Lines = 8,
            Longest = MessageService.Longest,
            Missing = t["messages.no_text"],
        };

    internal override IReadOnlyList<Field> Fields => [Text];
}
