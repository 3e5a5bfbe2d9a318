using Npgsql;

namespace Kuntakokeilu.Core.Money.Booking;

/// <summary>
/// The way into the book. Loads what postings touch and locks it, decides (<see cref="BookRules"/>) and enters, in one
/// transaction: what was decided on is so when it is written.
/// </summary>
internal static class BookService
{
    /// <summary>How often a transaction that met another is begun anew.</summary>
    private const int Times = 5;

    /// <summary>
    /// Enters postings in the caller's transaction, in their order: those that are refused are left out. Once in a
    /// transaction, so that accounts are always locked in the order of their names.
    /// </summary>
    internal static async Task<IReadOnlyList<MoneyAnswer>> Enter(
        NpgsqlConnection connection,
        IReadOnlyList<Posting> postings,
        CancellationToken stop
    )
    {
        BookState book = await BookReader.HoldFor(connection, [.. postings.SelectMany(one => one.Rows)], [], stop);
        return await Enter(connection, book, postings, stop);
    }

    /// <summary>The same on a book that is held already.</summary>
    internal static async Task<IReadOnlyList<MoneyAnswer>> Enter(
        NpgsqlConnection connection,
        BookState book,
        IReadOnlyList<Posting> postings,
        CancellationToken stop
    )
    {
        List<MoneyAnswer> answers = [];
        List<Transfer> entered = [];
        foreach (Posting posting in postings)
        {
            (BookState after, MoneyAnswer answer) = BookRules.Decide(book, posting);
            // Unchanged when it was there already.
            if (answer.IsEntered && after != book)
                entered.AddRange(posting.Rows);
            book = after;
            answers.Add(answer);
        }
        if (entered.Count > 0)
            await TransferRows.Enter(connection, entered, stop);
        return answers;
    }

    /// <summary>In a transaction of its own, which is begun again when it collides with another.</summary>
    internal static Task<IReadOnlyList<MoneyAnswer>> Enter(
        NpgsqlDataSource database,
        IReadOnlyList<Posting> postings,
        CancellationToken stop
    ) => InTransaction(database, connection => Enter(connection, postings, stop), stop);

    /// <summary>One posting, in a transaction of its own.</summary>
    internal static async Task<MoneyAnswer> Enter(NpgsqlDataSource database, Posting posting, CancellationToken stop) =>
        (await Enter(database, [posting], stop))[0];

    /// <summary>
    /// Two that are the first about something at once: one of them finds the number taken or waits in a ring, and begins
    /// again, by which time it sees the other.
    /// </summary>
    internal static async Task<T> InTransaction<T>(
        NpgsqlDataSource database,
        Func<NpgsqlConnection, Task<T>> work,
        CancellationToken stop
    )
    {
        for (int time = 1; ; time++)
        {
            try
            {
                await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
                await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
                T done = await work(connection);
                await transaction.CommitAsync(stop);
                return done;
            }
            catch (PostgresException e) when (time < Times && Collides(e)) { }
        }
    }

    private static bool Collides(PostgresException e) =>
        e.SqlState
            is PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.UniqueViolation
                or PostgresErrorCodes.SerializationFailure;
}
