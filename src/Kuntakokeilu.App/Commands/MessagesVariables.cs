using Kuntakokeilu.Core.Notices.Messages;

namespace Kuntakokeilu.App.Commands;

/// <summary>Reads the message service from the environment: <c>Messages__Address</c> and so on.</summary>
internal static class MessagesVariables
{
    private const string Prefix = "Messages__";

    /// <returns>Null when nothing of it is told: then nothing is sent.</returns>
    /// <exception cref="CannotRunException">It is told wrong.</exception>
    internal static MessagesSettings? Read(IReadOnlyDictionary<string, string> environment)
    {
        if (!environment.Keys.Any(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
            return null;
        string address = Required("Address");
        return new()
        {
            Address =
                Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme == Uri.UriSchemeHttps
                    ? uri
                    : throw new CannotRunException(
                        $"{Prefix}Address: '{address}' is not an address that begins https://."
                    ),
            UserName = Required("UserName"),
            Password = Required("Password"),
            ServiceId = Required("ServiceId"),
            Sender = Postal("Sender"),
            Forwarding = Postal("Forwarding"),
            PostiUserName = Required("PostiUserName"),
            PostiPassword = Required("PostiPassword"),
            PostiContact = Required("PostiContact"),
        };

        string Required(string name) =>
            environment.GetValueOrDefault($"{Prefix}{name}") is { } value && !string.IsNullOrWhiteSpace(value)
                ? value.Trim()
                : throw new CannotRunException($"{Prefix}{name} is missing: the message service needs it.");

        PostalAddress Postal(string name) =>
            Required(name).Split(';', StringSplitOptions.TrimEntries) is [var who, var street, var code, var office]
                ? new(who, street, code, office)
                : throw new CannotRunException(
                    $"{Prefix}{name}: an address is name; street; postal code; post office."
                );
    }
}
