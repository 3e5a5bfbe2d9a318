using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Intake.Writing;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Transfers;

/// <summary>
/// A TE officer leaves somebody who waits for a transfer with the TE office (5 § 5 mom). The act is of the day of the test,
/// and the office is responsible from then on.
/// </summary>
internal sealed class LeaveService(TimeProvider time, LawAsKnown law)
{
    /// <summary>Those of 5 § 5 mom; safety is a ground of a transfer on request alone (6 mom).</summary>
    internal static IReadOnlyList<TransferGround> Grounds { get; } =
    [TransferGround.Language, TransferGround.Inappropriate, TransferGround.Other];

    /// <param name="version">Of what the form was made.</param>
    /// <param name="reason">It is told to the customer.</param>
    internal async Task<LeaveResult> Leave(
        int person,
        int version,
        TransferGround ground,
        string reason,
        Work work,
        CancellationToken stop
    )
    {
        Actor officer = work.Context.Actor ?? throw new InvalidOperationException("A TE officer leaves a customer.");
        string key = await WebRecording.Hold(work, person, stop);
        if (await CaseVersion.Of(work.Connection, person, stop) != version)
            return LeaveResult.Stale;
        KnownPerson known = (await KnownPersons.Load(work.Connection, [person], stop))[person];
        if (!known.AwaitsOfficial)
            return LeaveResult.NotWaiting;
        DateOnly today = LegalDay.Today(time);
        SteeringState state = UndeterminedQueue.StateOf(known, new History(law));
        // 24 §: what the launch has tested is decided on in March 2021.
        DateOnly day = state.TestedAtLaunch ? today : state.TestedOn;
        IncomingAct act = new(
            new(day, TeOfficeActKind.LeaveUntransferred, default, ground, false, false, false),
            Line: 1
        );
        bool isTaken =
            day < known.LatestDay || known.HasEarlierReading
                ? await new SettlementService(time, law).Correct(
                    work,
                    known,
                    key,
                    [],
                    [act],
                    reason,
                    awaitsOfficial: true,
                    stop
                )
                : await Add(work, key, person, act, stop);
        if (!isTaken)
        {
            await work.Undo(stop);
            return LeaveResult.NotLawful;
        }
        await Tell(work, person, officer, today, reason, $"leave-{person}-{version}", stop);
        await work.Commit([person], stop);
        return LeaveResult.Left;
    }

    private async Task<bool> Add(Work work, string key, int person, IncomingAct act, CancellationToken stop)
    {
        WrittenPart written = await new WebRecording(time, law).Write(work, key, person, [], [act], stop);
        return written.Rejections.Count == 0;
    }

    private static Task Tell(
        Work work,
        int person,
        Actor officer,
        DateOnly today,
        string reason,
        string cause,
        CancellationToken stop
    )
    {
        string office = Organisations.TeOffice(officer.TeOffice!.Value);
        Dictionary<string, string> words = new()
        {
            [NoticeWords.Day] = NoticeWords.Of(today),
            [NoticeWords.Authority] = office,
            [NoticeWords.Text] = reason,
        };
        return NoticeQueue.Add(
            work,
            [
                new(NoticeKind.LeftUntransferred, person, cause, NewNotice.Customer, words),
                new(NoticeKind.LeftUntransferred, person, cause, office, words),
            ],
            stop
        );
    }
}

/// <summary>What became of leaving somebody with the TE office.</summary>
internal enum LeaveResult : byte
{
    Left,

    /// <summary>Something was recorded of the person meanwhile.</summary>
    Stale,

    /// <summary>The person waits for no transfer any more: another officer was faster.</summary>
    NotWaiting,

    /// <summary>
    /// The Act does not know it here: no test made the person a municipality's customer (a move did, for instance), or
    /// March 2021 is over for whom the launch has tested.
    /// </summary>
    NotLawful,
}
