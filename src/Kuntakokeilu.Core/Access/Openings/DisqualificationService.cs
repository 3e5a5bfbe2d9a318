using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kuntakokeilu.Core.Access.Openings;

/// <summary>
/// Officials declare themselves disqualified (esteellinen, Administrative Procedure Act 434/2003 27-28 §): from then on
/// they are refused the person, until they withdraw it because its ground has ended or was a mistake.
/// </summary>
internal sealed class DisqualificationService(NpgsqlDataSource job)
{
    internal async Task<DeclareResult> Declare(int person, AuditContext context, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await job.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        await using NpgsqlCommand command = new(
            """
            insert into access.disqualification (account_id, person_id, declared_at) values ($1, $2, now())
            on conflict (account_id, person_id) where withdrawn_at is null do nothing
            """,
            connection
        );
        command.Parameters.Add(new() { Value = Account(context) });
        command.Parameters.Add(new() { Value = person });
        if (await command.ExecuteNonQueryAsync(stop) == 0)
            return DeclareResult.AlreadyDeclared;
        await context.Note(connection, [person], stop);
        await transaction.CommitAsync(stop);
        return DeclareResult.Declared;
    }

    /// <summary>Withdraws one of one's own.</summary>
    internal async Task<WithdrawResult> Withdraw(int id, AuditContext context, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await job.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        await using NpgsqlCommand command = new(
            """
            update access.disqualification set withdrawn_at = now()
            where id = $1 and account_id = $2 and withdrawn_at is null returning person_id
            """,
            connection
        );
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = Account(context) });
        if (await command.ExecuteScalarAsync(stop) is not int person)
            return WithdrawResult.NothingToWithdraw;
        await context.Note(connection, [person], stop);
        await transaction.CommitAsync(stop);
        return WithdrawResult.Withdrawn;
    }

    /// <summary>One's own that hold, the latest first.</summary>
    /// <param name="before">Only those before this number.</param>
    internal async Task<IReadOnlyList<Disqualification>> List(
        int account,
        int? before,
        int most,
        CancellationToken stop
    )
    {
        await using KokeiluDb db = new(Database.Options(job));
        return await db
            .Disqualifications.Where(d => d.AccountId == account && d.WithdrawnAt == null)
            .Where(d => before == null || d.Id < before)
            .OrderByDescending(d => d.Id)
            .Take(most)
            .ToListAsync(stop);
    }

    private static int Account(AuditContext context) =>
        context.Account ?? throw new InvalidOperationException("Somebody is disqualified, not a program.");
}

internal enum DeclareResult : byte
{
    Declared,
    AlreadyDeclared,
}

internal enum WithdrawResult : byte
{
    Withdrawn,

    /// <summary>It has been withdrawn already, or is somebody else's.</summary>
    NothingToWithdraw,
}
