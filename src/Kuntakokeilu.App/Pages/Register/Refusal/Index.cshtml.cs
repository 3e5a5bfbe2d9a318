using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Registration.Refusing;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Refusal;

/// <summary>A start is refused, on a ground and with reasons: the decision is a letter.</summary>
[Access(RefusalSubject.ViewRefusing, Post = RefusalSubject.RefuseRegistration, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, RefusalService refusals, Texts texts) : CasePage(gate)
{
    private int number;
    private RefusableStart? start;

    internal override RefusalForm Form { get; } = new(texts);

    internal string Name { get; private set; } = "";

    internal string Person => $"/register/people/{number}";

    /// <summary>What was sent, with all answers.</summary>
    internal string SentPath => Journeys.On(number).Sent(start!.Sending.Id);

    /// <summary>Who decides.</summary>
    internal string Officer => Gate.Actor!.Name;

    /// <summary>Why nothing can be refused, as the key of its text; null when it can.</summary>
    internal string? Hindrance =>
        start is null ? "refusal.nothing"
        : Today < RefusalService.First ? "refusal.too_early"
        : !RefusalService.MayRefuse(Gate.Actor, start) ? "refusal.of_the_office"
        : null;

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(RefusalSubject.ViewRefusing, person, stop) ?? Page();

    public async Task<IActionResult> OnPost(int person, [FromForm] int version, CancellationToken stop)
    {
        if (await Load(RefusalSubject.RefuseRegistration, person, stop) is { } instead)
            return instead;
        if (Hindrance is not null || !ReadForm())
            return Page();
        Gate.SetReason(Form.Reason.Value);
        RefusalResult result = await refusals.Refuse(person, version, Form.Told, await Gate.Begin(stop), stop);
        return result is RefusalResult.Refused refused
            ? Redirect(Link[refused.Letter is { } letter ? $"/register/letters/{letter}" : "/access"])
            : await Again(result is RefusalResult.Stale, RefusalSubject.RefuseRegistration, person, stop);
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [new(T["refusal.sent"], T.Of("search.sent", start!.Sending.Kind, T.Date(start.Sending.Day)))];

    protected override async Task Read(int person, CancellationToken stop)
    {
        number = person;
        start = await RefusableStart.Find(Gate.Connection, person, stop);
        Name = (await PersonDetails.Read(Gate.Connection, person, stop)).Name ?? T["person.title", person];
    }
}
