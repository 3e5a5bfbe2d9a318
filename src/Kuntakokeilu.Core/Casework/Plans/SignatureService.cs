using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Law.Obligations;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Plans;

/// <summary>
/// Other parties sign elsewhere, on paper or in systems of their own: an official notes the fact, with the day and the name.
/// What follows from the plan does not wait for it.
/// </summary>
internal sealed class SignatureService(TimeProvider time)
{
    internal async Task<SignatureResult> Note(
        int person,
        int plan,
        PlanParty party,
        string name,
        DateOnly signedOn,
        Work work,
        CancellationToken stop
    )
    {
        await WebRecording.Hold(work, person, stop);
        IReadOnlyList<WrittenPlan> plans = await PlanReader.Of(work.Connection, person, stop);
        if (plans.FirstOrDefault(one => one.Id == plan) is not { } found)
            return SignatureResult.NotExpected;
        if (found.Parties.FirstOrDefault(one => one.Expected.Party == party) is not { } expected)
            return SignatureResult.NotExpected;
        // Sent twice, or a colleague was faster.
        if (expected.Signature is not null)
            return SignatureResult.Noted;
        if (signedOn < found.WrittenOn || signedOn > LegalDay.Today(time))
            return SignatureResult.NotOfThePlan;
        await using NpgsqlCommand command = new(
            """
            insert into casework.plan_signature (plan_id, person_id, party, name, signed_on, by, day)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = plan });
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = (short)party });
        command.Parameters.Add(new() { Value = name });
        command.Parameters.Add(new() { Value = signedOn });
        command.Parameters.Add(new() { Value = work.Context.By });
        command.Parameters.Add(new() { Value = LegalDay.Today(time) });
        await command.ExecuteNonQueryAsync(stop);
        await work.Commit([person], stop);
        return SignatureResult.Noted;
    }
}

/// <summary>What became of a signature.</summary>
internal enum SignatureResult : byte
{
    /// <summary>It is there, now or since before.</summary>
    Noted,

    /// <summary>The plan has no such party, or the customer no such plan.</summary>
    NotExpected,

    /// <summary>The day is before the plan's, or to come.</summary>
    NotOfThePlan,
}
