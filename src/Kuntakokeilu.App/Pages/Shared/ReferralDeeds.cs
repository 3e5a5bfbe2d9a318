using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Referrals;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>What can be done about a referral, and the form of what was chosen; <c>_ReferralDeeds</c>.</summary>
/// <param name="Address">Of the referral's page.</param>
/// <param name="Step">What is being done; null while nothing is chosen.</param>
internal sealed record ReferralDeeds(
    string Address,
    IReadOnlyList<ReferralStep> Possible,
    ReferralStep? Step,
    ReferralParty By,
    ReferralStepForm? Form,
    short Version,
    Guid Matter
)
{
    /// <summary>Under this name an address and a form tell what is done.</summary>
    internal const string Doing = "do";

    /// <summary>What was written for a step that can't be taken any more; null or empty when there is nothing.</summary>
    internal string? LeftOver { get; init; }

    internal static string NameOf(ReferralStep step) => ChoiceField<ReferralStep>.Sent(step);

    internal static ReferralStep? Named(string? told) =>
        Enum.GetValues<ReferralStep>().Cast<ReferralStep?>().FirstOrDefault(step => NameOf(step!.Value) == told);

    /// <summary>What it is called by who does it.</summary>
    internal string Words(Texts t, ReferralStep step) =>
        t[
            Texts.Key(
                By is ReferralParty.Customer ? "own_referral.do"
                    : By is ReferralParty.Provider ? "referred.do"
                    : "referral.do",
                step
            )
        ];
}
