using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statistics.Tables;

/// <summary>A table: what to show of it is chosen by a plain form, and the same is downloaded.</summary>
[OpenToEveryone]
internal sealed class TableModel(Releases releases, StatisticsLimits limits) : SitePage
{
    /// <summary>More figures than a page is for; the files give more.</summary>
    internal const int MostCells = 5_000;

    internal Release Release { get; private set; } = null!;

    internal PublishedTable Published { get; private set; } = null!;

    internal TableForm Asked { get; private set; } = null!;

    /// <summary>Null when it can't be made, or is too large for a page.</summary>
    internal Selection? Selection { get; private set; }

    internal TableDefinition Table => Published.Definition;

    internal override IReadOnlyList<string> Fields => [.. Table.Variables.Select(variable => variable.Code)];

    internal bool IsTooLargeForPage { get; private set; }

    internal bool CanBeDownloaded { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await releases.Latest(HttpContext.RequestAborted) is not { } release || release.Find(id) is not { } table)
            return NotFound();
        (Release, Published) = (release, table);
        Asked = TableForm.Of(Table, Request.Query);
        Selection = Asked.Select().Match(made => (Selection?)made, Refused);
        if (Selection is { } chosen)
        {
            CanBeDownloaded = chosen.Cells <= limits.Cells;
            IsTooLargeForPage = chosen.Cells > MostCells;
            if (!CanBeDownloaded)
                ModelState.AddModelError(
                    "from",
                    T["statistics.table.too_many", T.Count(chosen.Cells), T.Count(limits.Cells)]
                );
        }
        return Page();
    }

    internal ValuePicker Picker(Variable variable) =>
        ValuePicker.Of(Asked, variable, $"{Request.Query[ValuePicker.FieldOf(variable)]}".Trim(), Language);

    internal DataTable Shown() => new SelectionTable(Selection!, Published, T).Draw();

    internal string TooLarge => T["statistics.table.too_large", T.Count(Selection!.Cells), T.Count(MostCells)];

    /// <summary>The formats of the interface for programs, for a download.</summary>
    internal static IReadOnlyList<(string Name, string Format)> Formats { get; } =
    [("PX", "px"), ("CSV", "csv"), ("XLSX", "xlsx"), ("JSON-stat", "json-stat2"), ("Parquet", "parquet")];

    internal Downloads Downloads =>
        new(Title, Formats.Select(one => new Download(one.Name, Asked.Query.Data(Language, one.Format))));

    internal IEnumerable<DateOnly> Months =>
        Table.Time.Values.Select(value => Month.TryParse(value.Code, out Month month) ? month.FirstDay : default);

    private Selection? Refused(IReadOnlyList<SelectionProblem> problems)
    {
        foreach (IGrouping<string, SelectionProblem> of in problems.GroupBy(problem => problem.Variable))
        {
            Variable variable = Table.Find(of.Key) ?? Table.Contents;
            ModelState.AddModelError(
                variable.Code,
                Asked.HasAny(variable)
                    ? T["statistics.table.unknown", variable.Label.In(Language)]
                    : T["statistics.table.none", variable.Label.In(Language)]
            );
        }
        return null;
    }
}
