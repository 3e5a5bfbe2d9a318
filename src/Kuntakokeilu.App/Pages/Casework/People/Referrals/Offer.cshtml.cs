using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Experience;
using Kuntakokeilu.Core.Services.Searching;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People.Referrals;

/// <summary>A service is proposed to a customer: which of its times, what for, and what the provider has to know.</summary>
[Access(ReferralsSubject.ViewReferrals, Post = ReferralsSubject.Refer, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class OfferModel(Gate gate, SiteDatabase database, ReferralService referrals) : ReferralPage(gate)
{
    private int number;
    private OfferForm? form;

    internal override OfferForm Form => form ??= new(T, Found?.Offerings ?? [], Fault is ReferralFault.OtherLanguage);

    /// <summary>Null for none of the catalogue.</summary>
    internal ServiceDetails? Found { get; private set; }

    internal IReadOnlyList<KnownExperience> Experiences { get; private set; } = [];

    /// <summary>How it was by those who have told; null while they are few.</summary>
    internal string? Marks { get; private set; }

    public async Task<IActionResult> OnGet(int person, int service, CancellationToken stop)
    {
        number = service;
        return await Load(ReferralsSubject.ViewReferrals, person, stop) ?? (Found is null ? NotFound() : Page());
    }

    public async Task<IActionResult> OnPost(int person, int service, CancellationToken stop)
    {
        number = service;
        if (await Load(ReferralsSubject.Refer, person, stop) is { } instead)
            return instead;
        if (Found is null)
            return NotFound();
        // Asked for once more where it was, so that the answer is read.
        form = new(T, Found.Offerings, asksLanguage: true);
        if (!ReadForm())
            return Page();
        ReferralResult result = await referrals.Propose(Form.Referral(Matter, person), await Gate.Begin(stop), stop);
        return await After(result, string.Create(CultureInfo.InvariantCulture, $"{Here}/{result.Referral}"), stop);
    }

    protected override async Task ReadCase(int person, CancellationToken stop)
    {
        await base.ReadCase(person, stop);
        Found = await ServiceDetails.Find(database.Web, number, Language, Today, stop);
        Experiences = await ExperienceNotes.Of(Gate.Connection, number, stop);
        Marks = await ExperienceNotes.Marks(Gate.Connection, number, stop) is { } marks
            ? ReferralWords.Marks(T, marks)
            : null;
        form = null;
    }
}

/// <summary>What is proposed.</summary>
/// <param name="asksLanguage">Whether it is asked if another language than that of service suits.</param>
internal sealed class OfferForm(Texts t, IReadOnlyList<OfferingDetails> offerings, bool asksLanguage) : Form
{
    private const int Longest = 500;
    private const string Suits = "yes";

    internal PickField Offering { get; } =
        new(
            "offering",
            t["referral.offering"],
            [
                .. offerings.Select(one => new Choice(
                    one.Id.ToString(CultureInfo.InvariantCulture),
                    t[
                        "referral.offering_of",
                        one.LastDay is { } last
                            ? $"{t.Date(one.FirstDay)}–{t.Date(last)}"
                            : t["services.from", t.Date(one.FirstDay)],
                        one.Location,
                        t.Of("services.language", one.Language),
                        one switch
                        {
                            { Free: null } => t["services.room_for_all"],
                            { Waiting: > 0 and var waiting } => t["services.waiting", waiting],
                            { Free: { } free } => t["services.free_places", free],
                        }
                    ]
                )),
            ]
        )
        {
            Missing = t["referral.no_offering"],
        };

    internal TextField Goal { get; } =
        new("goal", t["referral.goal"])
        {
            Help = t["referral.goal_help"],
            Lines = 4,
            Longest = Longest,
            Missing = t["referral.no_goal"],
        };

    internal TextField Days { get; } =
        new("days", t["referral.days"]) { Help = t["referral.days_help"], Longest = Longest };

    internal TextField Arrangements { get; } =
        new("arrangements", t["referral.arrangements"])
        {
            Help = t["referral.arrangements_help"],
            Lines = 3,
            Longest = Longest,
        };

    internal PickField? LanguageSuits { get; } =
        asksLanguage
            ? new("language", t["referral.language_suits"], [new(Suits, t["form.yes"])]) { Any = t["form.no"] }
            : null;

    internal override IReadOnlyList<Field> Fields =>
        [.. ((Field?[])[Offering, Goal, Days, Arrangements, LanguageSuits]).OfType<Field>()];

    internal NewReferral Referral(Guid matter, int person) =>
        new(matter, person, int.Parse(Offering.Given!, CultureInfo.InvariantCulture))
        {
            Goal = Goal.Value,
            Days = Days.Value,
            Arrangements = Arrangements.Value,
            IsLanguageAgreed = LanguageSuits?.Given is not null,
        };
}
