using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People.Referrals;

/// <summary>A page of an official about a customer's referrals.</summary>
internal abstract class ReferralPage(Gate gate) : CustomerPage(gate)
{
    /// <summary>By which the form is done once, however often it is sent.</summary>
    [BindProperty(Name = "matter")]
    public Guid Matter { get; set; }

    /// <summary>Why what was sent was not done; null otherwise.</summary>
    internal ReferralFault? Fault { get; private set; }

    internal ReferralWords Words => new(T, isOwn: false);

    internal Notice? Refusal =>
        Fault is { } fault ? new(NoticeKind.Error, Words.Fault(fault), T["referral.fault_more"]) : null;

    /// <summary>Where the customer's referrals are.</summary>
    internal string Here => Link[ReferralsSubject.Of(Person)];

    protected override Task ReadCase(int person, CancellationToken stop)
    {
        if (Matter == Guid.Empty)
            Matter = Guid.CreateVersion7();
        return Task.CompletedTask;
    }

    /// <summary>Where it goes on when it was done; else the page once more, with what was written.</summary>
    protected async Task<IActionResult> After(ReferralResult result, string address, CancellationToken stop)
    {
        if (result.Fault is not { } fault)
            return Redirect(address);
        Fault = fault;
        IActionResult again = await Again(fault is ReferralFault.StaleVersion, ReferralsSubject.Refer, Person, stop);
        // There is none any more when the step can't be taken now.
        if (Form is not null)
            ReadForm();
        return again;
    }
}
