using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Referrals.Places;
using Kuntakokeilu.Core.Services;
using Kuntakokeilu.Law.Services;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Referrals;

/// <summary>
/// Referrals are proposed, agreed on, sent and followed: the customer is held first, then the referral, then the offering and
/// its quota. The machine says whether a step can be taken; how far the referral is then, the database writes.
/// </summary>
internal sealed class ReferralService(TimeProvider time)
{
    private DateOnly Today => LegalDay.Today(time);

    internal async Task<ReferralResult> Propose(NewReferral asked, Work work, CancellationToken stop)
    {
        await WebRecording.Hold(work, asked.Person, stop);
        if (await ReferralEntryWriter.Done(work.Connection, asked.Matter, stop) is { } done)
            return ReferralResult.Done(done);
        ReferredPerson? person = await ReferredPersons.Find(work.Connection, asked.Person, stop);
        Offered? offering = await ReferredPersons.Offering(work.Connection, asked.Offering, stop);
        if (person is null || offering is null)
            return ReferralResult.Not(ReferralFault.OfferingClosed);
        bool hasOpen = await HasOpen(work.Connection, asked, stop);
        // Whoever looks for a service oneself has chosen its language.
        bool isAgreed = asked.IsLanguageAgreed || PartyOf(work) is ReferralParty.Customer;
        if (ReferralRules.Proposing(offering, person, isAgreed, hasOpen, Today) is { } fault)
            return ReferralResult.Not(fault);
        int referral = await Insert(work, asked, offering, stop);
        await ReferralEntryWriter.Add(
            work,
            new(referral, 1, ReferralStep.Propose, PartyOf(work), ReferralState.Proposed, Today)
            {
                Matter = asked.Matter,
            },
            stop
        );
        await work.Commit([asked.Person], stop);
        return ReferralResult.Done(referral);
    }

    /// <summary>Any step after the proposal, but to send it: by the customer, an official or the provider.</summary>
    internal async Task<ReferralResult> Take(ReferralDeed deed, Work work, CancellationToken stop)
    {
        (ReferralHeld? held, ReferralResult? already) = await Begin(deed, work, stop);
        if (held is null)
            return already!.Value;
        if (ReferralMoves.After(held.State, deed.Step, deed.By) is not { } after || deed.Step is ReferralStep.Place)
            return ReferralResult.Not(ReferralFault.NotNow);
        if (ReferralRules.Telling(held, deed, Today) is { } fault)
            return ReferralResult.Not(fault);
        DateOnly day = deed.Day ?? Today;
        if (deed.Step is ReferralStep.Agree && await Agreeing(held, day, work, stop) is { } unfit)
            return ReferralResult.Not(unfit);
        await ReferralEntryWriter.Add(
            work,
            new(held.Id, (short)(held.Version + 1), deed.Step, deed.By, after, day)
            {
                Matter = deed.Matter,
                Until = deed.Step is ReferralStep.Interrupt ? ReferralDays.ReviewBy(Today) : null,
                Reason = deed.Reason,
                Result = deed.Result,
                Text = deed.Text,
            },
            stop
        );
        await work.Commit([held.Person], stop);
        return ReferralResult.Done(held.Id);
    }

    /// <summary>
    /// Sent to the provider: there is a place, or a number in the queue. What has been sent already stays as it is, however
    /// often it is sent.
    /// </summary>
    internal async Task<ReferralResult> Send(ReferralDeed deed, Work work, CancellationToken stop)
    {
        (ReferralHeld? held, ReferralResult? already) = await Begin(
            deed with
            {
                Step = ReferralStep.Place,
                By = ReferralParty.Official,
            },
            work,
            stop
        );
        if (held is null)
            return already!.Value;
        if (held.State is not ReferralState.Agreed)
            return ReferralResult.Not(ReferralFault.NotNow);
        ReferredPerson? person = await ReferredPersons.Find(work.Connection, held.Person, stop);
        Offered? offering = await ReferredPersons.Offering(work.Connection, held.Offering, stop);
        if (person is null || offering is null || !offering.IsOpen(Today))
            return ReferralResult.Not(ReferralFault.OfferingClosed);
        if (!offering.Serves(person.Municipality))
            return ReferralResult.Not(ReferralFault.NotServedArea);
        PlacesNow now = await PlaceReader.Hold(work.Connection, held.Offering, stop);
        Placing placing = PlaceRules.Send(now, person.Area);
        if (placing.HasNone)
            return ReferralResult.Not(ReferralFault.NoQuota);
        await ReferralEntryWriter.Add(
            work,
            new(
                held.Id,
                (short)(held.Version + 1),
                placing.IsPlaced ? ReferralStep.Place : ReferralStep.Queue,
                ReferralParty.Official,
                placing.IsPlaced ? ReferralState.Placed : ReferralState.Queued,
                Today
            )
            {
                Matter = deed.Matter,
                Queue = placing.Number,
                Area = person.Area,
            },
            stop
        );
        await work.Commit([held.Person], stop);
        return ReferralResult.Done(held.Id);
    }

    /// <summary>Holds the customer, where it is not a provider's, and then the referral.</summary>
    /// <returns>The referral; or what is answered instead.</returns>
    private static async Task<(ReferralHeld? Held, ReferralResult? Already)> Begin(
        ReferralDeed deed,
        Work work,
        CancellationToken stop
    )
    {
        if (deed.By is not ReferralParty.Provider)
        {
            if (await PersonOf(work.Connection, deed.Referral, stop) is not { } person)
                return (null, ReferralResult.Not(ReferralFault.NotNow));
            await WebRecording.Hold(work, person, stop);
        }
        if (await ReferralEntryWriter.Hold(work.Connection, deed.Referral, stop) is not { } held)
            return (null, ReferralResult.Not(ReferralFault.NotNow));
        if (await ReferralEntryWriter.Done(work.Connection, deed.Matter, stop) is { } done)
            return (null, ReferralResult.Done(done));
        bool isSent =
            deed.Step is ReferralStep.Place
            && (held.State is ReferralState.Queued || ReferralMoves.Placed.Contains(held.State));
        if (isSent)
            return (null, ReferralResult.Done(held.Id));
        return held.Version == deed.Version ? (held, null) : (null, ReferralResult.Not(ReferralFault.StaleVersion));
    }

    private static ReferralParty PartyOf(Work work) =>
        work.Context.Actor is { Role: Role.Jobseeker } ? ReferralParty.Customer : ReferralParty.Official;

    /// <summary>As the database's natures and plans have it on the day.</summary>
    private static async Task<ReferralFault?> Agreeing(
        ReferralHeld held,
        DateOnly day,
        Work work,
        CancellationToken stop
    )
    {
        IReadOnlyDictionary<int, ServiceKindOn> kinds = await ServiceKindOn.Of(
            work.Connection,
            [held.Service],
            day,
            stop
        );
        ServiceNature? nature = kinds.TryGetValue(held.Service, out ServiceKindOn? kind)
            ? new(kind.Kind, day, IsPromoting: false, kind.MayObligate, null)
            : null;
        await using NpgsqlCommand command = new("select referrals.is_planned($1, $2, $3)", work.Connection);
        command.Parameters.Add(new() { Value = held.Person });
        command.Parameters.Add(new() { Value = held.Service });
        command.Parameters.Add(new() { Value = day });
        return ReferralRules.Agreeing(nature, await command.ExecuteScalarAsync(stop) is true);
    }

    private static async Task<int?> PersonOf(NpgsqlConnection connection, int referral, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select person_id from referrals.referral where id = $1", connection);
        command.Parameters.Add(new() { Value = referral });
        return await command.ExecuteScalarAsync(stop) as int?;
    }

    private static async Task<bool> HasOpen(NpgsqlConnection connection, NewReferral asked, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select exists (select from referrals.referral where person_id = $1 and offering_id = $2 and state = any ($3))",
            connection
        );
        command.Parameters.Add(new() { Value = asked.Person });
        command.Parameters.Add(new() { Value = asked.Offering });
        command.Parameters.Add(
            new()
            {
                Value = ReferralMoves.Open.Select(state => (short)state).ToArray(),
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Smallint,
            }
        );
        return await command.ExecuteScalarAsync(stop) is true;
    }

    private async Task<int> Insert(Work work, NewReferral asked, Offered offering, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            insert into referrals.referral (matter, person_id, offering_id, service_id, kind, provider_id, goal, days,
                arrangements, proposed_on, state, version)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0) returning id
            """,
            work.Connection
        );
        NpgsqlParameterCollection places = command.Parameters;
        places.Add(new() { Value = asked.Matter });
        places.Add(new() { Value = asked.Person });
        places.Add(new() { Value = asked.Offering });
        places.Add(new() { Value = offering.Service });
        places.Add(new() { Value = (short)offering.Kind });
        places.Add(new() { Value = offering.Provider });
        places.Add(new() { Value = asked.Goal });
        places.Add(new() { Value = asked.Days });
        places.Add(new() { Value = asked.Arrangements });
        places.Add(new() { Value = Today });
        places.Add(new() { Value = (short)ReferralState.Proposed });
        return (int)(await command.ExecuteScalarAsync(stop))!;
    }
}
