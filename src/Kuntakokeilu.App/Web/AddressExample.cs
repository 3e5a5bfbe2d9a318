using System.Text.RegularExpressions;

namespace Kuntakokeilu.App.Web;

/// <summary>Addresses, without the language, of a page or route whose address has places.</summary>
/// <param name="Template">The address with its places: <c>access/permits/{id:int}</c>.</param>
/// <param name="Addresses">In the register of the tests; the first is the usual one.</param>
internal sealed partial record AddressExample(string Template, params IReadOnlyList<string> Addresses)
{
    internal ExampleOf Of { get; init; } = ExampleOf.Anything;

    /// <summary>The address of a page or route without the language, with its places.</summary>
    internal static string TemplateOf(RouteEndpoint endpoint) =>
        Language().Replace(endpoint.RoutePattern.RawText!, "").TrimEnd('/');

    [GeneratedRegex(@"^/?\{language[^/]*\}/?|^/")]
    private static partial Regex Language();
}

/// <summary>Whose what an address shows is.</summary>
internal enum ExampleOf
{
    /// <summary>Nobody's own.</summary>
    Anything,

    /// <summary>An organisation's own.</summary>
    Organisation,

    /// <summary>A person's, or about one.</summary>
    Person,
}
