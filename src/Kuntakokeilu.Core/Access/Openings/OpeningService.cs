using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Access.Openings;

/// <summary>
/// Opens a person who was refused as a former customer, or who is opened by a supervisor only for a reason. It runs out
/// by itself; the times are the database's.
/// </summary>
internal sealed class OpeningService(NpgsqlDataSource job)
{
    /// <param name="subject">
    /// As the gate found it. Of a former customer only what was before the transfer is opened.
    /// </param>
    /// <param name="context">From <see cref="Gate.ForOpening"/>: nothing else can be opened.</param>
    internal async Task Open(
        Subject subject,
        string reason,
        OpeningTime time,
        AuditContext context,
        CancellationToken stop
    )
    {
        Actor actor = context.Actor ?? throw new InvalidOperationException("A person is opened by somebody.");
        await using NpgsqlConnection connection = await job.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        await using NpgsqlCommand command = new(
            """
            insert into access.opening (account_id, person_id, purpose, reason, shown_until, opened_at, expires_at)
            values ($1, $2, $3, $4, $5, now(), now() + $6::interval)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = actor.AccountId });
        command.Parameters.Add(new() { Value = subject.Person });
        command.Parameters.Add(new() { Value = (short)actor.Purpose });
        command.Parameters.Add(new() { Value = reason });
        command.Parameters.Add(
            new() { Value = (object?)subject.FormerUntil ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date }
        );
        command.Parameters.Add(new() { Value = Interval(time) });
        await command.ExecuteNonQueryAsync(stop);
        await context.Note(connection, [subject.Person], stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>What an account has opened, the latest first.</summary>
    /// <param name="before">Only those before this number.</param>
    internal async Task<IReadOnlyList<Opening>> List(int account, int? before, int most, CancellationToken stop)
    {
        await using KokeiluDb db = new(Database.Options(job));
        return await db
            .Openings.Where(o => o.AccountId == account && (before == null || o.Id < before))
            .OrderByDescending(o => o.Id)
            .Take(most)
            .ToListAsync(stop);
    }

    private static string Interval(OpeningTime time) =>
        time switch
        {
            OpeningTime.Day => "1 day",
            OpeningTime.Week => "7 days",
            OpeningTime.Month => "1 month",
            OpeningTime.ThreeMonths => $"{Opening.LongestMonths} months",
        };
}

/// <summary>For how long a person is opened: no longer than the matter needs.</summary>
internal enum OpeningTime : byte
{
    Day = 1,
    Week,
    Month,
    ThreeMonths,
}
