using Kuntakokeilu.Base.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kuntakokeilu.Core.Access;

/// <summary>
/// What one request or command changes: one transaction, decided and written in it, with its one event. Nothing of it
/// stays unless it is committed, once.
/// </summary>
internal sealed class Work : IAsyncDisposable
{
    /// <summary>The state to which a work that is not committed goes back.</summary>
    private const string Beginning = "work";

    private readonly NpgsqlTransaction transaction;
    private readonly bool isOwn;
    private KokeiluDb? db;

    private Work(NpgsqlConnection connection, NpgsqlTransaction transaction, AuditContext context, bool isOwn)
    {
        Connection = connection;
        this.transaction = transaction;
        Context = context;
        this.isOwn = isOwn;
    }

    internal NpgsqlConnection Connection { get; }

    /// <summary>In whose name.</summary>
    internal AuditContext Context { get; }

    internal bool IsCommitted { get; private set; }

    internal KokeiluDb Db => db ??= Open();

    /// <summary>In the transaction of a request, which goes on to tell of itself when nothing was changed.</summary>
    internal static async Task<Work> Within(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        AuditContext context,
        CancellationToken stop
    )
    {
        // Sent together with the next statement.
        await transaction.SaveAsync(Beginning, stop);
        return new(connection, transaction, context, isOwn: false);
    }

    /// <summary>In a transaction of its own, for a command: nobody has signed in.</summary>
    internal static async Task<Work> Begin(NpgsqlDataSource database, AuditContext program, CancellationToken stop)
    {
        NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        await transaction.SaveAsync(Beginning, stop);
        return new(connection, transaction, program, isOwn: true);
    }

    /// <summary>Keeps what was changed, with the event that tells of it.</summary>
    /// <param name="subjects">The people whose data were changed.</param>
    /// <exception cref="SessionEndedException">It has been taken away meanwhile: nothing is kept.</exception>
    internal async Task Commit(int[] subjects, CancellationToken stop)
    {
        if (IsCommitted)
            throw new InvalidOperationException("A work is committed once.");
        if (db is not null)
            await db.SaveChangesAsync(stop);
        if (!await Context.NoteChange(Connection, subjects, stop))
            throw new SessionEndedException();
        await transaction.CommitAsync(stop);
        IsCommitted = true;
    }

    /// <summary>
    /// Keeps it without an event of a change: what has been noted where nothing was changed, and what is nobody's to look
    /// into, one's own words before they are sent.
    /// </summary>
    internal async Task CommitUnnoted(CancellationToken stop)
    {
        await transaction.CommitAsync(stop);
        IsCommitted = true;
    }

    /// <summary>Nothing of it is left, and the request's transaction goes on.</summary>
    internal async Task Undo(CancellationToken stop)
    {
        if (!IsCommitted)
            await transaction.RollbackAsync(Beginning, stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (db is not null)
            await db.DisposeAsync();
        if (!isOwn)
            return;
        await transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }

    private KokeiluDb Open()
    {
        KokeiluDb opened = new(Database.Options(Connection));
        opened.Database.UseTransaction(transaction);
        // The work goes back as a whole.
        opened.Database.AutoSavepointsEnabled = false;
        return opened;
    }
}
