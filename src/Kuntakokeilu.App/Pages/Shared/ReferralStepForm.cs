using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>What is told with a step about a referral, by whom it is taken.</summary>
/// <param name="first">The earliest day that it can be of.</param>
internal sealed class ReferralStepForm(Texts t, ReferralStep step, ReferralParty by, DateOnly first, DateOnly today)
    : Form
{
    internal const int Longest = 1000;

    /// <summary>Of agreeing as an official notes it, of the start and of the end.</summary>
    internal DayField? Day { get; } =
        step is ReferralStep.Start or ReferralStep.Complete or ReferralStep.Interrupt
        || (step, by) is (ReferralStep.Agree, ReferralParty.Official)
            ? new("day", t.Of("referral.day", step))
            {
                First = first,
                TooEarly = t["referral.fault.bad_day"],
                Last = today,
                TooLate = t["referral.fault.bad_day"],
                Missing = t["form.no_day"],
            }
            : null;

    /// <summary>As whoever interrupts tells it; as the official who looks into it has found.</summary>
    internal ChoiceField<InterruptionReason>? Interruption { get; } =
        step is ReferralStep.Interrupt or ReferralStep.Review
            ? new(
                "reason",
                t[step is ReferralStep.Review ? "referral.reason_found" : "referral.reason"],
                one => t.Of("referral.reason", one)
            )
            {
                Missing = t["referral.fault.reason_missing"],
            }
            : null;

    internal ChoiceField<NotFitReason>? NotFit { get; } =
        step is ReferralStep.NotFit
            ? new("reason", t["referral.reason"], one => t.Of("referral.not_fit", one))
            {
                Missing = t["referral.fault.reason_missing"],
            }
            : null;

    internal ChoiceField<ServiceResult>? Result { get; } =
        step is ReferralStep.Complete
            ? new("result", t["referral.result"], one => t.Of("referral.result", one))
            {
                Missing = t["referral.fault.reason_missing"],
            }
            : null;

    /// <summary>What came of looking into an interruption must be told; else as one wishes.</summary>
    internal TextField? Note { get; } =
        step
            is ReferralStep.Decline
                or ReferralStep.Withdraw
                or ReferralStep.Interrupt
                or ReferralStep.Complete
                or ReferralStep.NotFit
                or ReferralStep.Miss
                or ReferralStep.Review
            ? new("note", t[step is ReferralStep.Review ? "referral.reviewed" : "referral.note"])
            {
                Lines = 4,
                Longest = Longest,
                Missing = step is ReferralStep.Review ? t["referral.no_review"] : null,
            }
            : null;

    internal override IReadOnlyList<Field> Fields =>
        [.. ((Field?[])[Day, Interruption, NotFit, Result, Note]).OfType<Field>()];

    internal ReferralDeed Deed(int referral, short version, Guid matter) =>
        new(referral, version, matter, step, by)
        {
            Day = Day is null ? today : Day.Value,
            Reason = (byte?)Interruption?.Value ?? (byte?)NotFit?.Value,
            Result = Result?.Value,
            Text = Note?.Value ?? "",
        };
}
