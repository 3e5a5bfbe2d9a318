using Kuntakokeilu.Core.Referrals;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>The services that a customer is referred to, and what is to be done about each. Pure.</summary>
internal sealed class PictureServices(Texts t, Around around)
{
    private readonly ReferralWords words = new(t, around.IsOwn);

    /// <summary>As the database shows a provider whom it has: from the place to thirty days after the close.</summary>
    internal static bool IsShownToProvider(KnownReferral one, DateOnly today) =>
        one.State switch
        {
            ReferralState.Placed
            or ReferralState.Accepted
            or ReferralState.Started
            or ReferralState.Completed
            or ReferralState.Interrupted => true,
            ReferralState.Closed or ReferralState.NoShow or ReferralState.Returned => one.ClosedOn is { } closed
                && closed >= today.AddDays(-ReferralDays.SeenAfter),
            _ => false,
        };

    /// <summary>All that serving takes; before the provider has accepted, the name and the language.</summary>
    internal static bool IsShownWhole(KnownReferral one) =>
        one.State
            is ReferralState.Accepted
                or ReferralState.Started
                or ReferralState.Completed
                or ReferralState.Interrupted
                or ReferralState.Closed;

    /// <summary>Those that go on, and of which a provider has the customer still.</summary>
    internal IEnumerable<PictureService> Referred() =>
        around
            .Referrals.Where(one => ReferralMoves.Open.Contains(one.State) || IsShownToProvider(one, around.Today))
            .Select(one => new PictureService(
                $"{one.Name}, {one.Provider}",
                one.Service,
                words.State(one),
                one.AgreedOn is { } day
                    ? $"{t["around.basis.referred", t.Date(day)]} {words.Obligates(one)}"
                    : t["around.basis.proposed", t.Date(one.ProposedOn)]
            ));

    internal IEnumerable<PictureStep> Steps() => around.Referrals.SelectMany(StepsOf);

    private IEnumerable<PictureStep> StepsOf(KnownReferral one)
    {
        if (one is { State: ReferralState.Proposed })
            yield return Step("around.answer_service", Customer, null);
        if (one is { State: ReferralState.Agreed })
            yield return Step("around.send_service", t["around.authority"], null);
        if (one is { State: ReferralState.Placed, HeldUntil: { } held })
            yield return Step("around.take_place", Customer, held);
        if (one is { State: ReferralState.Placed })
            yield return Step("around.answer_referral", one.Provider, null);
        if (one is { State: ReferralState.Accepted })
            yield return Step("around.start_service", one.Provider, one.FirstDay);
        if (one is { ReviewBy: { } review })
            yield return Step("around.review_service", t["around.authority"], review);
        if (
            one is { State: ReferralState.Completed or ReferralState.Interrupted, HasFeedback: false, EndedOn: { } end }
        )
            yield return Step("around.tell_of_service", Customer, end.AddDays(ReferralDays.ForFeedback));

        PictureStep Step(string key, string whose, DateOnly? when) =>
            new(t[key, one.Name], whose, when, words.State(one), $"{around.ReferralsPath}/{one.Id}");
    }

    private string Customer => around.Customer(t);
}
