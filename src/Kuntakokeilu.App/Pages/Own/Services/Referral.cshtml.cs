using System.Globalization;
using Kuntakokeilu.App.Pages.Casework.People.Referrals;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Experience;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kuntakokeilu.App.Pages.Own.Services;

/// <summary>One service: whether one takes part, how far it is, and what one can do now.</summary>
[Access(ReferralsSubject.ViewOwnServices, Post = ReferralsSubject.AnswerService, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class ReferralModel(Gate gate, ReferralService referrals) : OwnReferralsPage(gate)
{
    private int number;
    private ReferralStep? step;
    private ReferralStepForm? form;
    private string? leftOver;

    /// <summary>Null for none of one's own.</summary>
    internal KnownReferral? Referral { get; private set; }

    internal IReadOnlyList<KnownExperience> Experiences { get; private set; } = [];

    internal override Form? Form => form;

    internal string Address => string.Create(CultureInfo.InvariantCulture, $"{Here}/{number}");

    internal bool CanTell =>
        Referral is { State: ReferralState.Completed or ReferralState.Interrupted, HasFeedback: false };

    internal ReferralDeeds Deeds =>
        new(
            Address,
            Referral!.Possible(ReferralParty.Customer),
            step,
            ReferralParty.Customer,
            form,
            Referral.Version,
            Matter
        )
        {
            LeftOver = leftOver,
        };

    public async Task<IActionResult> OnGet(int referral, CancellationToken stop)
    {
        (number, step) = (referral, ReferralDeeds.Named(Request.Query[ReferralDeeds.Doing]));
        return await LoadOwn(ReferralsSubject.ViewOwnServices, stop) ?? Shown();
    }

    public async Task<IActionResult> OnPost(int referral, [FromForm] short version, CancellationToken stop)
    {
        (number, step) = (referral, ReferralDeeds.Named(Request.Form[ReferralDeeds.Doing]));
        if (await LoadOwn(ReferralsSubject.AnswerService, stop) is { } instead)
            return instead;
        if (Referral is null || form is null || !ReadForm())
            return Shown();
        ReferralResult result = await referrals.Take(
            form.Deed(referral, version, Matter),
            await Gate.Begin(stop),
            stop
        );
        return result.Fault is { } fault ? await Again(fault, stop) : Redirect(Address);
    }

    protected override async Task Read(int person, CancellationToken stop)
    {
        await base.Read(person, stop);
        Referral = await ReferralReader.Find(Gate.Connection, person, number, Language, Today, stop);
        if (Referral is not null)
            Experiences = await ExperienceNotes.Of(Gate.Connection, Referral.Service, stop);
        // What was sent goes to the service all the same: it may be this form that has done it.
        bool isSent = HttpMethods.IsPost(Request.Method) && Fault is null;
        if (step is { } doing && !isSent && Referral?.Possible(ReferralParty.Customer).Contains(doing) is not true)
            (step, leftOver) = (null, form?.Note?.Value);
        form =
            step is { } chosen && Referral is not null
                ? new(T, chosen, ReferralParty.Customer, Referral.StartedOn ?? Referral.ProposedOn, Today)
                : null;
    }

    private PageResult Shown()
    {
        Response.StatusCode = Referral is null ? StatusCodes.Status404NotFound : Response.StatusCode;
        return Page();
    }
}
