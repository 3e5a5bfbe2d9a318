using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Asking;
using Kuntakokeilu.Core.Guidance.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Guidance.Questions;

/// <summary>Questions, the latest first: a municipality's own, to the ministry all.</summary>
[Access(GuidanceSubject.ViewAskedQuestions)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, Texts texts) : SitePage
{
    internal override QuestionFilter Form { get; } = new(texts);

    internal WorkList List { get; private set; } = null!;

    internal bool MayAsk => gate.Leads(GuidanceSubject.ViewAskingForm);

    private bool Answers => gate.Leads(GuidanceSubject.ViewAnswering);

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        ListAddress address = ListAddress.Of(this, GuidanceSubject.Questions, QuestionMatter.Orders);
        ListSql list = QuestionMatter.List(gate.Connection, Form.State.Value, address.Order);
        Page<QuestionMatter> page = await list.Read(
            QuestionMatter.Columns,
            address.Place,
            WorkList.PageLength,
            QuestionMatter.Read,
            stop
        );
        List = await WorkList.Of(address, list, page, QuestionMatter.Key, Table, T["guidance.no_questions"], T, stop);
    }

    private DataTable Table(IReadOnlyList<QuestionMatter> questions, ListAddress address) =>
        new(
            T["nav.guidance_questions"],
            [
                new(T["guidance.question"]),
                .. Answers ? [new(T["guidance.municipality"])] : (Column[])[],
                new(T["guidance.sent"], Sort: address.SortLink("sent")),
                new(T["guidance.state"]),
            ],
            [.. questions.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(QuestionMatter one) =>
        [
            Markup.Of($"""<a href="{Link[GuidanceSubject.QuestionOf(one.Id)]}">{Beginning(one.Text)}</a>"""),
            .. Answers
                ?
                [
                    Markup.Of(
                        $"{(one.Municipality is { } asked ? QuestionWords.Municipality(asked, T) : T["guidance.from_file"])}"
                    ),
                ]
                : (Markup[])[],
            Markup.Of($"{T.Date(LegalDay.Of(one.SentAt))}"),
            Markup.Of($"{State(one)}"),
        ];

    /// <summary>A municipality is told of news; whoever answers how far it is.</summary>
    private string State(QuestionMatter one) =>
        one.HasNews && !Answers ? T["guidance.news"]
        : one.Status is { } status and not AnswerStatus.Holds
            ? $"{T.Of("guidance.question_state", one.State)}: {T.Of("guidance.status", status)}"
        : T.Of("guidance.question_state", one.State);

    private static string Beginning(string text) => text.Length > 80 ? $"{text[..80]}…" : text;
}

/// <summary>How far questions are.</summary>
internal sealed class QuestionFilter(Texts t) : Form
{
    internal ChoiceField<QuestionState> State { get; } =
        new("state", t["guidance.state"], one => t.Of("guidance.question_state", one)) { Any = t["guidance.any"] };

    internal override IReadOnlyList<Field> Fields => [State];
}
