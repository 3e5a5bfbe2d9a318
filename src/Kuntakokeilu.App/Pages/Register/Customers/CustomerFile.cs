using System.Globalization;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register.Customers;

namespace Kuntakokeilu.App.Pages.Register.Customers;

/// <summary>All the customers of one's own organisation as CSV, for whoever leads its service.</summary>
internal static class CustomerFile
{
    internal static void Map(IEndpointRouteBuilder site) =>
        site.MapGet($"/{PageRoutes.Language}/register/customers.csv", Of)
            .ExcludeFromDescription()
            .WithMetadata(new AccessAttribute(AccessAction.ExportCustomers) { Concerns = Concerns.People })
            .AddEndpointFilter<AccessEndpointFilter>();

    private static async Task<IResult> Of(
        string? basis,
        string? since,
        Gate gate,
        Texts texts,
        TimeProvider time,
        CancellationToken stop
    )
    {
        // A day that is none shows all, as on the page, which says so.
        DateOnly? from = DateOnly.TryParseExact(since, "yyyy-MM-dd", out DateOnly day) ? day : null;
        IReadOnlyList<Customer> customers = await CustomerList.Read(
            gate.Connection,
            gate.Actor!,
            CustomerQuery.Filter(basis, from),
            after: null,
            count: null,
            stop
        );
        gate.Shows(customers.Select(one => one.Person));
        return CsvFile.Of(
            $"customers-{DayField.Value(LegalDay.Today(time))}.csv",
            ["person", "family_name", "given_names", "birth_year", "since", "basis", "status"],
            customers.Select(one =>
                (IEnumerable<string>)
                    [
                        one.Key,
                        one.FamilyName ?? "",
                        one.GivenNames ?? "",
                        one.BirthYear?.ToString(CultureInfo.InvariantCulture) ?? "",
                        DayField.Value(one.Since),
                        texts.Of("basis_short", one.Basis),
                        one.Status is { } status && one.HasOpenSearch ? $"{(int)status}" : "",
                    ]
            )
        );
    }
}
