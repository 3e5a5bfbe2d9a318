using Kuntakokeilu.App.Web;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Api.Statistics.V2;

/// <summary><c>GET /config</c>.</summary>
internal static class Configuration
{
    private static readonly string[] Names = ["suomi", "svenska", "English"];

    internal static IResult Get(HttpContext http, StatisticsRequest asked)
    {
        StatisticsLimits limits = http.RequestServices.GetRequiredService<StatisticsLimits>();
        return CacheableResult.Json(
            new
            {
                apiVersion = "2.0",
                appVersion = typeof(Configuration).Assembly.GetName().Version!.ToString(3),
                languages = Words.Languages.Select((id, i) => new { id, label = Names[i] }),
                defaultLanguage = Words.Languages[0],
                maxDataCells = limits.Cells,
                maxCallsPerTimeWindow = limits.Calls,
                timeWindow = (int)limits.Window.TotalSeconds,
                license = StatisticsRequest.Licence,
                sourceReferences = Words.Languages.Select(language => new
                {
                    language,
                    text = (asked with { Language = language }).SourceText,
                }),
                defaultDataFormat = OutputFormat.All[0].Name,
                dataFormats = OutputFormat.All.Select(format => format.Name),
                features = new[] { new { id = "CORS", @params = new[] { new { key = "enabled", value = "True" } } } },
            }
        );
    }
}
