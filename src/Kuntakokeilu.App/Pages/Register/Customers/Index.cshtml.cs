using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Core.Register.Customers;
using Kuntakokeilu.Law.Steering;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Customers;

/// <summary>The customers of one's own organisation or TE office today, the latest to come first.</summary>
[Access(AccessAction.ListCustomers, Concerns = Concerns.People)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    private const int PageLength = 50;

    [BindProperty(SupportsGet = true, Name = "basis")]
    public string? BasisText { get; set; }

    [BindProperty(SupportsGet = true, Name = "since")]
    public string? SinceText { get; set; }

    /// <summary>The last row shown, to go on after.</summary>
    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    internal CustomerFilter Filter { get; private set; } = new(null, null);

    internal IReadOnlyList<Customer> Customers { get; private set; } = [];

    internal int Count { get; private set; }

    internal NextPage Paging { get; private set; } = new(null, null);

    /// <summary>Neither an organiser nor a TE office: another municipality organises the service (7 § 2 mom).</summary>
    internal bool HasNone => gate.Actor is { Organiser: null, TeOffice: null };

    internal bool MayExport => gate.Actor.May(AccessAction.ExportCustomers);

    /// <summary>On what one's own organisation can have a customer.</summary>
    internal IEnumerable<Basis> Bases =>
        gate.Actor!.TeOffice is null
            ? [Basis.TargetGroup, Basis.Restart, Basis.Moved, Basis.TransferredOnRequest]
            : Enum.GetValues<Basis>().Except([Basis.NoJobSearch, Basis.TargetGroup, Basis.Restart]);

    public async Task OnGet(CancellationToken stop)
    {
        Filter = CustomerQuery.Filter(BasisText, this.Day(SinceText, "since"));
        CustomerPlace? after = CustomerPlace.Parse(After);
        Customers = await CustomerList.Read(gate.Connection, gate.Actor!, Filter, after, PageLength + 1, stop);
        bool isLast = Customers.Count <= PageLength;
        Customers = [.. Customers.Take(PageLength)];
        gate.Shows(Customers.Select(one => one.Person));
        Count = await CustomerList.Count(gate.Connection, gate.Actor!, Filter, stop);
        Paging = new(
            isLast ? null : Address(Filter, new(Customers[^1].Since, Customers[^1].Person)),
            after is null ? null : Address(Filter)
        );
    }

    internal string Address(CustomerFilter filter, CustomerPlace? after = null) =>
        Link["/register/customers"] + CustomerQuery.Of(filter, after);

    internal string Export => Link["/register/customers.csv"] + CustomerQuery.Of(Filter);

    /// <summary>What is chosen, each with the address without it.</summary>
    internal IEnumerable<(string Text, string Without)> Chosen()
    {
        if (Filter.Basis is { } basis)
            yield return (T.Of("basis_short", basis), Address(Filter with { Basis = null }));
        if (Filter.Since is { } since)
            yield return (T["own_customers.from", T.Date(since)], Address(Filter with { Since = null }));
    }

    internal string Counted =>
        Count > CustomerList.MostCounted
            ? T["own_customers.count_over", T.Count(CustomerList.MostCounted)]
            : T["own_customers.count", T.Count(Count)];

    internal DataTable Table() =>
        new(
            T["own_customers.caption"],
            [
                new(T["people.name"]),
                new(T["people.born"], IsNumber: true),
                new(T["own_customers.since"]),
                new(T["own_customers.basis"]),
                new(T["fact.status"]),
            ],
            [.. Customers.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(Customer one) =>
        [
            Markup.Of($"""<a href="{Link[$"/register/people/{one.Person}"]}">{Name(one)}</a>"""),
            Markup.Of($"{one.BirthYear?.ToString(CultureInfo.InvariantCulture) ?? "–"}"),
            Markup.Of($"{T.Date(one.Since)}"),
            Markup.Of($"{T.Of("basis_short", one.Basis)}"),
            Markup.Of($"{Status(one)}"),
        ];

    /// <summary>Who has no name on record has the register's identifier.</summary>
    private static string Name(Customer one) => one.FamilyName is null ? one.Key : $"{one.FamilyName} {one.GivenNames}";

    private string Status(Customer one) =>
        one.Status is { } status && one.HasOpenSearch ? T.Of("status", status) : T["own_customers.no_search"];
}
