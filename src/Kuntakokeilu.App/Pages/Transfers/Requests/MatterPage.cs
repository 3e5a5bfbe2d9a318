using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Transfers.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers.Requests;

/// <summary>A request with all that was done about it, and the next step, for one of those who take part in it.</summary>
internal abstract class MatterPage(Gate gate, StepService steps, RequestParty party) : SitePage
{
    /// <summary>Name of the step in the address and in the form.</summary>
    internal const string Doing = "do";

    private StepForm? form;

    protected Gate Gate => gate;

    internal override StepForm Form => form ??= new(T, Step, Today);

    internal TransferMatter Matter { get; private set; } = null!;

    /// <summary>What may be done now.</summary>
    internal IReadOnlyList<RequestStep> Possible { get; private set; } = [];

    /// <summary>Which of them is being done; null while none is chosen.</summary>
    internal RequestStep? Step { get; private set; }

    /// <summary>Why it was not done; null when it was, or when nothing was sent.</summary>
    internal RequestResult? Refusal { get; private set; }

    /// <summary>What was written for a step that can't be taken any more; null when there is nothing.</summary>
    internal string? LeftOver =>
        Refusal is not null && Step is null && Form.Text?.Value is { Length: > 0 } text ? text : null;

    /// <summary>Of the decision, and of that on its review; null without.</summary>
    internal int? Letter { get; private set; }
    internal int? ReviewLetter { get; private set; }

    /// <summary>Where this page is, without the language.</summary>
    internal abstract string Here { get; }

    /// <summary>Where letters are read, without the language.</summary>
    internal abstract string Letters { get; }

    /// <summary>A time to answer went by without an answer.</summary>
    internal bool IsExpired => Matter.State != Matter.StateOn(Today);

    protected abstract Subject Subject { get; }

    protected async Task<IActionResult> Show(AccessAction look, int id, CancellationToken stop)
    {
        if (await Load(look, id, stop) is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        Step = Chosen(Request.Query[Doing]);
        return Page();
    }

    protected async Task<IActionResult> Send(AccessAction deed, int id, CancellationToken stop)
    {
        if (await Load(deed, id, stop) is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        RequestStep? sent = Named(Request.Form[Doing]);
        Step = sent;
        if (sent is not { } step || !ReadForm())
            return Page();
        short version = VersionOf(Request.Form["version"]);
        Refusal = await steps.Take(id, Form.Step(step, party, version), await gate.Begin(stop), stop);
        if (Refusal is RequestResult.Done)
            return Redirect(Link[Here]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        // As it is now: what another has done meanwhile is shown, and the text stays in its field.
        if (await Load(deed, id, stop) is { } gone)
            return RefusedResult.Of(HttpContext, gone);
        Step = Possible.Contains(step) ? step : null;
        return Page();
    }

    /// <returns>Why not, or null.</returns>
    private async Task<RefusalReason?> Load(AccessAction action, int id, CancellationToken stop)
    {
        if (await MatterReader.Find(gate.Connection, id, stop) is not { } found)
            return gate.DecideOnUnknown(action).Refused;
        Matter = found;
        if (gate.DecideOnMatter(action, Subject).Refused is { } refused)
            return refused;
        Possible = [.. found.Possible(party, Today)];
        Letter = await DecisionLetters.Find(gate.Connection, RequestDecisions.Cause(found, isReview: false), stop);
        ReviewLetter = await DecisionLetters.Find(gate.Connection, RequestDecisions.Cause(found, isReview: true), stop);
        return null;
    }

    private RequestStep? Chosen(string? told) => Named(told) is { } step && Possible.Contains(step) ? step : null;

    private static RequestStep? Named(string? told) =>
        Enum.GetValues<RequestStep>().Cast<RequestStep?>().FirstOrDefault(step => NameOf(step!.Value) == told);

    /// <summary>Of what the form was made; what is no number was made of nothing.</summary>
    internal static short VersionOf(string? told) =>
        short.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out short version) ? version : (short)0;

    /// <summary>As it stands in an address.</summary>
    internal static string NameOf(RequestStep step) => ChoiceField<RequestStep>.Sent(step);

    internal virtual IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["request.state"], State()),
            .. Matter.Until is { } until && !IsExpired ? (SummaryRow[])[new(T["request.until"], T.Date(until))] : [],
            new(T["request.from"], RequestLetters.Authority(Matter.From, Matter.Office, T)),
            new(T["request.to"], RequestLetters.Authority(Matter.To, Matter.Office, T)),
            new(T["request.ground"], Texts.Capital(T.Of("transfer_ground", Matter.Ground))),
            new(T["request.text"], Written(Matter.Text)),
        ];

    internal static Markup Written(string text) =>
        Markup.Join(text.Split('\n').Select(line => Markup.Of($"{line}<br>")));

    private Markup State() =>
        Matter.StateOn(Today) is var state && state is RequestState.UnderReview
            ? Markup.Of($"""{T.Of("request_state", state)} <strong>{T["request.urgent"]}</strong>""")
            : Markup.Of($"{T.Of("request_state", state)}");
}
