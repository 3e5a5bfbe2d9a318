using System.CommandLine;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Services.Importing;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>export-services</c>: the catalogue for other systems, and as the files that <c>import-services</c> takes.</summary>
internal static class ExportServicesCommand
{
    private const string Csv = "csv";

    internal static Command Create()
    {
        Option<string> format = new("--format") { Description = "Whose form the files have.", Required = true };
        format.AcceptOnlyFromAmong(Csv);
        Option<string> folder = new("--out") { Description = "Folder for the files.", Required = true };
        Option<string> data = DatabaseOptions.Data();
        Command command = new("export-services", "The catalogue of services, as files.") { format, folder, data };
        command.SetAction(given =>
        {
            using OpenDatabase database = OpenDatabase.At(given.GetRequiredValue(data));
            return Run(database, given.GetRequiredValue(folder));
        });
        return command;
    }

    private static int Run(OpenDatabase database, string folder)
    {
        try
        {
            (int services, int offerings) = CatalogueExport
                .Write(database.Source, Path.GetFullPath(folder), CancellationToken.None)
                .GetAwaiter()
                .GetResult();
            Terminal.Say($"{services} services, {offerings} offerings.");
            return ExitCode.Done;
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException(trouble, e);
        }
    }
}
