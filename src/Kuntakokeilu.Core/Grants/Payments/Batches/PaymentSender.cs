using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Notices.Sending;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Grants.Payments.Batches;

/// <summary>
/// Sends batches and reads what the bank tells of them. That a file has its effect once is the bank's to see to, by its name;
/// whatever is lost on the way is sent again as it was kept.
/// </summary>
internal sealed class PaymentSender(NpgsqlDataSource database, IPaymentLine line, TimeProvider time)
{
    /// <summary>Longer than a call may take.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Until it is asked about again.</summary>
    internal static readonly TimeSpan Asked = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(60);

    private static readonly string Take = $"""
        update payments.batch b set due_at = $2
        from (select id from payments.batch
            where state <> {(int)BatchState.Settled} and due_at <= $1 order by id limit 1 for update skip locked) due
        where b.id = due.id
        returning b.id, b.message, b.state, b.file, b.tries
        """;

    /// <summary>Does what is due, batch by batch.</summary>
    /// <returns>How many calls there were.</returns>
    internal async Task<int> SendDue(CancellationToken stop)
    {
        int calls = 0;
        while (line.IsAnswering && await Next(stop) is { } batch)
        {
            calls++;
            LineAnswer answer =
                batch.State is BatchState.Made
                    ? await line.Send(batch.Message, batch.File, stop)
                    : await line.Receipts(batch.Message, stop);
            await (
                answer switch
                {
                    LineAnswer.Taken => Write(batch, BatchState.Sent, TimeSpan.Zero, null, hasFailed: false, stop),
                    // The bank has lost it: it goes once more, under its name.
                    LineAnswer.Unknown => Write(batch, BatchState.Made, Asked, null, hasFailed: true, stop),
                    LineAnswer.Refused refused => Write(
                        batch,
                        batch.State,
                        LongestWait,
                        refused.Code,
                        hasFailed: true,
                        stop
                    ),
                    LineAnswer.Told told => Settle(batch, told.Receipts, stop),
                    _ => Write(batch, batch.State, BackOff.Doubled(batch.Tries + 1, LongestWait), null, true, stop),
                }
            );
        }
        return calls;
    }

    private async Task<DueBatch?> Next(CancellationToken stop)
    {
        DateTimeOffset now = time.GetUtcNow();
        await using NpgsqlCommand command = database.CreateCommand(Take);
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now + Lease });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop)
            ? new(
                row.GetInt32(0),
                row.GetString(1),
                (BatchState)row.GetInt16(2),
                row.GetFieldValue<byte[]>(3),
                row.GetInt16(4)
            )
            : null;
    }

    /// <summary>Who was only slow, and whose batch has gone on meanwhile, writes nothing.</summary>
    private async Task Write(
        DueBatch batch,
        BatchState state,
        TimeSpan wait,
        string? fault,
        bool hasFailed,
        CancellationToken stop
    )
    {
        DateTimeOffset now = time.GetUtcNow();
        await using NpgsqlCommand command = database.CreateCommand(
            """
            update payments.batch set state = $3, due_at = $4, tries = case when $5 then tries + 1 else 0 end, fault = $6,
                sent_at = case when $3 = $7 then coalesce(sent_at, $8) end
            where id = $1 and state = $2
            """
        );
        NpgsqlParameterCollection places = command.Parameters;
        places.Add(new() { Value = batch.Id });
        places.Add(new() { Value = (short)batch.State });
        places.Add(new() { Value = (short)state });
        places.Add(new() { Value = now + wait });
        places.Add(new() { Value = hasFailed });
        places.Add(new() { Value = (object?)fault ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        places.Add(new() { Value = (short)BatchState.Sent });
        places.Add(new() { Value = now });
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>
    /// What was told of its payments, of each once. What belongs to no payment of the batch, or is of another sum, changes nothing
    /// and is told of.
    /// </summary>
    private async Task Settle(DueBatch batch, IReadOnlyList<Receipt> receipts, CancellationToken stop)
    {
        await using Work work = await Work.Begin(database, AuditContext.OfProgram("payments"), stop);
        DateOnly today = LegalDay.Today(time);
        Receipt[] told = [.. receipts.Where(one => one.State is not MoneyState.Sent)];
        IReadOnlyList<Told> matched = await Match(batch, told, today, work.Connection, stop);
        int[] people = await Tell([.. matched.Where(one => one.State is MoneyState.Returned)], today, work, stop);
        await using NpgsqlCommand command = new(
            $"""
            update payments.batch b set tries = 0, due_at = $2, fault = $3,
                state = case when exists (select from payments.instruction i
                    where i.batch_id = b.id and i.state = {(int)MoneyState.Sent}) then b.state else {(int)
                BatchState.Settled} end
            where b.id = $1
            """,
            work.Connection
        );
        bool isWhole = await AreOfBatch(batch, receipts, work.Connection, stop);
        command.Parameters.Add(new() { Value = batch.Id });
        command.Parameters.Add(new() { Value = time.GetUtcNow() + Asked });
        command.Parameters.Add(
            new() { Value = isWhole ? DBNull.Value : "unmatched", NpgsqlDbType = NpgsqlDbType.Text }
        );
        await command.ExecuteNonQueryAsync(stop);
        await work.Commit(people, stop);
    }

    private static async Task<IReadOnlyList<Told>> Match(
        DueBatch batch,
        Receipt[] told,
        DateOnly today,
        NpgsqlConnection connection,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"""
            with told as (
                update payments.instruction i set state = r.state, code = r.code, told_on = $6
                from unnest($2, $3, $4, $5) r (name, amount, state, code), payments.payment p
                where i.batch_id = $1 and i.state = {(int)MoneyState.Sent} and p.claim_id = i.claim_id
                    and r.name = 'P' || i.claim_id || '-' || i.batch_id and r.amount = p.amount
                returning i.claim_id, i.state, i.code)
            update payments.payment p set state = t.state, code = t.code, told_on = $6
            from told t where p.claim_id = t.claim_id
            returning p.claim_id, t.state
            """,
            connection
        );
        command.Parameters.Add(new() { Value = batch.Id });
        Place(NpgsqlDbType.Text, told.Select(one => one.Name).ToArray());
        Place(NpgsqlDbType.Bigint, told.Select(one => one.Amount).ToArray());
        Place(NpgsqlDbType.Smallint, told.Select(one => (short)one.State).ToArray());
        Place(NpgsqlDbType.Text, told.Select(one => one.Code).ToArray());
        command.Parameters.Add(new() { Value = today });
        return await command.All<Told>(row => new(row.GetInt32(0), (MoneyState)row.GetInt16(1)), stop);

        void Place(NpgsqlDbType type, Array values) =>
            command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = values });
    }

    /// <summary>Whether each receipt is of a payment of the batch, of its sum.</summary>
    private static async Task<bool> AreOfBatch(
        DueBatch batch,
        IReadOnlyList<Receipt> receipts,
        NpgsqlConnection connection,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select not exists (
                select from unnest($2, $3) r (name, amount)
                where not exists (
                    select from payments.instruction i join payments.payment p on p.claim_id = i.claim_id
                    where i.batch_id = $1 and r.name = 'P' || i.claim_id || '-' || i.batch_id and r.amount = p.amount))
            """,
            connection
        );
        command.Parameters.Add(new() { Value = batch.Id });
        command.Parameters.Add(new() { Value = receipts.Select(one => one.Name).ToArray() });
        command.Parameters.Add(new() { Value = receipts.Select(one => one.Amount).ToArray() });
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Who applied as a person is told that the account could not be paid to; an employer sees it among its own.</summary>
    private static async Task<int[]> Tell(
        IReadOnlyList<Told> returned,
        DateOnly today,
        Work work,
        CancellationToken stop
    )
    {
        if (returned.Count == 0)
            return [];
        await using NpgsqlCommand command = new(
            """
            select c.id, a.person_id from payments.claim c join grants.application a on a.id = c.application_id
            where c.id = any ($1) and a.organisation is null
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = returned.Select(one => one.Claim).ToArray() });
        IReadOnlyList<(int Claim, int Person)> people = await command.All(
            row => (row.GetInt32(0), row.GetInt32(1)),
            stop
        );
        await NoticeQueue.Add(
            work,
            [
                .. people.Select(one => new NewNotice(
                    NoticeKind.PaymentReturned,
                    one.Person,
                    $"payment-{one.Claim}-{today:yyyyMMdd}",
                    NewNotice.Customer,
                    new Dictionary<string, string>
                    {
                        [NoticeWords.Day] = NoticeWords.Of(today),
                        [NoticeWords.Authority] = Organisations.Keha,
                    }
                )),
            ],
            stop
        );
        return [.. people.Select(one => one.Person).Distinct()];
    }

    private sealed record DueBatch(int Id, string Message, BatchState State, byte[] File, int Tries);

    private sealed record Told(int Claim, MoneyState State);
}
