using Kuntakokeilu.Core.Access;
using Npgsql;

namespace Kuntakokeilu.Core.Referrals.Experience;

/// <summary>
/// Organisations write what they have found of a service, and somebody else looks at it before it is shown: that it tells of
/// nobody in particular.
/// </summary>
internal sealed class ExperienceService(TimeProvider time)
{
    internal const int Longest = 2000;

    /// <param name="matter">The form's own number: sent twice, it is written once.</param>
    internal async Task Write(Guid matter, int service, string text, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            insert into referrals.experience_note (matter, service_id, organisation_code, text, written_on, account_id, by)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
            """,
            work.Connection
        );
        NpgsqlParameterCollection places = command.Parameters;
        places.Add(new() { Value = matter });
        places.Add(new() { Value = service });
        places.Add(new() { Value = work.Context.Actor!.Organisation! });
        places.Add(new() { Value = text });
        places.Add(new() { Value = LegalDay.Today(time) });
        places.Add(new NpgsqlParameter<int?> { TypedValue = work.Context.Account });
        places.Add(new() { Value = work.Context.By });
        await command.ExecuteNonQueryAsync(stop);
        await work.Commit([], stop);
    }

    /// <param name="reason">Why it is not shown; empty where it is.</param>
    /// <returns>Whether it is decided, now or before; not on what one has written oneself, or what there is not.</returns>
    internal async Task<bool> Decide(int note, bool isShown, string reason, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            insert into referrals.experience_decision (note_id, is_shown, reason, decided_on, account_id, by)
            select n.id, $2, $3, $4, $5, $6 from referrals.experience_note n
            where n.id = $1 and n.account_id is distinct from $5
            on conflict do nothing
            """,
            work.Connection
        );
        NpgsqlParameterCollection places = command.Parameters;
        places.Add(new() { Value = note });
        places.Add(new() { Value = isShown });
        places.Add(new() { Value = reason });
        places.Add(new() { Value = LegalDay.Today(time) });
        places.Add(new NpgsqlParameter<int?> { TypedValue = work.Context.Account });
        places.Add(new() { Value = work.Context.By });
        bool isDone = await command.ExecuteNonQueryAsync(stop) == 1;
        if (!isDone)
            isDone = (await ExperienceNotes.Find(work.Connection, note, stop))?.IsShown is not null;
        if (isDone)
            await work.Commit([], stop);
        return isDone;
    }
}
