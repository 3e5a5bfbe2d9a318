using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Monitoring;

namespace Kuntakokeilu.App.Pages.Statistics;

/// <summary>What stands under every picture: the query as files and as a page, and what the figures mean.</summary>
internal sealed class FigureLinks(Texts texts, Links link)
{
    internal Downloads Files(string caption, DataQuery query) =>
        new(
            caption,
            [new("CSV", query.Data(texts.Language, "csv")), new("JSON-stat", query.Data(texts.Language, "json-stat2"))],
            link[query.Page]
        );

    internal IReadOnlyList<Download> Definitions(IReadOnlyList<string> codes) =>
        [
            .. codes.Select(code => new Download(
                Indicator.All[code].Content.Label.In(texts.Language),
                link[$"/statistics/definitions#{code}"]
            )),
        ];
}
