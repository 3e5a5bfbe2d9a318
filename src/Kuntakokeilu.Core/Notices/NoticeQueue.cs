using System.Text.Json;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Tables;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Notices;

/// <summary>
/// Notices are written down in the transaction of what they tell of, so that there is never the one without the other;
/// they are sent afterwards. An organisation has its own as soon as it is written: its people read it here.
/// </summary>
internal static class NoticeQueue
{
    private const string Insert = $"""
        insert into notices.notice (id, kind, person_id, cause, addressee, words, state, at)
        select n.id, n.kind, n.person, n.cause, n.addressee, n.words::jsonb, n.state, now()
        from unnest($1, $2, $3, $4, $5, $6, $7) as n (id, kind, person, cause, addressee, words, state)
        on conflict do nothing
        """;

    private static readonly string WithdrawByProgram = $"""
        update notices.notice set state = {(int)NoticeState.Withdrawn}
        where person_id = $1 and addressee = '{NewNotice.Customer}' and cause = any ($2)
            and state in ({(int)NoticeState.Queued}, {(int)NoticeState.Sending}, {(int)NoticeState.Failed})
        """;

    /// <summary>One that has been written already (of the same cause and kind, to the same) is not written again.</summary>
    /// <exception cref="ArgumentException">One does not tell what its kind must.</exception>
    internal static async Task Add(Work work, IReadOnlyList<NewNotice> notices, CancellationToken stop)
    {
        if (notices.Count == 0)
            return;
        if (notices.FirstOrDefault(one => !NoticeWords.AreWhole(one.Kind, one.Words)) is { } wrong)
            throw new ArgumentException($"A notice of {wrong.Kind} lacks a word, or has a wrong one.", nameof(notices));
        await using NpgsqlCommand command = new(Insert, work.Connection);
        Place(NpgsqlDbType.Uuid, notices.Select(_ => Guid.CreateVersion7()).ToArray());
        Place(NpgsqlDbType.Smallint, notices.Select(one => (short)one.Kind).ToArray());
        Place(NpgsqlDbType.Integer, notices.Select(one => one.Person).ToArray());
        Place(NpgsqlDbType.Text, notices.Select(one => one.Cause).ToArray());
        Place(NpgsqlDbType.Text, notices.Select(one => one.Addressee).ToArray());
        Place(NpgsqlDbType.Text, notices.Select(one => JsonSerializer.Serialize(one.Words)).ToArray());
        Place(NpgsqlDbType.Smallint, notices.Select(one => (short)First(one)).ToArray());
        await command.ExecuteNonQueryAsync(stop);

        void Place(NpgsqlDbType type, Array values) =>
            command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = values });
    }

    /// <summary>
    /// What has not gone to the customer and tells of something that is so no more. One that is on its way this moment may
    /// arrive; if it does not, it isn't tried again.
    /// </summary>
    /// <param name="causes">Whatever they tell of these.</param>
    internal static async Task Withdraw(Work work, int person, IReadOnlyList<string> causes, CancellationToken stop)
    {
        if (causes.Count == 0)
            return;
        await using NpgsqlCommand command = new(
            work.Context.Actor is null ? WithdrawByProgram : "select notices.withdraw($1, $2)",
            work.Connection
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = causes.ToArray() });
        await command.ExecuteNonQueryAsync(stop);
    }

    private static NoticeState First(NewNotice one) =>
        one.Addressee is NewNotice.Customer ? NoticeState.Queued : NoticeState.Delivered;
}
