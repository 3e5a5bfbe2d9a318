using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework;

namespace Kuntakokeilu.App.Pages.Register.Customers;

/// <summary>The customers of one's own organisation or TE office today, the latest to come first.</summary>
[Access(RegisterSubject.ListCustomers, Concerns = Concerns.People)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    private const int PageLength = 50;

    private CustomerForm? form;

    internal override CustomerForm Form => form ??= new(T, gate.Actor!);

    internal WorkList List { get; private set; } = null!;

    /// <summary>Neither an organiser nor a TE office: another municipality organises the service (7 § 2 mom).</summary>
    internal bool HasNone => gate.Actor is { Organiser: null, TeOffice: null };

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        ListAddress address = ListAddress.Of(this, "/register/customers", CustomerList.Orders);
        ListSql list = CustomerList.Of(gate.Connection, gate.Actor!, Form.Filter, address.Order);
        Page<Customer> page = await CustomerList.Read(gate.Connection, list, address.Place, PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person));
        Position position = await Position.Of(list, page, CustomerList.Key, stop);
        Notice none = new(NoticeKind.Info, T["own_customers.none"], T["own_customers.none_more"]);
        List = WorkList.Of(address, page, position, CustomerList.Key, () => Table(page.Rows, address), none, T) with
        {
            Files = gate.Leads(RegisterSubject.ExportCustomers)
                ?
                [
                    new(T["own_customers.export", "CSV"], address.File("csv")),
                    new(T["own_customers.export", "XLSX"], address.File("xlsx")),
                ]
                : [],
        };
    }

    private DataTable Table(IReadOnlyList<Customer> customers, ListAddress address) =>
        new(
            T["own_customers.caption"],
            [
                new(T["people.name"]),
                new(T["people.born"], IsNumber: true),
                new(T["own_customers.since"], Sort: address.SortLink("since")),
                new(T["own_customers.basis"]),
                new(T["fact.status"]),
            ],
            [.. customers.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(Customer one) =>
        [
            Markup.Of($"""<a href="{Link[$"/register/people/{one.Person}"]}">{one.ListName}</a>"""),
            Markup.Of($"{one.BirthYear?.ToString(CultureInfo.InvariantCulture) ?? "–"}"),
            Markup.Of($"{T.Date(one.Since)}"),
            Markup.Of($"{T.Of("basis_short", one.Basis)}"),
            Markup.Of($"{Status(one)}"),
        ];

    private string Status(Customer one) =>
        one.Status is { } status && one.HasOpenSearch ? T.Of("status", status) : T["own_customers.no_search"];
}
