using System.CommandLine;

namespace Kuntakokeilu.App.Commands;

/// <summary>Options of the verbs that need the database.</summary>
internal static class DatabaseOptions
{
    internal static Option<string> Data() =>
        new("--data")
        {
            Description = "Folder of the private database; not used when ConnectionStrings__Kokeilu names a server.",
            DefaultValueFactory = _ => "var",
        };
}
