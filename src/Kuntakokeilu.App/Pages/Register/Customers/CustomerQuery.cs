using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Register.Customers;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.App.Pages.Register.Customers;

/// <summary>The choice of customers in an address: the same for the page and for its file.</summary>
internal static class CustomerQuery
{
    internal static CustomerFilter Filter(string? basis, DateOnly? since) =>
        new(Enum.GetValues<Basis>().Cast<Basis?>().FirstOrDefault(one => Name(one!.Value) == basis), since);

    internal static string Name(Basis basis) => Texts.Key("", basis)[1..];

    internal static string Of(CustomerFilter filter, CustomerPlace? after = null)
    {
        string[] parts =
        [
            .. filter.Basis is { } basis ? (string[])[$"basis={Name(basis)}"] : [],
            .. filter.Since is { } since ? (string[])[$"since={DayField.Value(since)}"] : [],
            .. after is { } place ? (string[])[$"after={place}"] : [],
        ];
        return parts.Length == 0 ? "" : $"?{string.Join('&', parts)}";
    }
}
