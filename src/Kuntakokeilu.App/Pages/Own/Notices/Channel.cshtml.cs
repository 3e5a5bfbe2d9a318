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
            Form.Show(chosen);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        gate.SetSubjects(gate.Actor!.Person is { } own ? [own] : []);
        if (gate.Actor.Person is not { } person || !ReadForm())
            return Page();
        ChosenChannel chosen = new(Form.Channel.Value!.Value, Form.Email.Given);
        await NoticeChoices.Choose(person, chosen, await gate.Begin(stop), stop);
        return Redirect(Link["/own/notices/channel?saved=true"]);
    }
}

internal sealed class ChannelForm(Texts t) : Form
{
    internal ChoiceField<NoticeChannel> Channel { get; } =
        new("channel", t["channel.how"], one => t.Of("channel", one)) { Missing = t["channel.missing"] };

    internal TextField Email { get; } =
        new("email", t["channel.email"]) { Longest = 100, Help = t["channel.email_help"] };

    internal override IReadOnlyList<Field> Fields => [Channel, Email];

    internal void Show(ChosenChannel chosen)
    {
        Channel.Show(chosen.Channel);
        Email.Show(chosen.Email);
    }

    protected override void Compare(Texts texts)
    {
        if (Email.Given is { } address && (address.IndexOf('@') < 1 || address.Contains(' ')))
            Email.Refuse(texts["search.bad.email"]);
    }
}
