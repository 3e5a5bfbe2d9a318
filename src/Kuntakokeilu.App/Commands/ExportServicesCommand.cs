using System.CommandLine;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Services.Exporting;
using Kuntakokeilu.Core.Services.Exporting.Ptv;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>export-services</c>: the catalogue for other systems, and as the files that <c>import-services</c> takes.</summary>
internal static class ExportServicesCommand
{
    private const string Csv = "csv";
    private const string Hsds = "hsds";
    private const string Ptv = "ptv";

    internal static Command Create()
    {
        Option<string> format = new("--format") { Description = "Whose form the files have.", Required = true };
        format.AcceptOnlyFromAmong(Ptv, Hsds, Csv);
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
            return given.GetRequiredValue(format) switch
            {
                Ptv => Run(() => PtvFiles(database, path)),
                Hsds => Run(async () =>
                    Told(
                        await HsdsExport.Write(
                            database.Source,
                            TimeProvider.System,
                            path,
                            given.GetRequiredValue(language),
                            CancellationToken.None
                        )
                    )
                ),
                _ => Run(async () => Told(await CatalogueExport.Write(database.Source, path, CancellationToken.None))),
            };
        });
        return command;
    }

    private static async Task<int> PtvFiles(OpenDatabase database, string path)
    {
        PtvSummary summary = await PtvExport.Write(
            database.Source,
            LegalDay.Today(TimeProvider.System),
            path,
            CancellationToken.None
        );
        Terminal.Say($"{summary.Services} services, {summary.LeftOut} left out, {summary.Findings} findings.");
        return summary.LeftOut == 0 ? ExitCode.Done : ExitCode.DoneWithRejectedRows;
    }

    private static int Told((int Services, int Offerings) written)
    {
        Terminal.Say($"{written.Services} services, {written.Offerings} offerings.");
        return ExitCode.Done;
    }

    private static int Run(Func<Task<int>> write)
    {
        try
        {
            return write().GetAwaiter().GetResult();
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException(trouble, e);
        }
    }
}
