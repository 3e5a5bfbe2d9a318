using Kuntakokeilu.Core.Population.Vtj;

namespace Kuntakokeilu.App.Commands;

/// <summary>Reads the Population Information System from the environment: <c>Population__Query</c> and so on.</summary>
internal static class PopulationVariables
{
    private const string Prefix = "Population__";

    /// <returns>Null when nothing of it is told: then identities come by file alone.</returns>
    /// <exception cref="CannotRunException">It is told wrong.</exception>
    internal static PopulationSettings? Read(IReadOnlyDictionary<string, string> environment)
    {
        if (!environment.Keys.Any(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
            return null;
        return new()
        {
            Query = Https("Query"),
            Changes = Https("Changes"),
            Client = Required("Client"),
            UserName = Required("UserName"),
            Password = Required("Password"),
        };

        // Of a service the addresses are below it.
        Uri Https(string name) =>
            Uri.TryCreate(Required(name).TrimEnd('/') + "/", UriKind.Absolute, out Uri? uri)
            && uri.Scheme == Uri.UriSchemeHttps
                ? uri
                : throw new CannotRunException($"{Prefix}{name} is not an address that begins https://.");

        string Required(string name) =>
            environment.GetValueOrDefault($"{Prefix}{name}") is { } value && !string.IsNullOrWhiteSpace(value)
                ? value.Trim()
                : throw new CannotRunException(
                    $"{Prefix}{name} is missing: the Population Information System needs it."
                );
    }
}
