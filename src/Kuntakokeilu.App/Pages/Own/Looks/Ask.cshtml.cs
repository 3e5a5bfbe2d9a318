using Kuntakokeilu.App.Pages.Access;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Looks;

/// <summary>Asks the organisation why one's data was looked at.</summary>
[Access(OwnSubject.ViewLooks, Post = OwnSubject.AskAboutLook, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class AskModel(Gate gate, AccessInquiries questions, OrganisationNames names, Texts texts) : SitePage
{
    internal override WrittenForm Form { get; } =
        new(texts, texts["ask.question"], texts["ask.help", AccessInquiries.Shortest, AccessInquiries.Longest]);

    internal AccessLogEntry Look { get; private set; } = null!;

    internal string Organisation { get; private set; } = "";

    /// <summary>The organisation answers elsewhere.</summary>
    internal bool IsAnsweredElsewhere { get; private set; }

    public async Task<IActionResult> OnGet(long look, CancellationToken stop) =>
        await Load(look, OwnSubject.ViewLooks, stop) ?? Page();

    public async Task<IActionResult> OnPost(long look, CancellationToken stop)
    {
        if (await Load(look, OwnSubject.AskAboutLook, stop) is { } instead)
            return instead;
        if (!ReadForm())
            return Page();
        int person = gate.Actor!.Person!.Value;
        AskResult result = await questions.Ask(look, person, Form.Text.Value, await gate.Begin(stop), stop);
        if (result is AskResult.Asked)
            return Redirect(Link["/own/looks?asked=true"]);
        IsAnsweredElsewhere = result is AskResult.NobodyAnswers;
        return await Load(look, OwnSubject.AskAboutLook, stop) ?? Page();
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["ask.who"], Organisation),
            new(T["audit.when"], T.Moment(Look.At)),
            new(T["audit.what"], Done(Look.Doing.Action)),
            new(T["audit.as"], T.Capacity(Look.Doing.Role, Look.Doing.Purpose)),
        ];

    /// <returns>What is answered instead when it is not about oneself, or nobody else's look.</returns>
    private async Task<IActionResult?> Load(long look, AccessAction wanted, CancellationToken stop)
    {
        if (await AuditTrail.Look(gate.Connection, look, stop) is not { Doing.Organisation: { } code } found)
            return RefusedResult.Of(HttpContext, gate.DecideOnUnknown(wanted).Refused!.Value);
        gate.SetSubjects([gate.Actor!.Person!.Value]);
        Look = found;
        Organisation = Texts.Capital(await names.Of(code, Language));
        return null;
    }
}
