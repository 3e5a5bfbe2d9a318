using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Registration.Starts;

/// <summary>Puts what is sent before an official's eyes, where something of it is for them.</summary>
internal static class StartTests
{
    /// <summary>In the transaction of the sending, after it: the database sees the files that came with it, and of somebody new who has the same name.</summary>
    internal static async Task Await(
        Work work,
        Guid sending,
        SearchFacts facts,
        SearchAnswers answers,
        bool isNew,
        DateOnly today,
        CancellationToken stop
    )
    {
        if (!facts.IsStart)
            return;
        await using NpgsqlCommand command = new("select registration.await_test($1, $2, $3, $4, $5)", work.Connection);
        command.Parameters.Add(new() { Value = sending });
        command.Parameters.Add(new() { Value = today });
        command.Parameters.Add(new() { Value = answers.Has(SearchQuestion.RightToWork) });
        command.Parameters.Add(new() { Value = isNew });
        command.Parameters.Add(
            new NpgsqlParameter<short?>
            {
                TypedValue = Residences.Told(facts.Complete) is { IsNone: false } place ? (short)place.Number : null,
            }
        );
        await command.ExecuteNonQueryAsync(stop);
    }
}
