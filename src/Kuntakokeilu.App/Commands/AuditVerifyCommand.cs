using System.CommandLine;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Core.Commands;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>audit-verify</c>: whether the audit is as it was sealed.</summary>
internal static class AuditVerifyCommand
{
    internal static Command Create()
    {
        Option<string> data = DatabaseOptions.Data();
        Option<string?> known = new("--known")
        {
            Description = "A block that an earlier run told of, NUMBER:HASH: it must still be the same.",
        };
        Command command = new("audit-verify", "Goes through the whole audit and tells whether it is as it was sealed.")
        {
            data,
            known,
        };
        command.SetAction(given => Run(given.GetRequiredValue(data), given.GetValue(known)));
        return command;
    }

    /// <returns>0 when it is whole; 1 when it is broken.</returns>
    private static int Run(string data, string? known)
    {
        KnownBlock? block = known is null
            ? null
            : KnownBlock.Parse(known) ?? throw new CannotRunException("--known is not of the form NUMBER:HASH.");
        using OpenDatabase database = OpenDatabase.At(data);
        AuditReport report = Guarded(new(database.Source, Retention.MonthsOfEvents) { Known = block });
        Terminal.Say($"{report.Blocks} blocks with {report.Events} events are whole, {report.Disposed} disposed of.");
        if (report.Last is { } last)
            Terminal.Say($"The last of them: {last}");
        Terminal.Say(
            report.EldestUnsealed is { } age
                ? $"{report.Unsealed} events are not sealed yet, the eldest for {age.TotalSeconds:0} seconds."
                : "No event waits to be sealed."
        );
        if (report.Broken is not { } broken)
            return ExitCode.Done;
        Terminal.Warn($"Block {broken.Id} is broken: {Words(broken.Fault)}.");
        return ExitCode.DoneWithRejectedRows;
    }

    private static string Words(BlockFault fault) =>
        fault switch
        {
            BlockFault.Missing => "it is missing",
            BlockFault.ChainBroken => "it is not what was sealed, or not in its place",
            BlockFault.EventsChanged => "an event has been changed, or events have changed places",
            BlockFault.EventsRemoved => "events have been removed",
            BlockFault.EventsAdded => "events have been added",
            BlockFault.DisposedEarly => "its events were disposed of before their time",
            BlockFault.NotAsKnown => "it is not the block that was told of before",
        };

    private static AuditReport Guarded(AuditVerification verification)
    {
        try
        {
            return verification.Run(CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException(trouble, e);
        }
    }
}
