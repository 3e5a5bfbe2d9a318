namespace Kuntakokeilu.App.Commands;

/// <summary>What the environment tells of a service outside: <c>Messages__Address</c> and so on.</summary>
/// <param name="prefix">Of all its variables, underscores included.</param>
/// <param name="service">As a sentence begins of it: the message service.</param>
internal sealed class ServiceVariables(IReadOnlyDictionary<string, string> environment, string prefix, string service)
{
    /// <summary>Whether anything is told of it; then all that it needs must be.</summary>
    internal bool IsTold => environment.Keys.Any(name => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <returns>Empty when it is not told.</returns>
    internal string Given(string name) => environment.GetValueOrDefault($"{prefix}{name}", "").Trim();

    /// <exception cref="CannotRunException">It is not told.</exception>
    internal string Required(string name) =>
        Given(name) is { Length: > 0 } value
            ? value
            : throw new CannotRunException($"{prefix}{name} is missing: {service} needs it.");

    /// <exception cref="CannotRunException">It is not told, or is no such address.</exception>
    internal Uri Https(string name) =>
        Uri.TryCreate(Required(name), UriKind.Absolute, out Uri? uri) && uri.Scheme == Uri.UriSchemeHttps
            ? uri
            : throw Wrong(name, $"'{Given(name)}' is not an address that begins https://.");

    internal CannotRunException Wrong(string name, string why) => new($"{prefix}{name}: {why}");
}
