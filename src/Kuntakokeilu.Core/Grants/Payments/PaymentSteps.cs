using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Notices.Letters;

namespace Kuntakokeilu.Core.Grants.Payments;

/// <summary>
/// Every step about an application for payment after it was sent: held first, then the machine says whether it can be taken. What
/// is decided is reckoned once more, by another official than who has checked it, and written with its rows in the book and its
/// letter in one transaction.
/// </summary>
internal sealed class PaymentSteps(DecisionLetters letters, TimeProvider time)
{
    internal async Task<PaymentOutcome> Take(PaymentDeed deed, Work work, CancellationToken stop, DateOnly? on = null)
    {
        if (!await PaymentEntryWriter.Hold(work.Connection, deed.Claim, stop))
            return PaymentOutcome.Not(PaymentFault.NotNow);
        if (await PaymentEntryWriter.Done(work.Connection, deed.Matter, stop) is { } done)
            return done;
        DateOnly today = on ?? LegalDay.Today(time);
        if (await PaymentReader.Find(work.Connection, deed.Claim, stop) is not { } matter)
            return PaymentOutcome.Not(PaymentFault.NotNow);
        if (matter.Version != deed.Version)
            return PaymentOutcome.Not(PaymentFault.Stale);
        if (!matter.Possible(deed.By).Contains(deed.Step))
            return PaymentOutcome.Not(PaymentFault.NotNow);
        if (await GrantInForce.Find(work.Connection, matter.Application, stop) is not { } grant)
            return PaymentOutcome.Not(PaymentFault.NotGranted);
        GrantOfficial by = GrantOfficial.Of(work, deed.As);
        NewPaymentEntry entry = new(
            matter.Id,
            (short)(matter.Version + 1),
            deed.Step,
            deed.By,
            PaymentMoves.After(matter.State, deed.Step, deed.By)!.Value,
            today
        )
        {
            Matter = deed.Matter,
            Text = deed.Text,
        };
        PaymentOutcome outcome = deed.Step switch
        {
            PaymentStep.Grant or PaymentStep.Refuse => await Decide(matter, grant, entry, by, work, stop),
            _ => await Follow(deed, matter, grant, entry, by, work, stop),
        };
        if (outcome.Fault is null)
            await work.Commit([grant.Person], stop);
        else
            await work.Undo(stop);
        return outcome;
    }

    private static async Task<PaymentOutcome> Follow(
        PaymentDeed deed,
        PaymentMatter matter,
        GrantInForce grant,
        NewPaymentEntry entry,
        GrantOfficial by,
        Work work,
        CancellationToken stop
    )
    {
        entry = deed.Step switch
        {
            PaymentStep.Correct or PaymentStep.Readdress => entry with { Facts = GrantEntryWriter.Json(deed.Told!) },
            PaymentStep.Check => entry with
            {
                Facts = GrantEntryWriter.Json(
                    matter.Reckon(grant, deed.Costs!, entry.Day) with
                    {
                        Reasons = deed.Text,
                        Phone = deed.Phone,
                    }
                ),
            },
            _ => entry,
        };
        await PaymentEntryWriter.Add(work, entry, by, stop);
        if (deed.Step is PaymentStep.Ask && grant.Organisation is null)
            await NoticeQueue.Add(
                work,
                [
                    new(
                        NoticeKind.PaymentAsked,
                        grant.Person,
                        PaymentMatter.Cause(matter.Id, entry.Number),
                        NewNotice.Customer,
                        new Dictionary<string, string>
                        {
                            [NoticeWords.Authority] = Organisations.Keha,
                            [NoticeWords.Text] = deed.Text,
                        }
                    ),
                ],
                stop
            );
        return PaymentOutcome.Done(matter.Id);
    }

    /// <summary>As it was checked, if it still comes out so.</summary>
    private async Task<PaymentOutcome> Decide(
        PaymentMatter matter,
        GrantInForce grant,
        NewPaymentEntry entry,
        GrantOfficial by,
        Work work,
        CancellationToken stop
    )
    {
        TakenPaymentStep step = matter.LastChecked!;
        CheckedCosts accepted = step.Checked!;
        if (step.Account == by.Account)
            return PaymentOutcome.Not(PaymentFault.SameOfficial);
        if (!matter.Reckon(grant, accepted.Costs, entry.Day).IsAs(accepted))
            return PaymentOutcome.Not(PaymentFault.Otherwise);
        long sum = accepted.Result.Payable;
        MoneyAnswer answer = await PaymentMoney.Enter(
            grant,
            matter.Id,
            sum,
            accepted.IsLast,
            entry.Day,
            step.Account ?? 0,
            by.Account ?? 0,
            work.Connection,
            stop
        );
        if (answer is MoneyAnswer.Refused refused)
            return PaymentOutcome.Not(PaymentFault.NotTaken) with { Why = refused.Why };
        await PaymentEntryWriter.Add(work, entry with { Sum = sum }, by, stop);
        await letters.Add(work, PaymentLetters.Of(matter, grant, accepted, entry, by.Name), stop);
        if (grant.Organisation is null)
            await NoticeQueue.Add(
                work,
                [
                    new(
                        NoticeKind.PaymentDecided,
                        grant.Person,
                        PaymentMatter.Cause(matter.Id, entry.Number),
                        NewNotice.Customer,
                        new Dictionary<string, string>
                        {
                            [NoticeWords.Day] = NoticeWords.Of(entry.Day),
                            [NoticeWords.Authority] = Organisations.Keha,
                        }
                    ),
                ],
                stop
            );
        return PaymentOutcome.Done(matter.Id);
    }
}
