using System.CommandLine;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Services.Exporting;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>export-services</c>: the catalogue for other systems, and as the files that <c>import-services</c> takes.</summary>
internal static class ExportServicesCommand
{
    private const string Csv = "csv";
    private const string Hsds = "hsds";

    internal static Command Create()
    {
        Option<string> format = new("--format") { Description = "Whose form the files have.", Required = true };
        format.AcceptOnlyFromAmong(Hsds, Csv);
        Option<string> folder = new("--out") { Description = "Folder for the files.", Required = true };
        Option<string> language = new("--lang")
        {
            Description = "Of the texts of hsds, which has one: fi, sv or en.",
            DefaultValueFactory = _ => "fi",
        };
        language.AcceptOnlyFromAmong([.. Texts.Languages]);
        Option<string> data = DatabaseOptions.Data();
        Command command = new("export-services", "The catalogue of services, as files.")
        {
            format,
            folder,
            language,
            data,
        };
        command.SetAction(given =>
        {
            using OpenDatabase database = OpenDatabase.At(given.GetRequiredValue(data));
            string path = Path.GetFullPath(given.GetRequiredValue(folder));
            return Run(() =>
                given.GetRequiredValue(format) is Hsds
                    ? HsdsExport.Write(
                        database.Source,
                        TimeProvider.System,
                        path,
                        given.GetRequiredValue(language),
                        CancellationToken.None
                    )
                    : CatalogueExport.Write(database.Source, path, CancellationToken.None)
            );
        });
        return command;
    }

    private static int Run(Func<Task<(int Services, int Offerings)>> write)
    {
        try
        {
            (int services, int offerings) = write().GetAwaiter().GetResult();
            Terminal.Say($"{services} services, {offerings} offerings.");
            return ExitCode.Done;
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException(trouble, e);
        }
    }
}
