using System.Globalization;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Registration;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Messages;

/// <summary>
/// Messages are only added to. Whoever writes has seen what the other side wrote before; the customer is told once of what
/// is new, until it has been seen. A message makes no form of the case stale: two who write to each other are in
/// nobody's way.
/// </summary>
internal sealed class MessageService(TimeProvider time)
{
    internal const int Longest = 4000;

    /// <summary>So many of a jobseeker's in a day: more than anybody needs, and fewer than would bury the others.</summary>
    internal const int MostInADay = 20;

    internal async Task<MessageResult> Write(NewMessage message, Work work, CancellationToken stop)
    {
        int person = message.Person;
        await WebRecording.Hold(work, person, stop);
        if (await IsThere(work.Connection, message.Matter, stop))
            return MessageResult.Written;
        if ((message.Organisation ?? await Authorities.Of(work.Connection, person, stop)) is not { } organisation)
            return MessageResult.NobodyServes;
        if (message.IsByCustomer && await Today(work.Connection, person, stop) >= MostInADay)
            return MessageResult.TooMany;
        int seenBefore = await Seen(work.Connection, person, customer: true, stop);
        int number = await Insert(message, organisation, work, stop);
        await Mark(person, number, message.IsByCustomer, work, stop);
        if (!message.IsByCustomer)
            await NoticeQueue.Add(work, [Told(person, organisation, seenBefore)], stop);
        await work.Commit([person], stop);
        return MessageResult.Written;
    }

    /// <summary>A side has seen what was shown, and has nothing to answer.</summary>
    /// <param name="upTo">The number of the last message that was shown.</param>
    /// <param name="customer">The jobseeker's side; else the authority's.</param>
    /// <returns>False when the person has no such message.</returns>
    internal async Task<bool> See(int person, int upTo, bool customer, Work work, CancellationToken stop)
    {
        await WebRecording.Hold(work, person, stop);
        if (await Seen(work.Connection, person, customer, stop) >= upTo)
            return true;
        await using (
            NpgsqlCommand command = new(
                "select exists (select from casework.message where id = $1 and person_id = $2)",
                work.Connection
            )
        )
        {
            command.Parameters.Add(new() { Value = upTo });
            command.Parameters.Add(new() { Value = person });
            if (await command.ExecuteScalarAsync(stop) is not true)
                return false;
        }
        await Mark(person, upTo, customer, work, stop);
        await work.Commit([person], stop);
        return true;
    }

    /// <summary>Of what has not been seen the customer is told once: the cause is how far one has come.</summary>
    private static NewNotice Told(int person, string organisation, int seenBefore) =>
        new(
            NoticeKind.MessageWaits,
            person,
            string.Create(CultureInfo.InvariantCulture, $"messages-{person}-{seenBefore}"),
            NewNotice.Customer,
            new Dictionary<string, string> { [NoticeWords.Authority] = organisation }
        );

    private static async Task<bool> IsThere(NpgsqlConnection connection, Guid matter, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select exists (select from casework.message where matter = $1)",
            connection
        );
        command.Parameters.Add(new() { Value = matter });
        return await command.ExecuteScalarAsync(stop) is true;
    }

    private async Task<long> Today(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select count(*) from casework.message where person_id = $1 and is_by_customer and day = $2",
            connection
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = LegalDay.Today(time) });
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    private static async Task<int> Seen(NpgsqlConnection connection, int person, bool customer, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select coalesce(max(up_to), 0) from casework.message_mark where person_id = $1 and is_by_customer = $2",
            connection
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = customer });
        return (int)(await command.ExecuteScalarAsync(stop))!;
    }

    private async Task<int> Insert(NewMessage message, string organisation, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            insert into casework.message (person_id, matter, is_by_customer, organisation, account_id, by, at, day, text)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = message.Person });
        command.Parameters.Add(new() { Value = message.Matter });
        command.Parameters.Add(new() { Value = message.IsByCustomer });
        command.Parameters.Add(new() { Value = organisation });
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = work.Context.Account });
        command.Parameters.Add(new() { Value = work.Context.By });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = LegalDay.Today(time) });
        command.Parameters.Add(new() { Value = message.Text });
        return (int)(await command.ExecuteScalarAsync(stop))!;
    }

    private async Task Mark(int person, int upTo, bool customer, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            insert into casework.message_mark (person_id, up_to, is_by_customer, by, day) values ($1, $2, $3, $4, $5)
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = upTo });
        command.Parameters.Add(new() { Value = customer });
        command.Parameters.Add(new() { Value = work.Context.By });
        command.Parameters.Add(new() { Value = LegalDay.Today(time) });
        await command.ExecuteNonQueryAsync(stop);
    }
}

/// <summary>A message to be written.</summary>
/// <param name="Matter">The form's own number: sent twice, it is there once.</param>
/// <param name="Organisation">The official's; null when the customer writes, to whoever serves now.</param>
internal sealed record NewMessage(int Person, Guid Matter, string Text, string? Organisation)
{
    internal bool IsByCustomer => Organisation is null;
}

/// <summary>What became of a message.</summary>
internal enum MessageResult : byte
{
    /// <summary>It is there, now or since it was sent before.</summary>
    Written,

    /// <summary>No job search is open, so that no authority serves the customer.</summary>
    NobodyServes,

    /// <summary>The day's are used up.</summary>
    TooMany,
}
