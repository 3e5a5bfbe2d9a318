using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Plans.Tables;
using Kuntakokeilu.Core.Casework.Recording;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Services;
using Kuntakokeilu.Law.Obligations;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Casework.Plans;

/// <summary>
/// Plans are written and signed by an official, and accepted by the customer or not: in the e-service, or as an official
/// notes it. What the customer says is an entry of the record, from which duties follow.
/// </summary>
internal sealed class PlanService(CaseRecording recording, TimeProvider time)
{
    /// <param name="version">Of what the form was made.</param>
    /// <param name="organisation">For which the official signs.</param>
    internal async Task<PlanResult> Write(
        int person,
        int version,
        PlanText text,
        string organisation,
        Work work,
        CancellationToken stop
    )
    {
        await WebRecording.Hold(work, person, stop);
        if (await CaseVersion.Of(work.Connection, person, stop) != version)
            return new PlanResult.Stale();
        if (await Unfit(work.Connection, text.Tasks, LegalDay.Today(time), stop) is { } unfit)
            return unfit;
        PlanEntry accepted = await Entry(work.Connection, person, text, isAccepted: true, stop);
        if (await recording.Try(work.Connection, person, accepted, stop) is not EntryRefusal.None and var why)
            return new PlanResult.Refused(why);
        CaseRecorded recorded = await recording.Record(work, person, [], [], stop);
        await Insert(work, person, text, organisation, ((CaseRecorded.Done)recorded).Recording, stop);
        await work.Commit([person], stop);
        return new PlanResult.Done();
    }

    /// <param name="plan">The plan that was shown.</param>
    internal async Task<PlanResult> Answer(
        int person,
        int plan,
        bool isAccepted,
        AcceptedBy how,
        string note,
        Work work,
        CancellationToken stop
    )
    {
        await WebRecording.Hold(work, person, stop);
        IReadOnlyList<WrittenPlan> plans = await PlanReader.Of(work.Connection, person, stop);
        // Another has been written meanwhile: nobody signs what was not shown.
        if (plans is not [{ } latest, ..] || latest.Id != plan)
            return new PlanResult.Stale();
        if (latest.Answer is not null)
            return new PlanResult.AlreadyAnswered();
        PlanEntry entry = await Entry(work.Connection, person, latest.Text, isAccepted, stop);
        CaseRecorded recorded = await recording.Record(work, person, [], [new(entry)], stop);
        if (recorded is CaseRecorded.Refused refused)
        {
            await work.Undo(stop);
            return new PlanResult.Refused(refused.Why);
        }
        await using NpgsqlCommand command = new(
            """
            insert into casework.plan_step (plan_id, person_id, is_accepted, how, note, by, day, recording_id)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = plan });
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = isAccepted });
        command.Parameters.Add(new() { Value = (short)how });
        command.Parameters.Add(new() { Value = note });
        command.Parameters.Add(new() { Value = work.Context.By });
        command.Parameters.Add(new() { Value = entry.Day });
        command.Parameters.Add(new() { Value = ((CaseRecorded.Done)recorded).Recording });
        await command.ExecuteNonQueryAsync(stop);
        await work.Commit([person], stop);
        return new PlanResult.Done();
    }

    /// <summary>The first task whose service there is not, or does not obligate though the task says so.</summary>
    private static async Task<PlanResult.Unfit?> Unfit(
        NpgsqlConnection connection,
        IReadOnlyList<PlanTask> tasks,
        DateOnly today,
        CancellationToken stop
    )
    {
        int[] named = [.. tasks.Select(task => task.Service).OfType<int>()];
        if (named.Length == 0)
            return null;
        IReadOnlyDictionary<int, ServiceKindOn> kinds = await ServiceKindOn.Of(connection, named, today, stop);
        for (int i = 0; i < tasks.Count; i++)
            if (tasks[i] is not { Service: { } service } task)
                continue;
            else if (!kinds.TryGetValue(service, out ServiceKindOn? kind))
                return new(PlanUnfit.UnknownService, i);
            else if (task.IsObligating && !kind.MayObligate)
                return new(PlanUnfit.NotObligatingKind, i);
        return null;
    }

    /// <summary>A plan that goes on with one in force is its revision (JTYPL 2:9).</summary>
    private async Task<PlanEntry> Entry(
        NpgsqlConnection connection,
        int person,
        PlanText text,
        bool isAccepted,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select plan_kind from obligations.standing where person_id = $1",
            connection
        );
        command.Parameters.Add(new() { Value = person });
        bool isRevision = await command.ExecuteScalarAsync(stop) is short kind && kind != (short)PlanDetail.None;
        return text.Entry(LegalDay.Today(time), isRevision, isAccepted);
    }

    private async Task Insert(
        Work work,
        int person,
        PlanText text,
        string organisation,
        int recorded,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            insert into casework.plan (person_id, written_on, kind, goal, situation, tasks, until_day, number, months,
                first_day, ground, number_reason, report_by, written_by, organisation, recording_id)
            values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """,
            work.Connection
        );
        NpgsqlParameterCollection places = command.Parameters;
        places.Add(new() { Value = person });
        places.Add(new() { Value = LegalDay.Today(time) });
        places.Add(new() { Value = (short)text.Kind });
        places.Add(new() { Value = text.Goal });
        places.Add(new() { Value = text.Situation });
        places.Add(new() { Value = PlanReader.Tasks(text.Tasks) });
        places.Add(new() { Value = (object?)text.Until ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date });
        places.Add(
            new() { Value = (object?)(short?)text.Number ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Smallint }
        );
        places.Add(new() { Value = (short)text.Months });
        places.Add(new() { Value = (object?)text.From ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date });
        places.Add(new() { Value = (short)text.Ground });
        places.Add(new() { Value = text.NumberReason });
        places.Add(new() { Value = (object?)text.ReportBy ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date });
        places.Add(new() { Value = work.Context.By });
        places.Add(new() { Value = organisation });
        places.Add(new() { Value = recorded });
        await command.ExecuteNonQueryAsync(stop);
    }
}

/// <summary>What became of a plan, or of what was said of it.</summary>
internal abstract record PlanResult
{
    private PlanResult() { }

    internal sealed record Done : PlanResult;

    /// <summary>Something was recorded of the customer meanwhile, or the plan was written anew.</summary>
    internal sealed record Stale : PlanResult;

    /// <summary>It was sent twice, or a colleague was faster.</summary>
    internal sealed record AlreadyAnswered : PlanResult;

    /// <summary>The law of the day knows no such plan.</summary>
    internal sealed record Refused(EntryRefusal Why) : PlanResult;

    /// <summary>A task names a service as it can't be.</summary>
    /// <param name="Task">Which, from 0.</param>
    internal sealed record Unfit(PlanUnfit Why, int Task) : PlanResult;

    internal T Match<T>(
        Func<T> done,
        Func<T> stale,
        Func<T> alreadyAnswered,
        Func<EntryRefusal, T> refused,
        Func<PlanUnfit, int, T> unfit
    ) =>
        this switch
        {
            Done => done(),
            Stale => stale(),
            AlreadyAnswered => alreadyAnswered(),
            Refused one => refused(one.Why),
            Unfit one => unfit(one.Why, one.Task),
            _ => throw new InvalidOperationException(),
        };
}

/// <summary>Why a task can't name its service so.</summary>
internal enum PlanUnfit : byte
{
    /// <summary>The catalogue has no such service.</summary>
    UnknownService = 1,

    /// <summary>The task says that it obligates, and the law lets a service of its kind obligate nobody.</summary>
    NotObligatingKind,
}
