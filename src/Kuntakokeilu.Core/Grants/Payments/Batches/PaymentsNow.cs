using Npgsql;

namespace Kuntakokeilu.Core.Grants.Payments.Batches;

/// <summary>How many payments are so far, and how much they come to.</summary>
internal sealed record PaymentsNow(long Count, long Sum)
{
    internal static async Task<PaymentsNow> Read(NpgsqlConnection connection, MoneyState state, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select count(*), coalesce(sum(amount), 0)::bigint from payments.payment where state = $1",
            connection
        );
        command.Parameters.Add(new() { Value = (short)state });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return new(row.GetInt64(0), row.GetInt64(1));
    }
}
