using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Pages.Statistics.Tables;

/// <summary>The tables of the latest release.</summary>
[OpenToEveryone]
internal sealed class IndexModel(Releases releases) : SitePage
{
    internal Release? Release { get; private set; }

    public async Task OnGetAsync() => Release = await releases.Latest(HttpContext.RequestAborted);

    /// <summary>Which months, areas and kinds of figures.</summary>
    internal string About(TableDefinition table) =>
        T[
            "statistics.tables.about",
            Name(table.Time.Values[0]),
            Name(table.Time.Values[^1]),
            table.Contents.Values.Count,
            string.Join(", ", Levels(table))
        ];

    private string Name(Value month) => Month.TryParse(month.Code, out Month one) ? T.Month(one.FirstDay) : month.Code;

    private IEnumerable<string> Levels(TableDefinition table) =>
        table
            .Variables.Where(variable => variable.Kind is VariableKind.Geographical)
            .SelectMany(variable => variable.Codelists)
            .Select(list => list.Label.In(Language).ToLowerInvariant());
}
