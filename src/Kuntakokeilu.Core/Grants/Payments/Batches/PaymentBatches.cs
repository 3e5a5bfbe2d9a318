using System.Security.Cryptography;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Law.Calendar;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Grants.Payments.Batches;

/// <summary>
/// Puts what waits to be paid into a batch with its file, in one transaction: a payment is in one batch that is on its way or
/// paid, whatever is killed in between.
/// </summary>
internal sealed class PaymentBatches(
    NpgsqlDataSource database,
    Payer payer,
    TimeProvider time,
    int most = PaymentBatches.Most
)
{
    /// <summary>Of one file, where nothing else is told.</summary>
    internal const int Most = 10_000;

    /// <summary>Held until what is found is in the batch; of two programs the second finds nothing left.</summary>
    private static readonly string Waiting = $"""
        select claim_id, amount, payee, account, words from payments.payment
        where state = {(int)MoneyState.Waiting} order by claim_id limit $1 for update
        """;

    private static readonly string Insert = $"""
        with made as (
            insert into payments.batch (id, message, day, made_at, count, sum, file, hash, state, due_at, tries)
            values ($1, $2, $3, $4, $5, $6, $7, $8, {(int)BatchState.Made}, $9, 0)),
        gone as (
            update payments.payment set state = {(int)MoneyState.Sent}, code = null, told_on = null
            where claim_id = any ($10))
        insert into payments.instruction (batch_id, number, claim_id, account, state)
        select $1, o.number, o.claim, o.account, {(int)MoneyState.Sent}
        from unnest($10, $11) with ordinality o (claim, account, number)
        """;

    /// <returns>The batch's number; null when nothing waits.</returns>
    internal async Task<int?> Make(CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        await using (NpgsqlCommand hold = new("lock table payments.batch in exclusive mode", connection))
            await hold.ExecuteNonQueryAsync(stop);
        IReadOnlyList<(int Claim, long Amount, string Payee, string Account, string Words)> waiting;
        await using (NpgsqlCommand command = new(Waiting, connection))
        {
            command.Parameters.Add(new() { Value = most });
            waiting = await command.All(
                row => (row.GetInt32(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4)),
                stop
            );
        }
        if (waiting.Count == 0)
            return null;
        int batch;
        await using (NpgsqlCommand last = new("select coalesce(max(id), 0) + 1 from payments.batch", connection))
            batch = (int)(await last.ExecuteScalarAsync(stop))!;
        DateOnly day = FinnishDays.Rolled(LegalDay.Today(time));
        // Told in the file to the second.
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset madeAt = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        string message = PaymentFile.Message(day, batch);
        byte[] file = PaymentFile.Write(
            message,
            madeAt,
            day,
            payer,
            [
                .. waiting.Select(one => new FilePayment(
                    PaymentFile.NameOf(one.Claim, batch),
                    one.Amount,
                    one.Payee,
                    one.Account,
                    one.Words
                )),
            ]
        );
        await using (NpgsqlCommand insert = new(Insert, connection))
        {
            NpgsqlParameterCollection places = insert.Parameters;
            places.Add(new() { Value = batch });
            places.Add(new() { Value = message });
            places.Add(new() { Value = day });
            places.Add(new() { Value = madeAt });
            places.Add(new() { Value = waiting.Count });
            places.Add(new() { Value = waiting.Sum(one => one.Amount) });
            places.Add(new() { Value = file });
            places.Add(new() { Value = SHA256.HashData(file) });
            places.Add(new() { Value = now });
            places.Add(
                new()
                {
                    Value = waiting.Select(one => one.Claim).ToArray(),
                    NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer,
                }
            );
            places.Add(
                new()
                {
                    Value = waiting.Select(one => one.Account).ToArray(),
                    NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
                }
            );
            await insert.ExecuteNonQueryAsync(stop);
        }
        await transaction.CommitAsync(stop);
        return batch;
    }
}
