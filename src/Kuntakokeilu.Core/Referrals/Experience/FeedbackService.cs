using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Npgsql;

namespace Kuntakokeilu.Core.Referrals.Experience;

/// <summary>What a customer says of a service: four marks from 1 to 5, of which any may be passed over, and words.</summary>
internal sealed record Feedback(short? Helped, short? Clear, short? Treated, short? Recommends, string Text);

/// <summary>The customer and the provider tell how it was, once each, while the time for it is not over.</summary>
internal sealed class FeedbackService(TimeProvider time)
{
    /// <summary>As the customer.</summary>
    internal async Task<ReferralFault?> Give(int person, int referral, Feedback told, Work work, CancellationToken stop)
    {
        await WebRecording.Hold(work, person, stop);
        return await Add(referral, isByProvider: false, told, work, stop);
    }

    /// <summary>As the provider: its report.</summary>
    internal Task<ReferralFault?> Report(int referral, string text, Work work, CancellationToken stop) =>
        Add(referral, isByProvider: true, new(null, null, null, null, text), work, stop);

    private async Task<ReferralFault?> Add(
        int referral,
        bool isByProvider,
        Feedback told,
        Work work,
        CancellationToken stop
    )
    {
        if (await ReferralEntryWriter.Hold(work.Connection, referral, stop) is not { } held)
            return ReferralFault.NotNow;
        if (held.State is not (ReferralState.Completed or ReferralState.Interrupted))
            return ReferralFault.NotNow;
        await using NpgsqlCommand command = new(
            """
            insert into referrals.feedback (referral_id, is_by_provider, helped, clear, treated, recommends, text, day, at,
                account_id, by)
            values ($1, $2, $3, $4, $5, $6, $7, $8, now(), $9, $10)
            on conflict do nothing
            """,
            work.Connection
        );
        NpgsqlParameterCollection places = command.Parameters;
        places.Add(new() { Value = referral });
        places.Add(new() { Value = isByProvider });
        places.Add(new NpgsqlParameter<short?> { TypedValue = told.Helped });
        places.Add(new NpgsqlParameter<short?> { TypedValue = told.Clear });
        places.Add(new NpgsqlParameter<short?> { TypedValue = told.Treated });
        places.Add(new NpgsqlParameter<short?> { TypedValue = told.Recommends });
        places.Add(new() { Value = told.Text });
        places.Add(new() { Value = LegalDay.Today(time) });
        places.Add(new NpgsqlParameter<int?> { TypedValue = work.Context.Account });
        places.Add(new() { Value = work.Context.By });
        // Sent twice, it is there.
        await command.ExecuteNonQueryAsync(stop);
        await work.Commit([held.Person], stop);
        return null;
    }
}
