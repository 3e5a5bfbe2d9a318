using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Notices.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Notices;

/// <summary>By which channel one wants notices.</summary>
[Access(NoticesSubject.ViewChannel, Post = NoticesSubject.ChooseChannel, Concerns = Concerns.People)]
internal sealed class ChannelModel(Gate gate, Texts texts) : SitePage
{
    internal override ChannelForm Form { get; } = new(texts);

    /// <summary>It was changed just now.</summary>
    [BindProperty(SupportsGet = true, Name = "saved")]
    public bool IsSaved { get; set; }

    /// <summary>Whether there is somebody to tell.</summary>
    internal bool IsOnRecord => gate.Actor!.Person is not null;

    public async Task OnGet(CancellationToken stop)
    {
        gate.SetSubjects(gate.Actor!.Person is { } own ? [own] : []);
        if (gate.Actor.Person is { } person && await NoticeChoices.Read(gate.Connection, person, stop) is { } chosen)
            Form.Channel.Show(chosen);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        gate.SetSubjects(gate.Actor!.Person is { } own ? [own] : []);
        if (gate.Actor.Person is not { } person || !ReadForm())
            return Page();
        await NoticeChoices.Choose(person, Form.Channel.Value!.Value, await gate.Begin(stop), stop);
        return Redirect(Link["/own/notices/channel?saved=true"]);
    }
}

internal sealed class ChannelForm(Texts t) : Form
{
    internal ChoiceField<NoticeChannel> Channel { get; } =
        new("channel", t["channel.how"], one => t.Of("channel", one)) { Missing = t["channel.missing"] };

    internal override IReadOnlyList<Field> Fields => [Channel];
}
