using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Surveys.Answer;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Surveys.Making;
using Kuntakokeilu.Core.Surveys.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Surveys.Manage;

/// <summary>
/// Whom a survey asks, and who has answered: nothing of what. Links are made here for all that have a contact, and shown once, to be
/// sent: afterwards nobody knows them.
/// </summary>
[Access(SurveysSubject.ViewSurveyFrame, Post = SurveysSubject.KeepSurveyFrame)]
[ResponseCache(NoStore = true)]
[TakesLongTexts]
internal sealed class FrameModel(Gate gate, FrameService frames, Texts texts) : MadePage(gate)
{
    internal const string Doing = "do";
    internal const string Asking = "ask";
    internal const string Linking = "link";

    private readonly StateFilter filter = new(texts);

    internal FrameForm Contacts { get; } = new(texts);

    private bool readsContacts;

    /// <summary>Who the contacts are stands in no address of the list.</summary>
    internal override Form Form => readsContacts ? Contacts : filter;

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal WorkList List { get; private set; } = null!;

    /// <summary>The links that have just been made, a line each as a mail program merges them; null for none.</summary>
    internal string? Links { get; private set; }

    internal bool IsAsked { get; private set; }

    internal bool CanAsk => Made.State is SurveyState.Draft or SurveyState.Published;

    internal Notice? JustDone => JustNow is "asked" ? new(NoticeKind.Success, T["surveys.done.asked"]) : null;

    protected override AccessAction View => SurveysSubject.ViewSurveyFrame;

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (await Load(SurveysSubject.KeepSurveyFrame, id, stop) is { } instead)
            return instead;
        if (!CanAsk)
            return NotDone(MakingFault.Over);
        if (Request.Form[Doing] == Linking)
        {
            IReadOnlyList<NewLink> made = await frames.MakeLinks(id, await Gate.Begin(stop), stop);
            Links = string.Join('\n', made.Select(Line));
            return Page();
        }
        readsContacts = true;
        if (!ReadForm())
            return Page();
        await FrameService.Ask(id, Contacts.WithÅland.Value is YesNo.Yes, Contacts.Told, await Gate.Begin(stop), stop);
        return Redirect($"{Link[SurveysSubject.FrameOf(id)]}?done=asked");
    }

    protected override async Task Read(CancellationToken stop)
    {
        if (!HttpMethods.IsPost(Request.Method))
            ReadForm();
        ListAddress address = ListAddress.Of(this, SurveysSubject.FrameOf(Made.Id), AskedUnits.Orders);
        ListSql list = AskedUnits.List(Gate.Connection, Made.Id, filter.State.Value, address.Order);
        Page<AskedSeen> page = await list.Read(
            AskedUnits.Columns,
            address.Place,
            WorkList.PageLength,
            AskedUnits.Read,
            stop
        );
        IsAsked = page.Rows.Count > 0 || filter.State.Value is not null;
        List = await WorkList.Of(address, list, page, AskedUnits.Key, Table, T["surveys.nobody_asked"], T, stop);
    }

    private DataTable Table(IReadOnlyList<AskedSeen> rows, ListAddress address) =>
        new(
            T["surveys.frame"],
            [
                new(T["surveys.municipality"], Sort: address.SortLink("municipality")),
                new(T["surveys.contact"]),
                new(T["surveys.how_far"]),
                new(T["surveys.sent_at"]),
                new(T["surveys.link"]),
            ],
            [.. rows.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(AskedSeen one) =>
        [
            Markup.Of(
                $"""<a href="{Link[SurveysSubject.AskedOf(one.Id)]}">{AnswerPage.NameOf($"{one.Municipality:000}", Language)}</a>"""
            ),
            Markup.Of($"{one.ContactName}"),
            Markup.Of($"{T.Of("survey_state", one.State)}"),
            Markup.Of($"{(one.SentAt is { } at ? T.Moment(at) : "")}"),
            Markup.Of($"{(one.HasLink ? T["surveys.has_link"] : T["surveys.has_no_link"])}"),
        ];

    private string Line(NewLink one) =>
        $"{one.Municipality:000};{AnswerPage.NameOf($"{one.Municipality:000}", one.Contact.Language)};{one.Contact.Name};"
        + $"{one.Contact.Email};{one.Contact.Language};{Request.Scheme}://{Request.Host}/s/{one.Secret.Text}";
}

/// <summary>How far answers are.</summary>
internal sealed class StateFilter(Texts t) : Form
{
    internal ChoiceField<AskedState> State { get; } =
        new("state", t["surveys.how_far"], one => t.Of("survey_state", one)) { Any = t["surveys.any"] };

    internal override IReadOnlyList<Field> Fields => [State];
}

/// <summary>Whom to ask: everybody, with the contacts that are known.</summary>
internal sealed class FrameForm(Texts t) : Form
{
    internal YesNoField WithÅland { get; } =
        new("aland", t["surveys.with_aland"], t) { Missing = t["surveys.no_choice"] };

    internal TextField Lines { get; } =
        new("contacts", t["surveys.contacts"])
        {
            Lines = 8,
            Longest = 200_000,
            Help = t["surveys.contacts_help"],
        };

    internal override IReadOnlyList<Field> Fields => [WithÅland, Lines];

    internal IReadOnlyDictionary<short, Contact> Told { get; private set; } = new Dictionary<short, Contact>();

    protected override void Compare(Texts texts)
    {
        Told = Kuntakokeilu.Core.Surveys.Making.Contacts.Read(Lines.Value, out int wrong);
        if (wrong > 0)
            Lines.Refuse(t["surveys.bad_contact", wrong]);
    }
}
