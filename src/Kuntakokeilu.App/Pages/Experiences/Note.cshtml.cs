using Kuntakokeilu.App.Pages.Casework.People.Referrals;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals.Experience;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Experiences;

/// <summary>What an organisation has found of a service; who may, decides whether it is shown.</summary>
[Access(ReferralsSubject.ViewExperiences, Post = ReferralsSubject.ModerateExperience)]
[ResponseCache(NoStore = true)]
internal sealed class NoteModel(Gate gate, ExperienceService service, Texts texts) : SitePage
{
    internal override ShownForm Form { get; } = new(texts);

    internal KnownExperience Found { get; private set; } = null!;

    internal bool MayDecide => Found.IsShown is null && gate.Leads(ReferralsSubject.ModerateExperience);

    public async Task<IActionResult> OnGet(int note, CancellationToken stop) => await Find(note, stop) ?? Page();

    public async Task<IActionResult> OnPost(int note, CancellationToken stop)
    {
        if (await Find(note, stop) is { } instead)
            return instead;
        if (!ReadForm())
            return Page();
        return await service.Decide(
            note,
            Form.IsShown.Value is YesNo.Yes,
            Form.Reason.Value,
            await gate.Begin(stop),
            stop
        )
            ? Redirect(Link[ReferralsSubject.Experiences])
            : Refuse(Form.IsShown, T["experience.own"]);
    }

    private async Task<IActionResult?> Find(int note, CancellationToken stop)
    {
        if (await ExperienceNotes.Find(gate.Connection, note, stop) is not { } found)
            return NotFound();
        Found = found;
        return null;
    }
}

/// <summary>Whether it is shown, and if not why.</summary>
internal sealed class ShownForm(Texts t) : Form
{
    internal YesNoField IsShown { get; } =
        new("shown", t["experience.shown"], t) { Missing = t["experience.no_decision"] };

    internal TextField Reason { get; } = new("reason", t["experience.reason"]) { Lines = 3, Longest = 500 };

    internal override IReadOnlyList<Field> Fields => [IsShown, Reason];

    protected override void Compare(Texts texts)
    {
        if (IsShown.Value is YesNo.No && Reason.Value.Length == 0)
            Reason.Refuse(texts["experience.no_reason"]);
    }
}
