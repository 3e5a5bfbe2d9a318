using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Referred;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Referred;

/// <summary>A page of a provider about somebody whom it has.</summary>
internal abstract class ReferredPage(Gate gate) : SitePage
{
    /// <summary>By which the form is done once, however often it is sent.</summary>
    [BindProperty(Name = "matter")]
    public Guid Matter { get; set; }

    internal ReferredCustomer Customer { get; private set; } = null!;

    /// <summary>What of the catalogue the customer is in.</summary>
    internal ReferredOffering? Offering { get; private set; }

    /// <summary>Why what was sent was not done; null otherwise.</summary>
    internal ReferralFault? Fault { get; private set; }

    internal Notice? Refusal =>
        Fault is { } fault ? new(NoticeKind.Error, T.Of("referral.fault", fault), T["referral.fault_more"]) : null;

    internal string Address =>
        Link[string.Create(CultureInfo.InvariantCulture, $"{ReferredSubject.List}/{Customer.Id}")];

    protected Gate Gate => gate;

    /// <returns>What is answered instead when the referral is not the provider's.</returns>
    protected async Task<IActionResult?> Load(AccessAction action, int referral, CancellationToken stop)
    {
        if (Matter == Guid.Empty)
            Matter = Guid.CreateVersion7();
        ReferredCustomer? found = await ReferredReader.Find(gate.Connection, referral, Today, stop);
        AccessDecision decided = found is null
            ? gate.DecideOnUnknown(action)
            : gate.DecideOnMatter(action, found.Subject);
        if (decided.Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        Customer = found!;
        Offering = (await ReferredOfferings.Of(gate.Connection, [Customer.Offering], Language, stop)).GetValueOrDefault(
            Customer.Offering
        );
        return null;
    }

    /// <summary>The page once more, as it is now, with what was written.</summary>
    protected async Task<IActionResult> Again(
        ReferralFault fault,
        AccessAction action,
        int referral,
        CancellationToken stop
    )
    {
        Fault = fault;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await Load(action, referral, stop) ?? Page();
    }
}
