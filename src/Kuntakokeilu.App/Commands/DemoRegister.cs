using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Register.Importing;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>Puts the sample into the demo's database.</summary>
internal static class DemoRegister
{
    /// <exception cref="CannotRunException">The database has another register.</exception>
    internal static void Import(OpenDatabase database, string folder)
    {
        string facts = Path.Combine(folder, "facts.csv");
        string acts = Path.Combine(folder, "acts.csv");
        RefuseOthers(database, facts, acts).GetAwaiter().GetResult();
        ImportSummary summary = ImportCommand.Run(database, TimeProvider.System, facts, acts);
        Terminal.Say(
            $"Steered and imported everyone: {summary.Periods} periods decided, {summary.Rejected} rows rejected."
        );
    }

    /// <summary>Made-up people must not get among others.</summary>
    private static async Task RefuseOthers(OpenDatabase database, string facts, string acts)
    {
        await using NpgsqlCommand command = database.Source.CreateCommand(
            """
            select exists (select from register.recording)
                and not exists (select from register.import where content = $1)
            """
        );
        command.Parameters.Add(new() { Value = await FileContent.Hash(CancellationToken.None, facts, acts) });
        if (await command.ExecuteScalarAsync() is true)
            throw new CannotRunException(
                "The database has another register than this sample: name another folder with --data."
            );
    }
}
