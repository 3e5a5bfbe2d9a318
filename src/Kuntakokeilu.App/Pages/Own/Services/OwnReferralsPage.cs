using Kuntakokeilu.App.Pages.Casework.People.Referrals;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Services;

/// <summary>A page about the services that one is referred to, or whom one acts for.</summary>
internal abstract class OwnReferralsPage(Gate gate) : CasePage(gate)
{
    /// <summary>By which the form is done once, however often it is sent.</summary>
    [BindProperty(Name = "matter")]
    public Guid Matter { get; set; }

    /// <summary>Whether the register has whoever has signed in.</summary>
    internal bool IsOnRecord => Gate.Actor!.Person is not null;

    /// <summary>Why what was sent was not done; null otherwise.</summary>
    internal ReferralFault? Fault { get; set; }

    internal ReferralWords Words => new(T, isOwn: true);

    internal Notice? Refusal =>
        Fault is { } fault ? new(NoticeKind.Error, Words.Fault(fault), T["own_referral.fault_more"]) : null;

    internal string Here => Link[ReferralsSubject.Own];

    protected override Task Read(int person, CancellationToken stop)
    {
        if (Matter == Guid.Empty)
            Matter = Guid.CreateVersion7();
        return Task.CompletedTask;
    }

    /// <summary>The page once more, with what was written.</summary>
    protected async Task<IActionResult> Again(ReferralFault fault, CancellationToken stop)
    {
        Fault = fault;
        IActionResult again = await Again(
            fault is ReferralFault.StaleVersion,
            ReferralsSubject.AnswerService,
            Gate.Actor!.Person!.Value,
            stop
        );
        // There is none any more when the step can't be taken now.
        if (Form is not null)
            ReadForm();
        return again;
    }
}
