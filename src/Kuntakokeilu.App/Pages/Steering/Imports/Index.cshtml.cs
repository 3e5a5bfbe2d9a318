using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake.Importing;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Steering.Imports;

/// <summary>The imports, the latest first.</summary>
[ResponseCache(NoStore = true)]
[Access(SteeringSubject.ViewImports)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    private const int PageLength = 30;

    internal WorkList List { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        ListAddress address = ListAddress.Of(this, "/steering/imports", ImportReader.Orders);
        ListSql list = ImportReader.Of(gate.Connection, address.Order);
        Page<ImportOverview> page = await ImportReader.Read(list, address.Place, PageLength, stop);
        List = await WorkList.Of(address, list, page, ImportReader.Key, Table, T["imports.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<ImportOverview> imports, ListAddress address) =>
        new(
            T["imports.caption"],
            [
                new(T["imports.import"]),
                new(T["imports.started"], Sort: address.SortLink("started")),
                new(T["imports.state"]),
                new(T["import.persons"], IsNumber: true),
                new(T["import.rows"], IsNumber: true),
                new(T["import.rejected"], IsNumber: true),
            ],
            [.. imports.Select(Row)]
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
