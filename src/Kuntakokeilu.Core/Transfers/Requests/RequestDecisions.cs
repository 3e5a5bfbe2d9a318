using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Intake.Writing;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Transfers.Requests;

/// <summary>
/// The TE office's decision on a request, and on its review: the act, when it is yes; the letter, kept as it is sent; and
/// who is told. In the work's transaction, and not committed.
/// </summary>
internal sealed class RequestDecisions(WebRecording recording, DecisionLetters letters, TimeProvider time)
{
    internal async Task<RequestResult> Decide(NewStep step, TransferMatter matter, Work work, CancellationToken stop)
    {
        // Another official than the one whose decision it is.
        bool isReview = step.Kind is RequestStep.Change or RequestStep.Uphold or RequestStep.Leave;
        if (isReview && matter.Decision?.Account is { } decider && decider == work.Context.Account)
            return RequestResult.SameOfficial;
        DateOnly today = LegalDay.Today(time);
        bool isTransfer = step.Kind is RequestStep.Transfer or RequestStep.Change;
        if (isTransfer && await Record(matter, today, work, stop) is { } refused)
            return refused;
        await letters.Add(work, await Letter(step, matter, today, work, stop), stop);
        await Tell(matter, Cause(matter, isReview), isTransfer, today, work, stop);
        return RequestResult.Done;
    }

    internal static string Cause(TransferMatter matter, bool isReview) =>
        isReview ? $"request-{matter.Id}-review" : $"request-{matter.Id}";

    /// <returns>Why the act has no effect; null when it has.</returns>
    private async Task<RequestResult?> Record(TransferMatter matter, DateOnly today, Work work, CancellationToken stop)
    {
        string key = await WebRecording.Hold(work, matter.Person, stop);
        IncomingAct act = new(RequestLaw.Act(today, matter.To, matter.Ground), 1);
        WrittenPart written = await recording.Write(work, key, matter.Person, [], [act], stop);
        if (written.Rejections is [var rejected, ..])
            return rejected.Fault.Code switch
            {
                RejectionCode.AfterPilot => RequestResult.AfterPilot,
                RejectionCode.NoOpenSearch => RequestResult.NoOpenSearch,
                RejectionCode.NoLegalBasis => RequestResult.NoLegalBasis,
                _ => RequestResult.NotApplicable,
            };
        return written.Differences.Count > 0 ? RequestResult.LateRows : null;
    }

    private static async Task<Decision> Letter(
        NewStep step,
        TransferMatter matter,
        DateOnly today,
        Work work,
        CancellationToken stop
    )
    {
        LetterRecipient recipient = await LetterRecipient.Of(work.Connection, matter.Person, stop);
        return RequestLetters.Of(step, matter, today, recipient, work.Context.By);
    }

    /// <summary>
    /// The customer is told that it is decided; the municipalities, when the customer goes from one or comes to one: of a
    /// refusal they need to know nothing.
    /// </summary>
    private static async Task Tell(
        TransferMatter matter,
        string cause,
        bool isTransfer,
        DateOnly today,
        Work work,
        CancellationToken stop
    )
    {
        Dictionary<string, string> words = new() { [NoticeWords.Day] = NoticeWords.Of(today) };
        string[] told =
        [
            NewNotice.Customer,
            .. from municipality in (MunicipalityCode[])[matter.From, matter.To]
            where isTransfer && !municipality.IsNone
            select Organisations.Municipality(OrganisingAgreements.OrganiserOf(municipality, today).Number),
        ];
        await NoticeQueue.Add(
            work,
            [
                .. told.Distinct()
                    .Select(one => new NewNotice(NoticeKind.RequestDecided, matter.Person, cause, one, words)),
            ],
            stop
        );
    }
}
