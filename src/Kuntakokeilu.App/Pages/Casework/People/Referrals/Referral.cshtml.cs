using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Law.Services;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People.Referrals;

/// <summary>One referral: how far it is, and what an official can do about it now.</summary>
[Access(ReferralsSubject.ViewReferrals, Post = ReferralsSubject.Refer, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class ReferralModel(Gate gate, ReferralService referrals) : ReferralPage(gate)
{
    private int number;
    private ReferralStep? step;
    private ReferralStepForm? form;
    private string? leftOver;

    /// <summary>Null for none of this customer's.</summary>
    internal KnownReferral? Referral { get; private set; }

    internal override Form? Form => form;

    internal string Address => string.Create(CultureInfo.InvariantCulture, $"{Here}/{number}");

    internal ReferralDeeds Deeds =>
        new(
            Address,
            Referral!.Possible(ReferralParty.Official),
            step,
            ReferralParty.Official,
            form,
            Referral.Version,
            Matter
        )
        {
            LeftOver = leftOver,
        };

    /// <summary>What the law says of the reason that was told of an interruption; null where it names none.</summary>
    internal string? ReasonInLaw =>
        Referral is { Interruption: { } why, EndedOn: { } day }
        && InterruptionReasons.ValidBy(why, day) is { } provision
            ? T["referral.valid_reason", NatureWords.Provision(T, provision)]
            : null;

    /// <summary>That looking into the interruption tells it to the TE office; null where it does not.</summary>
    internal string? TellsOffice =>
        Referral is { IsObligating: true, ReviewBy: not null } ? T["referral.tells_office"] : null;

    public async Task<IActionResult> OnGet(int person, int referral, CancellationToken stop)
    {
        (number, step) = (referral, ReferralDeeds.Named(Request.Query[ReferralDeeds.Doing]));
        return await Load(ReferralsSubject.ViewReferrals, person, stop) ?? Shown();
    }

    public async Task<IActionResult> OnPost(int person, int referral, [FromForm] short version, CancellationToken stop)
    {
        (number, step) = (referral, ReferralDeeds.Named(Request.Form[ReferralDeeds.Doing]));
        if (await Load(ReferralsSubject.Refer, person, stop) is { } instead)
            return instead;
        if (Referral is null || form is null || !ReadForm())
            return Shown();
        ReferralDeed deed = form.Deed(referral, version, Matter);
        ReferralResult result =
            deed.Step is ReferralStep.Place
                ? await referrals.Send(deed, await Gate.Begin(stop), stop)
                : await referrals.Take(deed, await Gate.Begin(stop), stop);
        return await After(result, Address, stop);
    }

    protected override async Task ReadCase(int person, CancellationToken stop)
    {
        await base.ReadCase(person, stop);
        Referral = await ReferralReader.Find(Gate.Connection, person, number, Language, Today, stop);
        // What was sent goes to the service all the same: it may be this form that has done it.
        bool isSent = HttpMethods.IsPost(Request.Method) && Fault is null;
        if (step is { } doing && !isSent && Referral?.Possible(ReferralParty.Official).Contains(doing) is not true)
            (step, leftOver) = (null, form?.Note?.Value);
        form =
            step is { } chosen && Referral is not null
                ? new(T, chosen, ReferralParty.Official, Referral.ProposedOn, Today)
                : null;
        if (step is ReferralStep.Review && Referral?.Interruption is { } told)
            form?.Interruption?.Show(told);
    }

    private IActionResult Shown() => Referral is null ? NotFound() : Page();
}
