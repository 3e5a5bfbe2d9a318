using System.CommandLine;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Steering;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>explain</c> of a person in the database; with <c>--facts</c> of one in the files.</summary>
internal static class ExplainFromDatabase
{
    internal static Command Create()
    {
        Option<string> data = DatabaseOptions.Data();
        Command command = ExplainCommand.Create((question, given) => Run(question, given.GetRequiredValue(data)));
        command.Add(data);
        return command;
    }

    private static int Run(ExplainQuestion question, string data)
    {
        using OpenDatabase database = OpenDatabase.At(data);
        KnownHistory history = KnownHistory.Now(Load(database, question.Person));
        return ExplainCommand.Answer(
            question,
            [.. history.InForce.Select(fact => fact.Event)],
            [.. history.Acts.Select(act => act.Act.Act)]
        );
    }

    private static PersonRecord Load(OpenDatabase database, string key)
    {
        try
        {
            return Load().GetAwaiter().GetResult()
                ?? throw new CannotRunException($"There is no person '{key}' in the register.");
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException(trouble, e);
        }

        async Task<PersonRecord?> Load()
        {
            await using NpgsqlConnection connection = await database.Source.OpenConnectionAsync();
            return await PersonReader.Find(connection, key, CancellationToken.None) is { } id
                ? await PersonReader.Load(connection, id, CancellationToken.None)
                : null;
        }
    }
}
