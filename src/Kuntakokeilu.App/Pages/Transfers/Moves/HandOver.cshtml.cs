using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Transfers.Moves;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers.Moves;

/// <summary>A customer who has moved is handed over, with a note for those who go on.</summary>
[Access(MovesSubject.ViewHandOver, Post = MovesSubject.HandOver, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class HandOverModel(Gate gate, HandOverService handOvers, SiteSettings settings, Texts texts) : SitePage
{
    internal override HandOverForm Form { get; } = new(texts);

    /// <summary>Null when there is nobody to hand over, or not any more.</summary>
    internal MovedCustomer? Moved { get; private set; }

    internal string Name => Moved?.Name ?? T["person.title", $"{RouteData.Values["person"]}"];

    /// <summary>Of what the form is made.</summary>
    internal int Version { get; private set; }

    /// <summary>Something was recorded meanwhile: what is shown is what is so now.</summary>
    internal bool IsStale { get; private set; }

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(MovesSubject.ViewHandOver, person, stop) ?? Page();

    public async Task<IActionResult> OnPost(int person, [FromForm] int version, CancellationToken stop)
    {
        if (await Load(MovesSubject.HandOver, person, stop) is { } instead)
            return instead;
        if (Moved is null || !ReadForm())
            return Page();
        HandOverResult result = await handOvers.HandOver(
            person,
            version,
            Form.Note.Value,
            await gate.Begin(stop),
            stop
        );
        if (result is HandOverResult.Done)
            return Redirect($"{Link[MovesSubject.List]}?done=true");
        IsStale = result is HandOverResult.Stale;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await Load(MovesSubject.HandOver, person, stop) ?? Page();
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["handover.place"], Named.Municipality(Moved!.Place, T)),
            new(T["moves.since"], T.Date(Moved.Since)),
            new(T["moves.due"], T.Date(WorkingDays.After(Moved.ToldOn, settings.HandOverDays))),
        ];

    /// <returns>What is answered instead when the person is not one's own.</returns>
    private async Task<IActionResult?> Load(AccessAction action, int person, CancellationToken stop)
    {
        if ((await gate.Decide(action, person, stop)).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        Moved = await MoveQueue.Find(gate.Connection, person, stop);
        Version = await CaseVersion.Of(gate.Connection, person, stop);
        return null;
    }
}

/// <summary>What those who go on with the customer have to know.</summary>
internal sealed class HandOverForm(Texts t) : Form
{
    internal TextField Note { get; } =
        new("note", t["handover.note"])
        {
            Help = t["handover.note_help"],
            Lines = 6,
            Longest = 2000,
        };

    internal override IReadOnlyList<Field> Fields => [Note];
}
