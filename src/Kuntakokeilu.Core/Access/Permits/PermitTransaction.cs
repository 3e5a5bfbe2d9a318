using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kuntakokeilu.Core.Access.Permits;

/// <summary>One change of rights of use: a transaction that holds the account whose right it is.</summary>
internal sealed class PermitTransaction : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    private PermitTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        this.connection = connection;
        this.transaction = transaction;
        Db = new(Database.Options(connection));
    }

    internal KokeiluDb Db { get; }

    internal static async Task<PermitTransaction> Begin(NpgsqlDataSource job, CancellationToken stop)
    {
        NpgsqlConnection connection = await job.OpenConnectionAsync(stop);
        PermitTransaction work = new(connection, await connection.BeginTransactionAsync(stop));
        await work.Db.Database.UseTransactionAsync(work.transaction, stop);
        return work;
    }

    /// <summary>The kind of an organisation; null when there is no such.</summary>
    internal async Task<OrganisationKind?> KindOf(string code, CancellationToken stop) =>
        await Db
            .Organisations.Where(o => o.Code == code)
            .Select(o => (OrganisationKind?)o.Kind)
            .SingleOrDefaultAsync(stop);

    /// <summary>
    /// The account of a provider's name, made when it is new. A name that the provider has told is not the applicant's to
    /// change.
    /// </summary>
    internal async Task<int> HoldAccount(PermitApplication application, DateTimeOffset now, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            insert into access.account as known (issuer, subject, name, created_at) values ($1, $2, $3, $4)
            on conflict (issuer, subject) do update set name = known.name returning id
            """,
            connection
        );
        command.Parameters.Add(new() { Value = application.Issuer });
        command.Parameters.Add(new() { Value = application.Subject });
        command.Parameters.Add(new() { Value = application.Name });
        command.Parameters.Add(new() { Value = now });
        return (int)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>A right with what has become of it, as it is once its account is held; null when there is no such.</summary>
    internal async Task<Permit?> Hold(int id, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select a.id from access.account a
            where a.id = (select p.account_id from access.permit p where p.id = $1) for no key update
            """,
            connection
        );
        command.Parameters.Add(new() { Value = id });
        if (await command.ExecuteScalarAsync(stop) is null)
            return null;
        return await Db.Permits.Include(p => p.Decision).Include(p => p.End).SingleAsync(p => p.Id == id, stop);
    }

    /// <summary>Whether the same account has the same right for some of the same days.</summary>
    /// <param name="isGranted">Only granted ones count; otherwise those that wait too.</param>
    internal Task<bool> HasOther(Permit permit, bool isGranted, CancellationToken stop) =>
        Db.Permits.AnyAsync(
            p =>
                p.Id != permit.Id
                && p.AccountId == permit.AccountId
                && p.OrganisationCode == permit.OrganisationCode
                && p.Role == permit.Role
                && p.End == null
                && (p.Decision == null ? !isGranted : p.Decision.IsGranted)
                && p.ValidFrom <= permit.ValidUntil
                && p.ValidUntil >= permit.ValidFrom,
            stop
        );

    /// <summary>Whether somebody of KEHA can grant on a day.</summary>
    internal Task<bool> HasGrantor(DateOnly day, CancellationToken stop) =>
        Db.Permits.AnyAsync(
            p =>
                p.OrganisationCode == Organisations.Keha
                && p.Role == Role.KehaOfficer
                && p.Decision!.IsGranted
                && p.End == null
                && p.ValidFrom <= day
                && p.ValidUntil >= day,
            stop
        );

    /// <summary>Nobody goes on by an ended right.</summary>
    internal async Task EndSessions(int permit, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "update access.session set ended_at = now() where permit_id = $1 and ended_at is null",
            connection
        );
        command.Parameters.Add(new() { Value = permit });
        await command.ExecuteNonQueryAsync(stop);
    }

    internal async Task Finish(AuditContext context, CancellationToken stop)
    {
        await Db.SaveChangesAsync(stop);
        // It concerns no person of the register.
        await context.Note(connection, [], stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>For what the operator of the machine does: nobody has signed in, the rows themselves tell of it.</summary>
    internal async Task Finish(CancellationToken stop)
    {
        await Db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
