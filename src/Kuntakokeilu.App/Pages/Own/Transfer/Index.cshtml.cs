using Kuntakokeilu.App.Pages.Transfers.Requests;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Transfers.Requests;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Transfer;

/// <summary>One's own requests to be served by another authority, and a new one where the Act lets one ask.</summary>
[Access(RequestsSubject.ViewOwnRequests, Post = RequestsSubject.RequestTransfer, Concerns = Concerns.People)]
internal sealed class IndexModel(Gate gate, RequestService requests) : SitePage
{
    private RequestForm? form;

    /// <summary>The municipality whose customer one is; none of a TE office.</summary>
    private MunicipalityCode now = MunicipalityCode.None;

    internal override RequestForm Form => form ??= new(T, now);

    internal IReadOnlyList<TransferMatter> Yours { get; private set; } = [];

    internal bool HasOpen => Yours.Any(one => RequestMoves.Open.Contains(one.State));

    /// <summary>Why nothing can be asked for; null when something can.</summary>
    internal RequestResult? Closed { get; private set; }

    /// <summary>Why what was sent was not taken.</summary>
    internal RequestResult? Refusal { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        await Load(RequestsSubject.ViewOwnRequests, stop) is { } refused
            ? RefusedResult.Of(HttpContext, refused)
            : Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Load(RequestsSubject.RequestTransfer, stop) is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        if (Closed is not null || HasOpen || !ReadForm())
            return Page();
        (RequestResult result, int request) = await requests.Request(
            Form.Asked,
            gate.Actor!.Person!.Value,
            await gate.Begin(stop),
            stop
        );
        if (result is RequestResult.Done)
            return Redirect(Link[$"/own/transfer/{request}"]);
        Refusal = result;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await Load(RequestsSubject.RequestTransfer, stop) is { } gone
            ? RefusedResult.Of(HttpContext, gone)
            : Page();
    }

    /// <returns>Why not, or null.</returns>
    private async Task<RefusalReason?> Load(AccessAction action, CancellationToken stop)
    {
        // Whom the register does not have has nothing to transfer.
        if (gate.Actor!.Person is not { } person)
        {
            gate.SetSubjects([]);
            Closed = RequestResult.NoOpenSearch;
            return null;
        }
        if ((await gate.Decide(action, person, stop)).Refused is { } refused)
            return refused;
        Yours = await MatterReader.Of(gate.Connection, person, stop);
        var known = KnownHistory.Now((await PersonReader.Load(gate.Connection, person, stop))!);
        now = known.PeriodOn(Today)?.Outcome.Municipality ?? MunicipalityCode.None;
        Closed = Why(known);
        return null;
    }

    /// <summary>Why neither the TE office nor any municipality could be asked for.</summary>
    private RequestResult? Why(KnownHistory known)
    {
        MunicipalityCode another = Municipalities
            .All.First(one => PilotAreas.Include(one.Code) && one.Code != now)
            .Code;
        RequestResult?[] refused =
        [
            .. ((MunicipalityCode[])[MunicipalityCode.None, another]).Select(to =>
                RequestService.ResultOf(RequestLaw.RefusalOf(known, RequestLaw.Act(Today, to, TransferGround.Language)))
            ),
        ];
        return refused.Contains(null) ? null : refused[^1];
    }
}
