using Kuntakokeilu.Core.Acting.Mandates;

namespace Kuntakokeilu.App.Commands;

/// <summary>Reads the service of mandates from the environment: <c>Mandates__Address</c> and so on.</summary>
internal static class MandatesVariables
{
    private const string Prefix = "Mandates__";

    /// <returns>Null when nothing of it is told: then guardians on record alone act for another.</returns>
    /// <exception cref="CannotRunException">It is told wrong.</exception>
    internal static MandatesSettings? Read(IReadOnlyDictionary<string, string> environment)
    {
        if (!environment.Keys.Any(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
            return null;
        return new()
        {
            Address = Https("Address"),
            ClientId = Required("ClientId"),
            ApiKey = Required("ApiKey"),
            ClientSecret = Required("ClientSecret"),
            Topics =
            [
                .. environment
                    .GetValueOrDefault($"{Prefix}Topics", "")
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(topic =>
                        Uri.TryCreate(topic, UriKind.Absolute, out _)
                            ? topic
                            : throw new CannotRunException(
                                $"{Prefix}Topics: '{topic}' is not the address of a mandate's topic."
                            )
                    ),
            ],
        };

        Uri Https(string name) =>
            Uri.TryCreate(Required(name), UriKind.Absolute, out Uri? uri) && uri.Scheme == Uri.UriSchemeHttps
                ? uri
                : throw new CannotRunException($"{Prefix}{name} is not an address that begins https://.");

        string Required(string name) =>
            environment.GetValueOrDefault($"{Prefix}{name}") is { } value && !string.IsNullOrWhiteSpace(value)
                ? value.Trim()
                : throw new CannotRunException($"{Prefix}{name} is missing: the service of mandates needs it.");
    }
}
