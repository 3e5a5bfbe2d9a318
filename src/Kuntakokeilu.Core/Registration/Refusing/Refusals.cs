using Npgsql;

namespace Kuntakokeilu.Core.Registration.Refusing;

/// <summary>Reads which starts were refused, as far as the entered session sees the person.</summary>
internal static class Refusals
{
    /// <summary>When a start was refused; null when it was not.</summary>
    internal static async Task<DateOnly?> Of(NpgsqlConnection connection, Guid sending, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select decided_on from registration.refusal where sending_id = $1",
            connection
        );
        command.Parameters.Add(new() { Value = sending });
        return await command.ExecuteScalarAsync(stop) as DateOnly?;
    }
}
