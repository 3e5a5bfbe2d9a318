using System.CommandLine;
using Kuntakokeilu.Core.Commands;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>migrate</c>: the database's schema to that of this release.</summary>
internal static class MigrateCommand
{
    internal static Command Create()
    {
        Option<string> data = DatabaseOptions.Data();
        Command command = new("migrate", "Brings the database's schema up to this release.") { data };
        command.SetAction(given => Run(given.GetRequiredValue(data)));
        return command;
    }

    private static int Run(string data)
    {
        using OpenDatabase database = OpenDatabase.ToMigrate(data);
        IReadOnlyList<string> applied = database.Migrate();
        Terminal.Say(applied.Count == 0 ? "The schema is up to date." : $"Applied {string.Join(", ", applied)}.");
        return ExitCode.Done;
    }
}
