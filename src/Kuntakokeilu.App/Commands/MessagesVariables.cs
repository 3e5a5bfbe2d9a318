using Kuntakokeilu.Core.Notices.Messages;

namespace Kuntakokeilu.App.Commands;

/// <summary>Reads the message service from the environment: <c>Messages__Address</c> and so on.</summary>
internal static class MessagesVariables
{
    /// <returns>Null when nothing of it is told: then nothing is sent.</returns>
    /// <exception cref="CannotRunException">It is told wrong.</exception>
    internal static MessagesSettings? Read(IReadOnlyDictionary<string, string> environment)
    {
        ServiceVariables told = new(environment, "Messages__", "the message service");
        return told.IsTold
            ? new()
            {
                Address = told.Https("Address"),
                UserName = told.Required("UserName"),
                Password = told.Required("Password"),
                ServiceId = told.Required("ServiceId"),
                Sender = Postal("Sender"),
                Forwarding = Postal("Forwarding"),
                PostiUserName = told.Required("PostiUserName"),
                PostiPassword = told.Required("PostiPassword"),
                PostiContact = told.Required("PostiContact"),
            }
            : null;

        PostalAddress Postal(string name) =>
            told.Required(name).Split(';', StringSplitOptions.TrimEntries)
                is [var who, var street, var code, var office]
                ? new(who, street, code, office)
                : throw told.Wrong(name, "an address is name; street; postal code; post office.");
    }
}
