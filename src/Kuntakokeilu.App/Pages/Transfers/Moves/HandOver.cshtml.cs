using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Transfers.Moves;
using Kuntakokeilu.Law.Calendar;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers.Moves;

/// <summary>A customer who has moved is handed over, with a note for those who go on.</summary>
[Access(MovesSubject.ViewHandOver, Post = MovesSubject.HandOver, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class HandOverModel(Gate gate, HandOverService handOvers, SiteSettings settings, Texts texts)
    : CasePage(gate)
{
    internal override HandOverForm Form { get; } = new(texts);

    /// <summary>Null when there is nobody to hand over, or not any more.</summary>
    internal MovedCustomer? Moved { get; private set; }

    internal string Name => Moved?.Name ?? T["person.title", $"{RouteData.Values["person"]}"];

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
            await Gate.Begin(stop),
            stop
        );
        if (result is HandOverResult.Done)
            return Redirect($"{Link[MovesSubject.List]}?done=true");
        return await Again(result is HandOverResult.Stale, MovesSubject.HandOver, person, stop);
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["handover.place"], Named.Municipality(Moved!.Place, T)),
            new(T["moves.since"], T.Date(Moved.Since)),
            new(T["moves.due"], T.Date(FinnishDays.After(Moved.ToldOn, settings.HandOverDays))),
        ];

    protected override async Task Read(int person, CancellationToken stop) =>
        Moved = await MoveQueue.Find(Gate.Connection, person, stop);
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
