using System.CommandLine;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Money.Exporting;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>ledger</c>: the book of appropriations as files, row by row, and what each account has.</summary>
internal static class LedgerCommand
{
    private const string Csv = "csv";
    private const string Json = "json";

    internal static Command Create()
    {
        Option<string> folder = new("--out") { Description = "Folder for the files.", Required = true };
        Option<string> format = new("--format") { Description = "Of the files.", DefaultValueFactory = _ => Csv };
        format.AcceptOnlyFromAmong(Csv, Json);
        Option<string> data = DatabaseOptions.Data();
        Command command = new("ledger", "The book of employment appropriations as files: its rows and its balances.")
        {
            folder,
            format,
            data,
        };
        command.SetAction(given =>
        {
            using OpenDatabase database = OpenDatabase.At(given.GetRequiredValue(data));
            return Run(new(database.Source, given.GetRequiredValue(folder), given.GetRequiredValue(format) is Json));
        });
        return command;
    }

    private static int Run(LedgerExport export)
    {
        LedgerSummary summary;
        try
        {
            summary = Terminal.WithProgress(
                "Ledger",
                () => export.Progress,
                stop => export.Run(stop).GetAwaiter().GetResult()
            );
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException(trouble, e);
        }
        Terminal.Say($"{summary.Rows} rows, {summary.Accounts} accounts.");
        return ExitCode.Done;
    }
}
