using System.Data;
using Kuntakokeilu.Core.Money.Booking;
using Npgsql;

namespace Kuntakokeilu.Core.Money.Exporting;

/// <summary>How many rows and accounts were written.</summary>
internal readonly record struct LedgerSummary(long Rows, int Accounts);

/// <summary>
/// The book as files, up to the last row that has its number. Nobody waits for it longer than the numbering takes: it is
/// written from one view of the database, in which what has come since is taken back from the balances.
/// </summary>
internal sealed class LedgerExport(NpgsqlDataSource database, string folder, bool asJson)
{
    /// <summary>Of the phases those that move money.</summary>
    private static readonly string Moving = $"{(int)TransferPhase.Posted}, {(int)TransferPhase.Post}";

    private long all;
    private long rows;

    internal double Progress => all == 0 ? 0 : (double)Interlocked.Read(ref rows) / all;

    internal async Task<LedgerSummary> Run(CancellationToken stop)
    {
        await Number(database, stop);
        await using (NpgsqlCommand command = database.CreateCommand("select coalesce(max(seq), 0) from money.number"))
            all = (long)(await command.ExecuteScalarAsync(stop))!;
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction view = await connection.BeginTransactionAsync(
            IsolationLevel.RepeatableRead,
            stop
        );
        using LedgerFile ledger = LedgerFile.Ledger(folder, asJson);
        using LedgerFile balances = LedgerFile.Balances(folder, asJson);
        HashSet<string> accounts = [];
        long lastPosting = await WriteLedger(connection, ledger, accounts, stop);
        foreach ((string account, long available, long reserved) in await Balances(connection, lastPosting, stop))
            if (accounts.Contains(account))
                balances.Write([account, $"{available}", $"{reserved}"]);
        ledger.Keep();
        balances.Keep();
        return new(rows, accounts.Count);
    }

    /// <summary>Gives numbers to what has been entered.</summary>
    internal static async Task<long> Number(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand("select money.number_rows()");
        command.CommandTimeout = 0;
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    private async Task<long> WriteLedger(
        NpgsqlConnection connection,
        LedgerFile ledger,
        HashSet<string> accounts,
        CancellationToken stop
    )
    {
        long last = 0;
        await using NpgsqlCommand command = new(
            $"""
            select {TransferRows.Columns}, n.seq, n.at, n.posting
            from money.number n join money.transfer t on t.id = n.transfer {TransferRows.Accounts}
            order by n.seq
            """,
            connection
        );
        command.CommandTimeout = 0;
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            Transfer transfer = TransferRows.Read(row);
            accounts.Add(transfer.Debit.Name);
            accounts.Add(transfer.Credit.Name);
            ledger.Write(LedgerColumns.Values(row.GetInt64(17), row.GetFieldValue<DateTimeOffset>(18), transfer));
            last = row.GetInt64(19);
            rows++;
        }
        return last;
    }

    /// <summary>As they are told by the accounts, without what came after the last number.</summary>
    private static async Task<List<(string, long, long)>> Balances(
        NpgsqlConnection connection,
        long lastPosting,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"""
            with since as (
                select t.*, coalesce(r.amount, 0) as kept
                from money.transfer t left join money.reservation r on r.id = t.pending where t.posting > $1),
            change as (
                select debit as account, case when phase in ({Moving}) then -amount else 0 end as balance,
                    case phase when {(int)TransferPhase.Pending} then amount when {(int)TransferPhase.Posted} then 0
                        else -kept end as reserved from since
                union all
                select credit, amount, 0 from since where phase in ({Moving}))
            select a.name, (a.balance - coalesce(sum(c.balance), 0) - a.reserved + coalesce(sum(c.reserved), 0))::bigint,
                (a.reserved - coalesce(sum(c.reserved), 0))::bigint
            from money.account a left join change c on c.account = a.id
            group by a.id order by a.name
            """,
            connection
        );
        command.Parameters.Add(new() { Value = lastPosting });
        List<(string, long, long)> balances = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            balances.Add((row.GetString(0), row.GetInt64(1), row.GetInt64(2)));
        return balances;
    }
}
