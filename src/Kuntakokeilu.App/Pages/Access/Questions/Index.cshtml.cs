using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access.Questions;

/// <summary>What jobseekers have asked the organisation; those that wait, or by choice those answered.</summary>
[Access(AccessActions.ViewQuestions, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    private const int PageLength = 30;

    [BindProperty(SupportsGet = true, Name = "answered")]
    public bool Answered { get; set; }

    /// <summary>An answer has just been sent.</summary>
    [BindProperty(SupportsGet = true, Name = "sent")]
    public bool IsSent { get; set; }

    internal WorkList List { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        ListAddress address = ListAddress.Of(
            this,
            "/access/questions",
            Answered ? AuditTrail.Answered : AuditTrail.Waiting
        ) with
        {
            Kept = Answered ? [new("answered", "true")] : [],
        };
        ListSql list = AuditTrail.Questions(gate.Connection, Answered, address.Order);
        Page<AskedQuestion> page = await AuditTrail.ReadQuestions(list, address.Place, PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person).Distinct());
        List = await WorkList.Of(
            address,
            list,
            page,
            Key,
            Table,
            T[Answered ? "questions.none_answered" : "questions.none"],
            T,
            stop
        );
    }

    private static IReadOnlyList<object> Key(AskedQuestion one) => [one.Id];

    private DataTable Table(IReadOnlyList<AskedQuestion> questions, ListAddress address) =>
        new(
            T[Answered ? "questions.answered" : "questions.waiting"],
            [
                new(T["questions.question"]),
                new(T["questions.asker"]),
                new(T["questions.asked_at"], Sort: address.SortLink("asked")),
                new(T["questions.text_asked"]),
                new(T["questions.look_short"]),
            ],
            [.. questions.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(AskedQuestion one) =>
        [
            Markup.Of($"""<a href="{Link[$"/access/questions/{one.Id}"]}">{T["questions.number", one.Id]}</a>"""),
            Markup.Of($"{T["questions.person", one.Person]}"),
            Markup.Of($"{T.Date(LegalDay.Of(one.Question.At))}"),
            Markup.Of($"{one.Question.Text}"),
            one.Look is { } look
                ? Markup.Of($"{T["questions.about", look.By, T.Moment(look.At), Done(look.Action)]}")
                : Markup.Of($"{T["questions.look_gone"]}"),
        ];
}
