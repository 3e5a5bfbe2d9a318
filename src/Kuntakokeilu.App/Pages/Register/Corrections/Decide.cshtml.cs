using Kuntakokeilu.App.Pages.Attachments;
using Kuntakokeilu.App.Pages.Own.Corrections;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Attachments;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Registration.Corrections;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Corrections;

/// <summary>One request to correct, and the decision on it.</summary>
[Access(CorrectionsSubject.ViewCorrection, Post = CorrectionsSubject.DecideCorrection, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class DecideModel(Gate gate, CorrectionService corrections, Texts texts) : SitePage
{
    internal override DecideForm Form { get; } = new(texts);

    internal AskedCorrection Asked { get; private set; } = null!;

    /// <summary>Number of the letter by which it was refused; null without one.</summary>
    internal int? Letter { get; private set; }

    internal IReadOnlyList<ShownAttachment> Files { get; private set; } = [];

    /// <summary>Why nothing was decided just now; null when nothing was tried.</summary>
    internal string? NotDone { get; private set; }

    /// <summary>Who decides.</summary>
    internal string Officer => gate.Actor!.Name;

    internal CorrectionWords Words => new(T);

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) =>
        await Load(id, CorrectionsSubject.ViewCorrection, stop) ?? Page();

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (await Load(id, CorrectionsSubject.DecideCorrection, stop) is { } refused)
            return refused;
        if (!ReadForm())
            return Page();
        DecideResult result = await corrections.Decide(
            id,
            Form.Choice.Value is Settling.Accept,
            Form.Reason.Value,
            Form.Phone.Value,
            await gate.Begin(stop),
            stop
        );
        if (result is DecideResult.Decided)
            return Redirect(Link["/register/corrections"]);
        NotDone = T[
            result is DecideResult.NothingToCorrect ? "corrections.nothing_to_correct" : "corrections.already_decided"
        ];
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await Load(id, CorrectionsSubject.DecideCorrection, stop) ?? Page();
    }

    /// <returns>What is answered instead when it is not among one's own.</returns>
    private async Task<IActionResult?> Load(int id, AccessAction action, CancellationToken stop)
    {
        if (await CorrectionList.Find(gate.Connection, id, stop) is not { } found)
            return RefusedResult.Of(HttpContext, gate.DecideOnUnknown(action).Refused!.Value);
        if ((await gate.Decide(action, found.Person, stop)).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        Asked = found;
        Letter = await DecisionLetters.Find(gate.Connection, found.Cause, stop);
        Files =
        [
            .. (await KeptAttachments.Of(gate.Connection, found.Matter, stop)).Select(one => new ShownAttachment(one)),
        ];
        return null;
    }
}
