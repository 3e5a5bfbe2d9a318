using Kuntakokeilu.Core.Population.Vtj;

namespace Kuntakokeilu.App.Commands;

/// <summary>Reads the Population Information System from the environment: <c>Population__Query</c> and so on.</summary>
internal static class PopulationVariables
{
    /// <returns>Null when nothing of it is told: then identities come by file alone.</returns>
    /// <exception cref="CannotRunException">It is told wrong.</exception>
    internal static PopulationSettings? Read(IReadOnlyDictionary<string, string> environment)
    {
        ServiceVariables told = new(environment, "Population__", "the Population Information System");
        return told.IsTold
            ? new()
            {
                Query = Service("Query"),
                Changes = Service("Changes"),
                Client = told.Required("Client"),
                UserName = told.Required("UserName"),
                Password = told.Required("Password"),
            }
            : null;

        // Its addresses are below it.
        Uri Service(string name) => new($"{told.Https(name)}".TrimEnd('/') + "/");
    }
}
