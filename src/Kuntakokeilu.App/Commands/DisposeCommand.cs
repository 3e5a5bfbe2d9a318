using System.CommandLine;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Core.Commands;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>dispose</c>: what has been kept long enough is deleted.</summary>
internal static class DisposeCommand
{
    internal static Command Create()
    {
        Option<string> data = DatabaseOptions.Data();
        Command command = new("dispose", "Deletes audit events, sessions and questions whose time of keeping is over.")
        {
            data,
        };
        command.SetAction(given => Run(given.GetRequiredValue(data)));
        return command;
    }

    private static int Run(string data)
    {
        using OpenDatabase database = OpenDatabase.At(data);
        DisposedRows rows = Guarded(new(database.Owner, TimeProvider.System));
        Terminal.Say(
            $"Deleted {rows.Events} events of {rows.Blocks} blocks, {rows.Sessions} sessions, {rows.Questions} questions."
        );
        return ExitCode.Done;
    }

    private static DisposedRows Guarded(Disposal disposal)
    {
        try
        {
            return disposal.Run(CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException(trouble, e);
        }
    }
}
