using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework;

namespace Kuntakokeilu.App.Pages.Register.Customers;

/// <summary>The customers of the list, all of them, as CSV and XLSX, for whoever leads the service.</summary>
internal static class CustomerFile
{
    private static readonly string[] Header =
    [
        "person",
        "family_name",
        "given_names",
        "birth_year",
        "since",
        "basis",
        "status",
    ];

    internal static void Map(IEndpointRouteBuilder site)
    {
        RouteGroupBuilder register = site.MapGroup($"/{PageRoutes.Language}/register")
            .ExcludeFromDescription()
            .WithMetadata(new AccessAttribute(RegisterSubject.ExportCustomers) { Concerns = Concerns.People })
            .AddEndpointFilter<AccessEndpointFilter>();
        register.MapGet("customers.csv", Csv);
        register.MapGet("customers.xlsx", Xlsx);
    }

    private static async Task<IResult> Csv(
        HttpRequest request,
        Gate gate,
        Texts texts,
        TimeProvider time,
        CancellationToken stop
    ) => CsvFile.Of(Name(time, "csv"), Header, await Rows(request, gate, texts, stop));

    private static async Task<IResult> Xlsx(
        HttpRequest request,
        Gate gate,
        Texts texts,
        TimeProvider time,
        CancellationToken stop
    ) =>
        await ExcelFile.Of(
            Name(time, "xlsx"),
            [new(texts["nav.customers"], Header, await Rows(request, gate, texts, stop))],
            stop
        );

    private static string Name(TimeProvider time, string kind) =>
        $"customers-{WrittenDay.InAddress(LegalDay.Today(time))}.{kind}";

    private static async Task<IReadOnlyList<IReadOnlyList<object?>>> Rows(
        HttpRequest request,
        Gate gate,
        Texts texts,
        CancellationToken stop
    )
    {
        CustomerForm form = new(texts, gate.Actor!);
        // What is wrong narrows nothing, as on the page, which says so.
        form.Read(name => request.Query[name], texts);
        ListOrder order = ListOrder.Find(CustomerList.Orders, request.Query["sort"]);
        ListSql list = CustomerList.Of(gate.Connection, gate.Actor!, form.Filter, order);
        Page<Customer> all = await CustomerList.Read(gate.Connection, list, place: null, int.MaxValue, stop);
        gate.SetSubjects(all.Rows.Select(one => one.Person));
        return
        [
            .. all.Rows.Select(one =>
                (IReadOnlyList<object?>)
                    [
                        one.Key,
                        one.FamilyName,
                        one.GivenNames,
                        one.BirthYear,
                        WrittenDay.InAddress(one.Since),
                        texts.Of("basis_short", one.Basis),
                        one.Status is { } status && one.HasOpenSearch ? (int)status : null,
                    ]
            ),
        ];
    }
}
