using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Pages.Statistics.Tables;

/// <summary>The tables of the latest release.</summary>
[OpenToEveryone]
internal sealed class IndexModel(Releases releases) : SitePage
{
    internal Release? Release { get; private set; }

    public async Task OnGetAsync() => Release = await releases.Latest(HttpContext.RequestAborted);

    /// <summary>Which months, areas and kinds of figures.</summary>
    internal string About(TableDefinition table)
    {
        string first = Name(table.Time.Values[0]);
        string last = Name(table.Time.Values[^1]);
        string levels = string.Join(", ", Levels(table));
        int count = table.Contents.Values.Count;
        return first == last
            ? T["statistics.tables.of_month", first, count, levels]
            : T["statistics.tables.of_months", first, last, count, levels];
    }

    private string Name(Value month) => Month.TryParse(month.Code, out Month one) ? T.Month(one.FirstDay) : month.Code;

    private IEnumerable<string> Levels(TableDefinition table) =>
        table
            .Variables.Where(variable => variable.Kind is VariableKind.Geographical)
            .SelectMany(variable => variable.Codelists)
            .Select(list => LevelNames.Inside(list.Label.In(Language)));
}
