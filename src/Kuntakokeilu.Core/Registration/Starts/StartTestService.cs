using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Registration.Starts;

/// <summary>
/// An official looks at a start that was sent: finds it in order, or asks the customer. The third way, a refusal, is a
/// decision of its own (<see cref="Refusing.RefusalService"/>).
/// </summary>
internal sealed class StartTestService(TimeProvider time)
{
    /// <summary>It is in order and waits no more. The customer was told of the registration when it was sent.</summary>
    /// <param name="version">Of what the form was made.</param>
    internal async Task<StartTestResult> Register(int person, int version, Work work, CancellationToken stop)
    {
        if (await Hold(person, version, work, stop) is { } hindrance)
            return hindrance;
        await using NpgsqlCommand command = new(
            $"""
            update registration.start_test set outcome = {(int)StartOutcome.Registered}, done_on = $2, authority = $3,
                done_by = $4
            where person_id = $1 and outcome is null
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = LegalDay.Today(time) });
        command.Parameters.Add(new() { Value = await Authorities.Writing(work, person, stop) });
        command.Parameters.Add(new() { Value = work.Context.By });
        if (await command.ExecuteNonQueryAsync(stop) == 0)
            return StartTestResult.NotWaiting;
        await work.Commit([person], stop);
        return StartTestResult.Done;
    }

    /// <summary>The customer is asked, and the organisation keeps what was asked; the start waits on.</summary>
    /// <param name="version">Of what the form was made.</param>
    internal static async Task<StartTestResult> Ask(
        int person,
        int version,
        DateOnly until,
        string question,
        Work work,
        CancellationToken stop
    )
    {
        if (await Hold(person, version, work, stop) is { } hindrance)
            return hindrance;
        if (await StartQueue.Of(work.Connection, person, stop) is not { } waiting)
            return StartTestResult.NotWaiting;
        string authority = await Authorities.Writing(work, person, stop);
        await AskedQuestions.Ask(work, person, waiting.CauseOf(version), new(authority, until, question), stop);
        // Sent twice, the second is made of what was before.
        await WebRecording.TurnCase(work, person, stop);
        await work.Commit([person], stop);
        return StartTestResult.Done;
    }

    /// <summary>The person is locked first: of two officials the second finds what the first has done.</summary>
    private static async Task<StartTestResult?> Hold(int person, int version, Work work, CancellationToken stop)
    {
        await WebRecording.Hold(work, person, stop);
        return await CaseVersion.Of(work.Connection, person, stop) == version ? null : StartTestResult.Stale;
    }
}

/// <summary>What became of a look at a start.</summary>
internal enum StartTestResult : byte
{
    Done,

    /// <summary>Something was recorded of the person meanwhile, or was asked.</summary>
    Stale,

    /// <summary>It waits no more: a colleague was faster, it was refused, or the search has ended.</summary>
    NotWaiting,
}
