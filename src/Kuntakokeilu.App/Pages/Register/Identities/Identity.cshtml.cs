using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake.Identities;
using Kuntakokeilu.Core.Register.Identities;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Identities;

/// <summary>One identity code of another birth date than the register's, and an officer's settlement.</summary>
[Access(RegisterSubject.ViewIdentity, Post = RegisterSubject.SettleIdentity, Concerns = Concerns.People)]
internal sealed class IdentityModel(Gate gate, IdentitySettlementService settlements, Texts texts) : SitePage
{
    internal override SettlementForm Form { get; } = new(texts, "identity");

    internal KeptIdentityRecord Kept { get; private set; } = null!;

    /// <summary>What became of a settlement that was not taken; null before.</summary>
    internal IdentityResult? Result { get; private set; }

    /// <summary>Who settles.</summary>
    internal string Officer => gate.Actor!.Name;

    internal OutcomeWords Words => new(T);

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) =>
        await Load(id, RegisterSubject.ViewIdentity, stop) is { } refused
            ? RefusedResult.Of(HttpContext, refused)
            : Page();

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (await Load(id, RegisterSubject.SettleIdentity, stop) is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        if (!ReadForm())
            return Page();
        bool accepts = Form.Choice.Value is Settling.Accept;
        Result = await settlements.Settle(id, accepts, Form.Reason.Value, await gate.Begin(stop), stop);
        if (Result is IdentityResult.Settled)
            return Redirect(Link[$"/register/identities/{id}"]);
        // What the other has settled may have hidden the person, and a later file may have taken the row away.
        return await Load(id, RegisterSubject.SettleIdentity, stop) is { } gone
            ? RefusedResult.Of(HttpContext, gone)
            : Page();
    }

    /// <summary>What came beside what is on record. Places are left out: they settle nothing.</summary>
    internal IReadOnlyList<SummaryRow> Rows() =>
        [
            new(
                T["differences.person"],
                Markup.Of($"""<a href="{Link[$"/register/people/{Kept.Row.PersonId}"]}">{Name()}</a>""")
            ),
            new(T["identities.in_register"], T.Date(Kept.BirthDate)),
            new(T["identities.by_code"], Kept.Told is { } told ? T.Date(told) : ""),
            new(T["identity.came"], Kept.Row.Code, Words.Recorded(Kept.Came)),
            new(T["identity.name_came"], PersonName.InHeading(Kept.Row.FamilyName, Kept.Row.GivenNames)),
            .. Kept.Known is { } known && Kept.Settlement is null
                ? (SummaryRow[])[new(T["identity.known"], known.Code)]
                : [],
        ];

    private string Name() =>
        Kept.Known is { } known ? PersonName.InHeading(known.FamilyName, known.GivenNames) : Kept.Key;

    /// <returns>Why not, or null.</returns>
    private async Task<RefusalReason?> Load(int id, AccessAction action, CancellationToken stop)
    {
        if (await KeptIdentityRecord.Find(gate.Connection, id, stop) is not { } found)
            return gate.DecideOnUnknown(action).Refused;
        if ((await gate.Decide(action, found.Row.PersonId, stop)).Refused is { } refused)
            return refused;
        Kept = found;
        // With a form on it, the page is kept from caches by the form's token.
        if (Kept.Settlement is not null)
            Response.Headers.CacheControl = "no-store";
        return null;
    }
}
