using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Guidance.Publishing;
using Kuntakokeilu.Core.Guidance.Searching;
using Npgsql;

namespace Kuntakokeilu.App.Pages.Guidance;

/// <summary>The published answers, looked through by words and choices. They are open to everyone.</summary>
[OpenToEveryone]
internal sealed class IndexModel(PublishedAnswers answers) : SitePage
{
    private const int PageLength = 20;

    /// <summary>Walked by the page: how well an answer fits is known when all are found.</summary>
    private static readonly ListOrder[] Found =
    [
        new("fit", IsDescending: false, new KeyColumn("e.question_id", KeyKind.Int)),
    ];

    private SearchForm form = null!;

    internal override SearchForm Form => form;

    internal WorkList List { get; private set; } = null!;

    /// <summary>Words that are spelled nearly as one that is in no answer.</summary>
    internal IReadOnlyList<string> Alike { get; private set; } = [];

    internal bool FoundNothing { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        form = new(T, await answers.Themes(stop), await answers.Issues(stop));
        ReadForm();
        await using NpgsqlConnection connection = await answers.Open(stop);
        if (Form.Words.Value.Length > 0)
            await Search(connection, stop);
        else
            await ShowAll(connection, stop);
    }

    private async Task ShowAll(NpgsqlConnection connection, CancellationToken stop)
    {
        ListAddress address = ListAddress.Of(this, GuidanceSubject.Search, PublishedAnswers.Orders);
        ListSql list = PublishedAnswers.List(connection, Form.Filter, address.Order);
        Page<AnswerSummary> page = await list.Read(
            AnswerSummary.Columns(Language),
            address.Place,
            PageLength,
            AnswerSummary.Read,
            stop
        );
        List = WorkList.Of(
            address,
            page,
            await Position.Of(list, page, PublishedAnswers.Key, stop),
            PublishedAnswers.Key,
            () => Rows(page.Rows),
            new Notice(NoticeKind.Info, T["guidance.none"]),
            T
        );
    }

    private async Task Search(NpgsqlConnection connection, CancellationToken stop)
    {
        ListAddress address = ListAddress.Of(this, GuidanceSubject.Search, Found);
        AnswersFound found = await AnswerSearch.Find(connection, Form.Words.Value, Language, Form.Filter, stop);
        (Page<int> page, int before) = FoundPage.Of(found.Questions, address.Place, PageLength);
        IReadOnlyList<AnswerSummary> shown = await PublishedAnswers.Summaries(
            connection,
            page.Rows,
            Language,
            Form.Words.Value,
            stop
        );
        Alike = found.Alike;
        FoundNothing = found.Questions.Count == 0;
        List = WorkList.Of(
            address,
            new Page<AnswerSummary>(shown, page.HasPrevious, page.HasNext),
            new(before, shown.Count, found.Questions.Count),
            one => [one.Question],
            () => Rows(shown),
            new Notice(NoticeKind.Info, T["guidance.none"]),
            T
        );
    }

    private ListRows Rows(IReadOnlyList<AnswerSummary> shown) =>
        new("~/Pages/Guidance/_Answers.cshtml", new AnswerRows(shown, T, Link));
}
