using Kuntakokeilu.App.Pages.Surveys.Answer;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Surveys.Answering;
using Kuntakokeilu.Core.Surveys.Making;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Surveys.Manage;

/// <summary>One municipality that is asked: another contact, whose link is shown once, and leave to answer late.</summary>
[Access(SurveysSubject.ViewSurveyFrame, Post = SurveysSubject.KeepSurveyFrame)]
[ResponseCache(NoStore = true)]
internal sealed class AskedModel(Gate gate, FrameService frames, Texts texts) : SitePage
{
    internal const string Doing = "do";
    internal const string Replacing = "replace";
    internal const string Granting = "late";

    internal ContactForm Contact { get; } = new(texts);

    internal LateForm Late { get; } = new(texts);

    internal override Form? Form =>
        HttpMethods.IsPost(Request.Method) && Request.Form[Doing] == Granting ? Late : Contact;

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal AskedSeen One { get; private set; } = null!;

    internal string? Made { get; private set; }

    internal string Municipality => AnswerPage.NameOf($"{One.Municipality:000}", Language);

    public async Task<IActionResult> OnGet(int asked, CancellationToken stop)
    {
        if (await Load(SurveysSubject.ViewSurveyFrame, asked, stop) is { } instead)
            return instead;
        Contact.Show(One);
        return Page();
    }

    public async Task<IActionResult> OnPost(int asked, CancellationToken stop)
    {
        if (await Load(SurveysSubject.KeepSurveyFrame, asked, stop) is { } instead)
            return instead;
        if (Request.Form[Doing] == Granting)
        {
            Contact.Show(One);
            if (!ReadForm())
                return Page();
            DateOnly day = Late.Until.Value!.Value;
            await FrameService.GrantLate(
                asked,
                LegalDay.Begins(day.AddDays(1)),
                gate.Actor!.Name,
                await gate.Begin(stop),
                stop
            );
            return Redirect($"{Link[SurveysSubject.AskedOf(asked)]}?done=late");
        }
        if (!ReadForm())
            return Page();
        LinkSecret secret = await frames.Replace(asked, Contact.Given, await gate.Begin(stop), stop);
        Made = $"{Request.Scheme}://{Request.Host}/s/{secret.Text}";
        return Page();
    }

    private async Task<IActionResult?> Load(AccessAction action, int asked, CancellationToken stop)
    {
        if (await AskedUnits.Find(gate.Connection, asked, stop) is not { } found)
            return gate.DecideOnUnknown(action).Refused is { } refused
                ? RefusedResult.Of(HttpContext, refused)
                : NotFound();
        One = found;
        return null;
    }
}

/// <summary>Who answers for a municipality.</summary>
internal sealed class ContactForm(Texts t) : Form
{
    internal TextField Name { get; } =
        new("name", t["surveys.contact_name"]) { Longest = 200, Missing = t["surveys.no_contact_name"] };

    internal TextField Email { get; } =
        new("email", t["surveys.contact_email"]) { Longest = 200, Missing = t["surveys.no_contact_email"] };

    internal PickField Language { get; } =
        new(
            "contact-language",
            t["surveys.contact_language"],
            [.. Texts.Languages.Select(one => new Choice(one, t[$"surveys.language.{one}"]))]
        )
        {
            Missing = t["surveys.no_choice"],
        };

    internal override IReadOnlyList<Field> Fields => [Name, Email, Language];

    internal new Contact Given => new(Name.Value, Email.Value, Language.Given!);

    internal void Show(AskedSeen one)
    {
        Name.Show(one.ContactName);
        Email.Show(one.ContactEmail);
    }

    protected override void Compare(Texts texts)
    {
        if (Email.Value.Length > 0 && !Contacts.IsAddress(Email.Value))
            Email.Refuse(t["surveys.bad_email"]);
    }
}

/// <summary>Until the end of which day one may answer.</summary>
internal sealed class LateForm(Texts t) : Form
{
    internal DayField Until { get; } =
        new("until", t["surveys.late_day"]) { Help = t["surveys.late_help"], Missing = t["surveys.no_late_day"] };

    internal override IReadOnlyList<Field> Fields => [Until];
}
