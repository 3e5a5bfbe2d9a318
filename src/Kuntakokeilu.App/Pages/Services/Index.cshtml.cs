using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Services.Searching;

namespace Kuntakokeilu.App.Pages.Services;

/// <summary>The catalogue, looked through by words and choices; it tells of nobody, and anybody may look.</summary>
[OpenToEveryone]
internal sealed class IndexModel(CatalogueReader catalogue) : SitePage
{
    private const int PageLength = 20;

    /// <summary>Walked by the service: its place among the others is known when they are.</summary>
    private static readonly ListOrder[] Orders = [new("fit", IsDescending: false, new KeyColumn("s.id", KeyKind.Int))];

    private ServiceSearchForm? form;

    internal override ServiceSearchForm Form => form ??= new(T, counts: null);

    internal WorkList List { get; private set; } = null!;

    /// <summary>Services of a like name, where none is found.</summary>
    internal IReadOnlyList<ServiceSummary> Like { get; private set; } = [];

    internal ServiceRows LikeRows => new(Like, T, Link);

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        CatalogueFound found = await catalogue.Find(Form.Words.Value, Language, Form.Filter, stop);
        // Once more, with what each choice would leave.
        form = new(T, found.Counts);
        ReadForm();
        ListAddress address = ListAddress.Of(this, ServicesSubject.List, Orders);
        (Page<int> page, int before) = FoundPage.Of(found.Services, address.Place, PageLength);
        IReadOnlyList<ServiceSummary> shown = await catalogue.Summaries(page.Rows, Language, stop);
        if (found.Services.Count == 0 && Form.Words.Value.Length > 0)
            Like = await catalogue.Like(Form.Words.Value, Language, stop);
        List = WorkList.Of(
            address,
            new Page<ServiceSummary>(shown, page.HasPrevious, page.HasNext),
            new(before, shown.Count, found.Services.Count),
            one => [one.Id],
            () => new ListRows("~/Pages/Services/_Services.cshtml", new ServiceRows(shown, T, Link)),
            new Notice(NoticeKind.Info, T["services.none"]),
            T
        );
    }
}

/// <summary>Services of a list; <c>_Services</c>.</summary>
internal sealed record ServiceRows(IReadOnlyList<ServiceSummary> Services, Texts T, Links Link)
{
    internal string Address(ServiceSummary one) =>
        Link[string.Create(CultureInfo.InvariantCulture, $"{ServicesSubject.List}/{one.Id}")];

    internal string Details(ServiceSummary one) =>
        string.Join(
            " · ",
            (
                (string?[])
                    [
                        NatureWords.Kind(T, one.Kind),
                        one.Organisation,
                        AreaWords.Of(T, one.Area),
                        one.Starts is { } day ? T["services.next_start", T.Date(day)] : null,
                    ]
            ).OfType<string>()
        );
}
