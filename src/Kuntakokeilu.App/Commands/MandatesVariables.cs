using Kuntakokeilu.Core.Acting.Mandates;

namespace Kuntakokeilu.App.Commands;

/// <summary>Reads the service of mandates from the environment: <c>Mandates__Address</c> and so on.</summary>
internal static class MandatesVariables
{
    /// <returns>Null when nothing of it is told: then guardians on record alone act for another.</returns>
    /// <exception cref="CannotRunException">It is told wrong.</exception>
    internal static MandatesSettings? Read(IReadOnlyDictionary<string, string> environment)
    {
        ServiceVariables told = new(environment, "Mandates__", "the service of mandates");
        return told.IsTold
            ? new()
            {
                Address = told.Https("Address"),
                ClientId = told.Required("ClientId"),
                ApiKey = told.Required("ApiKey"),
                ClientSecret = told.Required("ClientSecret"),
                Topics = [.. told.Given("Topics").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Topic)],
            }
            : null;

        string Topic(string topic) =>
            Uri.TryCreate(topic, UriKind.Absolute, out _)
                ? topic
                : throw told.Wrong("Topics", $"'{topic}' is not the address of a mandate's topic.");
    }
}
