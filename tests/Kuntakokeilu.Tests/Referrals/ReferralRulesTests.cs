using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Services;
using S = Kuntakokeilu.Core.Referrals.ReferralState;

namespace Kuntakokeilu.Tests.Referrals;

/// <summary>What a step needs, beside that it is its turn.</summary>
public sealed class ReferralRulesTests
{
    private static readonly DateOnly Today = new(2022, 5, 16);

    private static readonly Offered Offering = new(1, 1, ServiceKind.Municipal, 1, [837], [])
    {
        Status = ServiceStatus.Active,
        Language = OfferingLanguage.Finnish,
        Until = Today,
        IsCancelled = false,
    };

    private static readonly ReferredPerson Anna = new(1, 837, 3, ServiceLanguage.Finnish);

    [Fact]
    public void One_is_referred_to_what_is_open_and_serves_ones_municipality_in_ones_language()
    {
        Assert.Null(Proposing(Offering, Anna));
        Assert.Equal(ReferralFault.AlreadyReferred, Proposing(Offering, Anna, hasOpen: true));
        Assert.Equal(ReferralFault.OfferingClosed, Proposing(Offering with { Until = Today.AddDays(-1) }, Anna));
        Assert.Equal(ReferralFault.OfferingClosed, Proposing(Offering with { IsCancelled = true }, Anna));
        Assert.Equal(ReferralFault.OfferingClosed, Proposing(Offering with { Status = ServiceStatus.Paused }, Anna));
        Assert.Equal(ReferralFault.NotServedArea, Proposing(Offering, Anna with { Municipality = 91 }));
        // Where nobody knows where one lives it is not known that it serves one.
        Assert.Equal(ReferralFault.NotServedArea, Proposing(Offering, Anna with { Municipality = null }));
        Assert.Null(Proposing(Offering with { Area = [] }, Anna with { Municipality = null }));
    }

    [Fact]
    public void A_place_that_was_bought_for_areas_is_for_them()
    {
        Assert.Equal(ReferralFault.NoQuota, Proposing(Offering with { Quotas = [4] }, Anna));
        Assert.Null(Proposing(Offering with { Quotas = [3, 4] }, Anna));
    }

    [Fact]
    public void Another_language_has_to_suit()
    {
        Offered swedish = Offering with { Language = OfferingLanguage.Swedish };
        Assert.Equal(ReferralFault.OtherLanguage, Proposing(swedish, Anna));
        Assert.Null(Proposing(swedish, Anna, isLanguageAgreed: true));
        Assert.Null(Proposing(swedish, Anna with { Language = ServiceLanguage.Swedish }));
        // Unknown is not no.
        Assert.Null(Proposing(swedish, Anna with { Language = null }));
    }

    [Theory]
    [InlineData(ServiceKind.Municipal, false, null)]
    [InlineData(ServiceKind.LowThreshold, false, null)]
    [InlineData(ServiceKind.WorkTrial, false, nameof(ReferralFault.NotInPlan))]
    [InlineData(ServiceKind.WorkTrial, true, null)]
    [InlineData(ServiceKind.VocationalGuidance, false, nameof(ReferralFault.NotInPlan))]
    public void What_may_obligate_is_agreed_on_in_a_plan(ServiceKind kind, bool isPlanned, string? fault) =>
        Assert.Equal(fault, ReferralRules.Agreeing(ServiceNatures.On(kind, new(2024, 5, 2)), isPlanned)?.ToString());

    [Fact]
    public void What_can_begin_no_more_ends_by_itself()
    {
        StandingReferral queued = new(1, S.Queued)
        {
            IsCancelled = false,
            IsCustomer = true,
            IsServed = true,
        };
        Assert.Null(ReferralRules.EndOf(queued, Today));
        Assert.Equal(ReferralStep.Cancel, ReferralRules.EndOf(queued with { IsCancelled = true }, Today));
        Assert.Equal(ReferralStep.Lapse, ReferralRules.EndOf(queued with { IsCustomer = false }, Today));
        Assert.Equal(ReferralStep.Lapse, ReferralRules.EndOf(queued with { IsServed = false }, Today));
        Assert.Null(ReferralRules.EndOf(queued with { LastDay = Today }, Today));
        Assert.Equal(ReferralStep.Lapse, ReferralRules.EndOf(queued with { LastDay = Today.AddDays(-1) }, Today));
        StandingReferral placed = queued with { State = S.Placed, HeldUntil = Today };
        Assert.Null(ReferralRules.EndOf(placed, Today));
        Assert.Equal(ReferralStep.Lapse, ReferralRules.EndOf(placed, Today.AddDays(1)));
        // Whoever has a place keeps it, wherever one moves.
        Assert.Null(ReferralRules.EndOf(placed with { IsServed = false, HeldUntil = null }, Today));
    }

    /// <summary>The day of Ascension, 26 May 2022, and Saturdays are no working days.</summary>
    [Fact]
    public void Times_are_counted_in_working_days()
    {
        Assert.Equal(new(2022, 5, 18), ReferralDays.ReviewBy(Today));
        Assert.Equal(new(2022, 5, 27), ReferralDays.ReviewBy(new(2022, 5, 24)));
        Assert.Equal(new(2022, 5, 19), ReferralDays.HeldUntil(Today));
        Assert.Equal(new(2022, 5, 25), ReferralDays.HeldUntil(new(2022, 5, 20)));
        Assert.Equal(new(2022, 6, 5), ReferralDays.MonthOpenUntil(Today));
        Assert.Equal(new(2023, 1, 5), ReferralDays.MonthOpenUntil(new(2022, 12, 31)));
    }

    private static ReferralFault? Proposing(
        Offered offering,
        ReferredPerson person,
        bool isLanguageAgreed = false,
        bool hasOpen = false
    ) => ReferralRules.Proposing(offering, person, isLanguageAgreed, hasOpen, Today);
}
