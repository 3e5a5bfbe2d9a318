using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Monitoring;

namespace Kuntakokeilu.App.Pages.Statistics;

/// <summary>What was published and when, and how to hear of the next.</summary>
[OpenToEveryone]
internal sealed class ReleasesModel(Releases releases) : SitePage
{
    internal IReadOnlyList<ReleaseHead> All { get; private set; } = [];

    public async Task OnGetAsync() => All = await releases.All(HttpContext.RequestAborted);

    internal DataTable Table() =>
        new(
            T["statistics.releases.title"],
            [
                new(T["statistics.releases.number"]),
                new(T["statistics.releases.time"]),
                new(T["statistics.releases.last_month"]),
                new(T["statistics.releases.catalogue"]),
                new(T["statistics.releases.note"]),
            ],
            [
                .. All.Select(head =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"{head.Number}"),
                            Markup.Of($"{T.Moment(head.PublishedAt)}"),
                            Markup.Of($"{T.Month(head.LastMonth.FirstDay)}"),
                            Markup.Of($"{head.Catalogue}"),
                            Note(head),
                        ]
                ),
            ]
        );

    private Markup Note(ReleaseHead head)
    {
        if (head.Note is not { } written)
            return Markup.Of($"–");
        ReleaseNote note = ReleaseNote.Of(written, Language);
        return Markup.Of($"""<span lang="{note.Language}">{note.Text}</span>""");
    }
}
