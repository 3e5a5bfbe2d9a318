using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Core.Register.Importing;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Steering.Imports;

/// <summary>The imports, the latest first.</summary>
[ResponseCache(NoStore = true)]
[Access(AccessAction.ViewImports)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    private const int PageLength = 30;

    [BindProperty(SupportsGet = true, Name = "before")]
    public int? Before { get; set; }

    internal IReadOnlyList<ImportOverview> Imports { get; private set; } = [];

    internal NextPage Paging { get; private set; } = new(null, null);

    public async Task OnGet(CancellationToken stop)
    {
        Imports = await ImportReader.List(gate.Connection, Before, PageLength + 1, stop);
        bool isLast = Imports.Count <= PageLength;
        Imports = [.. Imports.Take(PageLength)];
        string here = Link["/steering/imports"];
        Paging = new(isLast ? null : $"{here}?before={Imports[^1].Import.Id}", Before is null ? null : here);
    }

    internal DataTable Table() =>
        new(
            T["imports.caption"],
            [
                new(T["imports.import"]),
                new(T["imports.started"]),
                new(T["imports.state"]),
                new(T["import.persons"], IsNumber: true),
                new(T["import.rows"], IsNumber: true),
                new(T["import.rejected"], IsNumber: true),
            ],
            [.. Imports.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(ImportOverview one) =>
        [
            Markup.Of(
                $"""<a href="{Link[$"/steering/imports/{one.Import.Id}"]}">{T["import.title", one.Import.Id]}</a> <span class="summary__origin">{one.Files()}</span>"""
            ),
            Markup.Of($"{T.Moment(one.Import.StartedAt)}"),
            Markup.Of($"{T.Of("import_state", one.State)}"),
            Markup.Of($"{T.Count(one.Sums.Persons)}"),
            Markup.Of($"{T.Count(one.Sums.Rows)}"),
            Markup.Of($"{T.Count(one.Sums.Rejected)}"),
        ];
}
