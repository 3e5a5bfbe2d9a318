using Kuntakokeilu.App.Api.Statistics.V2;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Api.Statistics;

/// <summary>
/// <c>/statistics/tables/{id}/{format}</c>: a table as it was published, every month and value of it, for who takes it
/// whole. What the interfaces give at once is limited; a portal's distribution must be the data set.
/// </summary>
internal static class WholeTable
{
    /// <summary>All but web pages: those are for people, who have the site.</summary>
    internal static IReadOnlyList<OutputFormat> Formats { get; } =
    [.. OutputFormat.All.Where(format => format != OutputFormat.Html)];

    internal static Uri Address(StatisticsRequest asked, TableDefinition table, OutputFormat format) =>
        new(asked.Site, $"statistics/tables/{table.Id}/{format.Name}");

    internal static async Task<IResult> Get(HttpContext http, StatisticsRequest asked)
    {
        (PublishedTable? table, ProblemResult? wrong) = TableList.Find(http, asked.Release);
        if (table is null)
            return wrong!;
        string name = (string)http.Request.RouteValues["format"]!;
        if (Formats.FirstOrDefault(one => one.Name == name) is not { } format)
            return ProblemResult.Missing(
                $"A whole table is given as {string.Join(", ", Formats.Select(f => f.Name))}."
            );
        Selection all = new(table.Definition, Chosen(table, ..^1), Chosen(table, ^1..), []);
        return await http
            .RequestServices.GetRequiredService<StatisticsWork>()
            .Write(
                http,
                new(format, Output.Default(format), ',', HasTitle: false),
                new(table, all, asked.Language, asked.Edition),
                all.Cells
            );
    }

    /// <summary>All values of some of its variables.</summary>
    private static ChosenVariable[] Chosen(PublishedTable table, Range which) =>
        [
            .. table
                .Definition.Variables.Take(which)
                .Select(one => new ChosenVariable(one, [.. Enumerable.Range(0, one.Values.Count)])),
        ];
}
