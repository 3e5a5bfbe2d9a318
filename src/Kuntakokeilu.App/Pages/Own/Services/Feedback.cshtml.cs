using System.Globalization;
using Kuntakokeilu.App.Pages.Casework.People.Referrals;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Experience;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kuntakokeilu.App.Pages.Own.Services;

/// <summary>One tells how a service was: four marks, of which any may be passed over, and words.</summary>
[Access(ReferralsSubject.ViewOwnServices, Post = ReferralsSubject.AnswerService, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class FeedbackModel(Gate gate, FeedbackService service, Texts texts) : OwnReferralsPage(gate)
{
    private int number;

    internal override FeedbackForm Form { get; } = new(texts);

    /// <summary>Null for none of one's own.</summary>
    internal KnownReferral? Referral { get; private set; }

    internal string Address => string.Create(CultureInfo.InvariantCulture, $"{Here}/{number}");

    public async Task<IActionResult> OnGet(int referral, CancellationToken stop)
    {
        number = referral;
        return await LoadOwn(ReferralsSubject.ViewOwnServices, stop) ?? Shown();
    }

    public async Task<IActionResult> OnPost(int referral, CancellationToken stop)
    {
        number = referral;
        if (await LoadOwn(ReferralsSubject.AnswerService, stop) is { } instead)
            return instead;
        if (Referral is null || !ReadForm())
            return Shown();
        ReferralFault? fault = await service.Give(
            Gate.Actor!.Person!.Value,
            referral,
            Form.Feedback,
            await Gate.Begin(stop),
            stop
        );
        return fault is { } why ? await Again(why, stop) : Redirect(Address);
    }

    protected override async Task Read(int person, CancellationToken stop)
    {
        await base.Read(person, stop);
        Referral = await ReferralReader.Find(Gate.Connection, person, number, Language, Today, stop);
    }

    private PageResult Shown()
    {
        Response.StatusCode = Referral is null ? StatusCodes.Status404NotFound : Response.StatusCode;
        return Page();
    }
}

/// <summary>How it was.</summary>
internal sealed class FeedbackForm(Texts t) : Form
{
    internal PickField Helped { get; } = Mark(t, "helped");
    internal PickField Clear { get; } = Mark(t, "clear");
    internal PickField Treated { get; } = Mark(t, "treated");
    internal PickField Recommends { get; } = Mark(t, "recommends");

    internal TextField Words { get; } =
        new("words", t["own_referral.feedback.words"])
        {
            Help = t["own_referral.feedback.words_help"],
            Lines = 5,
            Longest = 2000,
        };

    internal override IReadOnlyList<Field> Fields => [Helped, Clear, Treated, Recommends, Words];

    internal Feedback Feedback => new(Of(Helped), Of(Clear), Of(Treated), Of(Recommends), Words.Value);

    protected override void Compare(Texts texts)
    {
        if (Fields.All(one => string.IsNullOrEmpty(one.Given)))
            Words.Refuse(texts["own_referral.feedback.nothing"]);
    }

    private static PickField Mark(Texts t, string name) =>
        new(
            name,
            t[$"own_referral.feedback.{name}"],
            [
                .. Enumerable
                    .Range(1, 5)
                    .Select(mark => new Choice(
                        mark.ToString(CultureInfo.InvariantCulture),
                        t[$"own_referral.feedback.mark.{mark.ToString(CultureInfo.InvariantCulture)}"]
                    )),
            ]
        )
        {
            Any = t["own_referral.feedback.pass"],
        };

    private static short? Of(PickField field) =>
        field.Given is { } mark ? short.Parse(mark, CultureInfo.InvariantCulture) : null;
}
