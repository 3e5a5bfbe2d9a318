using Kuntakokeilu.Core.Access;
using Npgsql;

namespace Kuntakokeilu.Core.Ohjaamo.Visits;

/// <summary>
/// Takes visits in. They are put into the tray of the day and leave no event: the time of an event would tell of a day with
/// one visitor when that was.
/// </summary>
internal sealed class VisitService(TimeProvider time)
{
    internal async Task<VisitResult> Take(Visit visit, Work work, CancellationToken stop)
    {
        // A command at the machine has no session to be asked.
        string function = work.Context.Actor is null ? "put_visit" : "take_visit";
        await using NpgsqlCommand command = new(
            $"select ohjaamo.{function}($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            work.Connection
        );
        command.Parameters.Add(new() { Value = visit.Id });
        command.Parameters.Add(new() { Value = LegalDay.Today(time) });
        command.Parameters.Add(new() { Value = visit.Day });
        command.Parameters.Add(new() { Value = visit.Point });
        foreach (
            short value in (short[])
                [
                    (short)visit.Age,
                    (short)visit.Sex,
                    (short)visit.Situation,
                    (short)visit.Language,
                    (short)visit.Way,
                    (short)visit.Topics,
                    visit.Size,
                ]
        )
            command.Parameters.Add(new() { Value = value });
        VisitResult result = (VisitResult)(short)(await command.ExecuteScalarAsync(stop))!;
        if (result is VisitResult.Recorded)
            await work.CommitUnnoted(stop);
        return result;
    }
}

/// <summary>What became of a visit; the numbers are those of the database's functions.</summary>
internal enum VisitResult : byte
{
    Recorded = 0,

    /// <summary>It had come before.</summary>
    AlreadyKnown = 1,

    /// <summary>Another visit of today has this identifier.</summary>
    IsAnother = 2,

    /// <summary>The point is not the organisation's own, or not open on the day.</summary>
    NotYours = 3,
}
