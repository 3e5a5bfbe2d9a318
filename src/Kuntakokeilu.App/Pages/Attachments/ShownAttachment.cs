using Kuntakokeilu.Core.Attachments;
using Kuntakokeilu.Core.Attachments.Tables;

namespace Kuntakokeilu.App.Pages.Attachments;

/// <summary>An attachment as a list of them shows it.</summary>
internal sealed record ShownAttachment(KeptAttachment One)
{
    /// <summary>Whether it can be taken out of what is not sent yet.</summary>
    public bool IsRemovable { get; init; }

    /// <summary>Where it is opened; null while it is not found clean.</summary>
    internal string? Path => One.State is AttachmentState.Clean ? AttachmentFile.PathOf(One.Id) : null;

    /// <summary>How large, as people say it.</summary>
    internal string Size(Texts t) =>
        One.Size < 1 << 20
            ? t["attachments.kilobytes", t.Count(Math.Max(1, One.Size >> 10))]
            : t["attachments.megabytes", t.Number(Math.Round(One.Size / 1048576m, 1))];
}
