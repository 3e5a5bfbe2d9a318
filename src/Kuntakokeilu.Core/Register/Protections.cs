using Npgsql;

namespace Kuntakokeilu.Core.Register;

/// <summary>Non-disclosure (turvakielto) where the row policies read it.</summary>
internal static class Protections
{
    /// <summary>Repeats it on the current rows of people whom the transaction has locked.</summary>
    internal static async Task Repeat(
        NpgsqlConnection connection,
        int[] people,
        bool isProtected,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "update steering.current_period set protected = $2 where person_id = any($1)",
            connection
        );
        command.Parameters.Add(new() { Value = people });
        command.Parameters.Add(new() { Value = isProtected });
        await command.ExecuteNonQueryAsync(stop);
    }
}
