using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Recording;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>
/// Meetings are booked, moved, cancelled and settled: with each goes its contact, by which what is due is reckoned anew, and
/// what tells of it, in one transaction. The customer is held first and the free time after, so that of two who want
/// one time the second waits and is told.
/// </summary>
internal sealed class MeetingService(CaseRecording recording, TimeProvider time)
{
    private DateOnly Today => LegalDay.Today(time);

    private DateTime Now => LegalDay.Local(time.GetUtcNow());

    /// <param name="kind">What it is about; the law of its day says which kind of contact that is.</param>
    /// <param name="wanted">A free time is told by its number alone.</param>
    internal async Task<MeetingResult> Book(
        MeetingDeed deed,
        ContactKind kind,
        MeetingTime wanted,
        Work work,
        CancellationToken stop
    )
    {
        if (await Begin(deed, work, stop) is { } already)
            return already;
        PersonMeetings had = await PersonMeetings.Read(work.Connection, deed.Person, Today, stop);
        (MeetingTime? at, MeetingFault? fault) = await Take(wanted, had, null, work, stop);
        if (at is null)
            return MeetingResult.Not(fault!.Value);
        kind = MeetingLaw.On(kind, at.Day);
        // What a jobseeker books is what is owed, within its window.
        if (IsCustomer(work) && had.Unbooked(kind, Today)?.Takes(at.Day, Today) is not true)
            return MeetingResult.Not(MeetingFault.NotDue);
        NewContact contact = new(at.Day, MeetingCodes.Of(kind, at.Way), ContactOutcome.Booked, at.Host.Account);
        (short seq, MeetingFault? refused) = await Record(deed.Person, contact, work, stop);
        if (refused is { } why)
            return MeetingResult.Not(why);
        Meeting made = await MeetingWriter.Add(work, deed.Person, kind, at, MeetingState.Booked, seq, stop);
        if (!await MeetingWriter.Note(work, made, MeetingStep.Book, deed, stop))
            return MeetingResult.Not(MeetingFault.Stale);
        await MeetingNotices.Booked(work, made, stop);
        await work.Commit([deed.Person], stop);
        return MeetingResult.Done(made.Id);
    }

    /// <summary>To another time. Its number stays, and so do its duty and its contact, of another day.</summary>
    internal async Task<MeetingResult> Move(
        MeetingDeed deed,
        int meeting,
        MeetingTime wanted,
        Work work,
        CancellationToken stop
    )
    {
        if (await Begin(deed, work, stop) is { } already)
            return already;
        PersonMeetings had = await PersonMeetings.Read(work.Connection, deed.Person, Today, stop);
        if (had.Coming.FirstOrDefault(one => one.Id == meeting) is not { } one)
            return MeetingResult.Not(MeetingFault.NotBooked);
        if (IsCustomer(work) && !one.IsCustomers(Today))
            return MeetingResult.Not(MeetingFault.TooLate);
        // The new time first: of two who exchange theirs neither waits for the other.
        (MeetingTime? at, MeetingFault? fault) = await Take(wanted, had, one, work, stop);
        if (at is null)
            return MeetingResult.Not(fault!.Value);
        if (IsCustomer(work) && had.DutyOf(meeting) is { } duty && !duty.Takes(at.Day, Today))
            return MeetingResult.Not(MeetingFault.NotDue);
        ContactKind kind = MeetingLaw.On(one.Kind, at.Day);
        NewContact contact = new(
            at.Day,
            MeetingCodes.Of(kind, at.Way),
            ContactOutcome.Booked,
            at.Host.Account,
            one.Contact
        );
        (short seq, MeetingFault? refused) = await Record(deed.Person, contact, work, stop);
        if (refused is { } why)
            return MeetingResult.Not(why);
        Meeting moved = one with { Kind = kind, Time = at, Contact = seq, Version = (short)(one.Version + 1) };
        await MeetingWriter.Renew(work, moved, stop);
        if (!await MeetingWriter.Note(work, moved, MeetingStep.Move, deed, stop))
            return MeetingResult.Not(MeetingFault.Stale);
        await MeetingNotices.Withdraw(work, moved, stop);
        await MeetingNotices.Booked(work, moved, stop);
        await work.Commit([deed.Person], stop);
        return MeetingResult.Done(meeting);
    }

    /// <summary>What came of a meeting, or that it won't be.</summary>
    /// <param name="state">Any but booked.</param>
    internal async Task<MeetingResult> Settle(
        MeetingDeed deed,
        int meeting,
        MeetingState state,
        Work work,
        CancellationToken stop
    )
    {
        if (await Begin(deed, work, stop) is { } already)
            return already;
        IReadOnlyList<Meeting> all = await MeetingReader.Of(work.Connection, deed.Person, stop);
        if (all.FirstOrDefault(one => one.Id == meeting && one.IsBooked) is not { } one)
            return MeetingResult.Not(MeetingFault.NotBooked);
        if (IsCustomer(work) && (state is not MeetingState.CancelledByCustomer || !one.IsCustomers(Today)))
            return MeetingResult.Not(MeetingFault.TooLate);
        if (state is MeetingState.Held or MeetingState.NoShow && one.Time.Day > Today)
            return MeetingResult.Not(MeetingFault.NotYet);
        return await End(deed, one, state, StepOf(state), work, stop);
    }

    /// <summary>A meeting won't be, for the authority that was to hold it serves the customer no more.</summary>
    /// <returns>False when it is settled already, or the customer is its authority's again.</returns>
    internal async Task<bool> Lapse(int person, int meeting, Work work, CancellationToken stop)
    {
        await WebRecording.Hold(work, person, stop);
        if (await MeetingReader.Lapsed(work.Connection, meeting, Now, stop) is not { } one)
            return false;
        MeetingDeed deed = new(person, 0, Guid.CreateVersion7(), "");
        return (await End(deed, one, MeetingState.CancelledByAuthority, MeetingStep.Lapse, work, stop)).Fault is null;
    }

    /// <summary>A meeting that was not booked and has been, or one to which the customer did not come.</summary>
    internal async Task<MeetingResult> Tell(
        MeetingDeed deed,
        ContactKind kind,
        MeetingTime at,
        MeetingState state,
        Work work,
        CancellationToken stop
    )
    {
        if (await Begin(deed, work, stop) is { } already)
            return already;
        if (at.Day > Today)
            return MeetingResult.Not(MeetingFault.NotYet);
        kind = MeetingLaw.On(kind, at.Day);
        NewContact contact = new(at.Day, MeetingCodes.Of(kind, at.Way), OutcomeOf(state), at.Host.Account);
        (short seq, MeetingFault? refused) = await Record(deed.Person, contact, work, stop);
        if (refused is { } why)
            return MeetingResult.Not(why);
        Meeting made = await MeetingWriter.Add(work, deed.Person, kind, at, state, seq, stop);
        if (!await MeetingWriter.Note(work, made, StepOf(state), deed, stop))
            return MeetingResult.Not(MeetingFault.Stale);
        await work.Commit([deed.Person], stop);
        return MeetingResult.Done(made.Id);
    }

    /// <param name="state">Any but booked.</param>
    private async Task<MeetingResult> End(
        MeetingDeed deed,
        Meeting one,
        MeetingState state,
        MeetingStep step,
        Work work,
        CancellationToken stop
    )
    {
        NewContact contact = new(
            DayOf(one, state),
            MeetingCodes.Of(one.Kind, one.Time.Way),
            OutcomeOf(state),
            one.Time.Host.Account,
            one.Contact
        );
        (short seq, MeetingFault? refused) = await Record(deed.Person, contact, work, stop);
        // With the job search nothing is owed any more: what was booked is taken back, and no contact tells of it.
        if (
            refused is MeetingFault.NoOpenSearch
            && state is MeetingState.CancelledByCustomer or MeetingState.CancelledByAuthority
        )
            (seq, refused) = await Record(
                deed.Person,
                contact with
                {
                    Day = one.Time.Day,
                    Outcome = ContactOutcome.Booked,
                    IsWithdrawn = true,
                },
                work,
                stop
            );
        if (refused is { } why)
            return MeetingResult.Not(why);
        Meeting settled = one with { State = state, Contact = seq, Version = (short)(one.Version + 1) };
        await MeetingWriter.Renew(work, settled, stop);
        if (!await MeetingWriter.Note(work, settled, step, deed, stop))
            return MeetingResult.Not(MeetingFault.Stale);
        await MeetingNotices.Withdraw(work, settled, stop);
        if (step is MeetingStep.CancelByAuthority)
            await MeetingNotices.Cancelled(work, settled, deed.Text, stop);
        if (step is MeetingStep.Lapse)
            await MeetingNotices.Lapsed(work, settled, stop);
        await work.Commit([deed.Person], stop);
        return MeetingResult.Done(one.Id);
    }

    private static bool IsCustomer(Work work) => work.Context.Actor is { Role: Role.Jobseeker };

    /// <summary>Holds the customer.</summary>
    /// <returns>What became of the form when it has been sent before, or is of an older state; null to go on.</returns>
    private static async Task<MeetingResult?> Begin(MeetingDeed deed, Work work, CancellationToken stop)
    {
        await WebRecording.Hold(work, deed.Person, stop);
        if (await MeetingWriter.Done(work.Connection, deed.Matter, stop) is { } done)
            return MeetingResult.Done(done);
        return await CaseVersion.Of(work.Connection, deed.Person, stop) == deed.Version
            ? null
            : MeetingResult.Not(MeetingFault.Stale);
    }

    /// <param name="moved">The meeting that goes there; null for a new one.</param>
    /// <returns>The time, or why not.</returns>
    private async Task<(MeetingTime?, MeetingFault?)> Take(
        MeetingTime wanted,
        PersonMeetings had,
        Meeting? moved,
        Work work,
        CancellationToken stop
    )
    {
        MeetingTime? at = wanted.FreeTime is { } free ? await FreeTimes.Hold(work.Connection, free, stop) : wanted;
        if (at is null)
            return (null, MeetingFault.TimeTaken);
        if (at.Day.ToDateTime(at.Start) <= Now)
            return (null, MeetingFault.Past);
        if (had.Coming.Any(one => one.Id != moved?.Id && one.Time.Overlaps(at)))
            return (null, MeetingFault.CustomerBusy);
        return await MeetingWriter.IsBusy(work.Connection, at, moved?.Id, stop)
            ? (null, MeetingFault.WorkerBusy)
            : (at, null);
    }

    private async Task<(short Seq, MeetingFault? Fault)> Record(
        int person,
        NewContact contact,
        Work work,
        CancellationToken stop
    ) =>
        (await recording.Record(work, person, [contact], [], stop)).Match<(short, MeetingFault?)>(
            done => (done.FirstContact, null),
            refused =>
                (
                    0,
                    refused.Why switch
                    {
                        EntryRefusal.AfterPilot => MeetingFault.AfterPilot,
                        EntryRefusal.NoOpenSearch => MeetingFault.NoOpenSearch,
                        EntryRefusal.OutcomeMissing => MeetingFault.Past,
                        _ => throw new InvalidOperationException($"A contact was refused: {refused.Why}."),
                    }
                )
        );

    /// <summary>Held or missed on its day; cancelled on the day of cancelling, from which the law counts (reading).</summary>
    private DateOnly DayOf(Meeting one, MeetingState state) =>
        state is MeetingState.Held or MeetingState.NoShow || one.Time.Day < Today ? one.Time.Day : Today;

    private static ContactOutcome OutcomeOf(MeetingState state) =>
        state switch
        {
            MeetingState.Booked => ContactOutcome.Booked,
            MeetingState.Held => ContactOutcome.Held,
            MeetingState.NoShow => ContactOutcome.NoShow,
            MeetingState.CancelledByCustomer => ContactOutcome.CancelledByCustomer,
            MeetingState.CancelledByAuthority => ContactOutcome.CancelledByAuthority,
        };

    private static MeetingStep StepOf(MeetingState state) =>
        state switch
        {
            MeetingState.Booked => MeetingStep.Book,
            MeetingState.Held => MeetingStep.Hold,
            MeetingState.NoShow => MeetingStep.Miss,
            MeetingState.CancelledByCustomer => MeetingStep.CancelByCustomer,
            MeetingState.CancelledByAuthority => MeetingStep.CancelByAuthority,
        };
}
