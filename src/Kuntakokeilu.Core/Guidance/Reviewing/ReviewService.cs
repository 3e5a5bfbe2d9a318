using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Answering;
using Npgsql;

namespace Kuntakokeilu.Core.Guidance.Reviewing;

/// <summary>An answer has been looked at after an amendment, and still holds. Else its next version is written.</summary>
internal sealed class ReviewService(TimeProvider time)
{
    /// <returns>False when there is another version by now; looked at twice it is once.</returns>
    internal async Task<bool> Close(
        int question,
        short version,
        string amendment,
        string note,
        Official by,
        Work work,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand latest = new(
            "select version = $2 from guidance.answer_entry where question_id = $1",
            work.Connection
        );
        latest.Parameters.Add(new() { Value = question });
        latest.Parameters.Add(new() { Value = version });
        if (await latest.ExecuteScalarAsync(stop) is not true)
            return false;
        await using NpgsqlCommand close = new(
            """
            insert into guidance.review (question_id, version, amendment, closed_on, closed_by, closed_name, note)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
            """,
            work.Connection
        );
        close.Parameters.Add(new() { Value = question });
        close.Parameters.Add(new() { Value = version });
        close.Parameters.Add(new() { Value = amendment });
        close.Parameters.Add(new() { Value = LegalDay.Today(time) });
        close.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = by.Account });
        close.Parameters.Add(new() { Value = by.Name });
        close.Parameters.Add(new() { Value = note });
        if (await close.ExecuteNonQueryAsync(stop) == 1)
            await work.Commit([], stop);
        return true;
    }
}
