using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Attachments;

namespace Kuntakokeilu.App.Pages.Attachments;

/// <summary>A file to attach.</summary>
internal sealed class FileForm(Texts t) : Form
{
    internal FileField File { get; } = Field(t, t["attachments.file"]);

    internal override IReadOnlyList<Field> Fields => [File];

    /// <summary>A file, as every form takes one.</summary>
    internal static FileField Field(Texts t, string label) =>
        new("file", label) { Accepted = FileKinds.Accepted, Help = t["attachments.help"] };
}
