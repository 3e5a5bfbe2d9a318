using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Recording;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Obligations;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Plans;

/// <summary>
/// What is told of a plan that is in force: a task done, jobs applied for, that the customer has reported, or asks for a
/// revision. Told by the customer, or by an official to whom the customer has told it.
/// </summary>
internal sealed class OwnPlanService(CaseRecording recording, TimeProvider time)
{
    /// <summary>That a task has been done, or has not after all.</summary>
    /// <returns>Whether it is noted: not when the plan is not the latest that was accepted, or has no such task.</returns>
    internal async Task<bool> TellTask(
        int person,
        int plan,
        short task,
        bool isDone,
        string note,
        Work work,
        CancellationToken stop
    )
    {
        await WebRecording.Hold(work, person, stop);
        IReadOnlyList<WrittenPlan> plans = await PlanReader.Of(work.Connection, person, stop);
        WrittenPlan? inForce = plans.FirstOrDefault(one => one.IsAccepted);
        if (inForce?.Id != plan || task < 0 || task >= inForce.Text.Tasks.Count)
            return false;
        // Sent twice, it is there.
        if (inForce.Told[task] is { } told && told.IsDone == isDone && told.Note == note)
            return true;
        await using NpgsqlCommand command = new(
            """
            insert into casework.task_step (plan_id, person_id, task, is_done, note, is_by_customer, by, day)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = plan });
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = task });
        command.Parameters.Add(new() { Value = isDone });
        command.Parameters.Add(new() { Value = note });
        command.Parameters.Add(new() { Value = work.Context.Actor?.Person == person });
        command.Parameters.Add(new() { Value = work.Context.By });
        command.Parameters.Add(new() { Value = LegalDay.Today(time) });
        await command.ExecuteNonQueryAsync(stop);
        await WebRecording.TurnCase(work, person, stop);
        await work.Commit([person], stop);
        return true;
    }

    /// <summary>
    /// An entry of the customer's: jobs applied for, a report, or that talks, a revision or an initial mapping are asked
    /// for.
    /// </summary>
    /// <param name="version">Of what the form was made: what is sent twice is told once.</param>
    /// <returns>Null when something was recorded meanwhile.</returns>
    internal async Task<CaseRecorded?> Tell(int person, int version, PlanEntry entry, Work work, CancellationToken stop)
    {
        await WebRecording.Hold(work, person, stop);
        if (await CaseVersion.Of(work.Connection, person, stop) != version)
            return null;
        CaseRecorded recorded = await recording.Record(work, person, [], [new(entry)], stop);
        if (recorded is CaseRecorded.Done)
            await work.Commit([person], stop);
        else
            await work.Undo(stop);
        return recorded;
    }
}
