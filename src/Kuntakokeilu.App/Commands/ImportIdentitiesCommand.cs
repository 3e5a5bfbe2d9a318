using System.Buffers;
using System.CommandLine;
using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Intake.Identities;
using Kuntakokeilu.Core.Register;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>import-identities</c>: who the people of the register are; names, addresses, non-disclosure.</summary>
internal static class ImportIdentitiesCommand
{
    /// <summary>A terminal is not the place for thousands of them; <c>--rejected</c> has them all.</summary>
    private const int MostTold = 20;

    internal static Command Create()
    {
        Option<string> identities = new("--identities") { Description = "File of who people are.", Required = true };
        Option<string?> rejected = new("--rejected") { Description = "File for the rejected rows." };
        Option<string> data = DatabaseOptions.Data();
        Command command = new(
            "import-identities",
            "Who the people of the register are, from a file; safe to run again."
        )
        {
            identities,
            rejected,
            data,
        };
        command.SetAction(given =>
        {
            using OpenDatabase database = OpenDatabase.At(given.GetRequiredValue(data));
            return Tell(database, given.GetRequiredValue(identities), given.GetValue(rejected));
        });
        return command;
    }

    /// <summary>Imports and tells what it came to.</summary>
    /// <returns>0; 1 when rows were rejected.</returns>
    internal static int Tell(OpenDatabase database, string identities, string? rejected)
    {
        IdentitySummary summary = Run(database, TimeProvider.System, identities);
        Terminal.Say(
            $"{summary.Rows} rows of identities: {summary.Recorded} people recorded, {summary.Protections} changes of "
                + $"non-disclosure, {summary.Kept} rows for an officer to settle, "
                + $"{summary.Rejected.Count - summary.Kept} rows rejected."
        );
        if (rejected is not null)
            Write(summary.Rejected, Path.GetFileName(identities), Path.GetFullPath(rejected));
        // Line and reason, and not whose: what is told here may end in a log.
        foreach (RejectedIdentity row in rejected is null ? summary.Rejected.Take(MostTold) : [])
            Terminal.Warn($"{identities}:{row.Line}: {row.Fault.Code.Name()}: {row.Fault.Message}");
        return summary.Rejected.Count > 0 ? ExitCode.DoneWithRejectedRows : ExitCode.Done;
    }

    /// <summary>Imports with a progress bar where there is a terminal.</summary>
    internal static IdentitySummary Run(OpenDatabase database, TimeProvider time, string identities)
    {
        IdentityImport import = new(database.Source, time, identities);
        IdentitySummary summary = Terminal.WithProgress(
            "Identities",
            () => import.Progress,
            stop => import.Run(stop).GetAwaiter().GetResult()
        );
        foreach (string warning in summary.Warnings)
            Terminal.Warn(warning);
        return summary;
    }

    private static void Write(IReadOnlyList<RejectedIdentity> rejected, string identities, string path)
    {
        ArrayBufferWriter<byte> text = new();
        text.Write("file,line,person,code,message\n"u8);
        foreach (RejectedIdentity row in rejected)
        {
            CsvText.AppendHarmless(text, Encoding.UTF8.GetBytes(identities));
            text.Write(Encoding.UTF8.GetBytes($",{row.Line},"));
            CsvText.AppendHarmless(text, Encoding.UTF8.GetBytes(row.Person));
            text.Write(Encoding.UTF8.GetBytes($",{row.Fault.Code.Name()},"));
            CsvText.Append(text, Encoding.UTF8.GetBytes(row.Fault.Message));
            text.Write("\n"u8);
        }
        using OutputFile file = new(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        file.Append(text.WrittenSpan);
        file.Keep();
    }
}
