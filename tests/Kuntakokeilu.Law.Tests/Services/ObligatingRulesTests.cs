using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.Law.Tests.Services;

public sealed class ObligatingRulesTests
{
    private static readonly DateOnly Signed = new(2023, 3, 1);

    [Fact]
    public void What_a_signed_plan_says_obligates_from_its_day()
    {
        SignedPlan plan = Plan(Signed, Coaching());
        Assert.False(Is(Signed.AddDays(-1), plan));
        Assert.True(Is(Signed, plan));
    }

    [Fact]
    public void A_plan_that_says_nothing_of_it_obligates_nobody() =>
        Assert.False(Is(Signed, Plan(Signed, Coaching() with { SaysObligating = false })));

    [Fact]
    public void Another_service_or_another_person_is_not_obligated() =>
        Assert.False(
            Is(Signed, Plan(Signed, Coaching() with { Service = 8 }), Plan(Signed, Coaching()) with { Person = 2 })
        );

    [Fact]
    public void A_plan_without_the_service_takes_the_obligation_away()
    {
        SignedPlan[] plans = [Plan(Signed, Coaching()), Plan(Signed.AddDays(30))];
        Assert.True(Is(Signed.AddDays(29), plans));
        Assert.False(Is(Signed.AddDays(30), plans));
    }

    [Fact]
    public void Of_two_of_one_day_the_later_counts()
    {
        Assert.False(Is(Signed, Plan(Signed, Coaching()), Plan(Signed)));
        Assert.True(Is(Signed, Plan(Signed), Plan(Signed, Coaching())));
    }

    [Fact]
    public void A_plan_made_until_a_day_binds_to_that_day()
    {
        SignedPlan plan = Plan(Signed, Coaching()) with { Until = Signed.AddDays(10) };
        Assert.True(Is(Signed.AddDays(10), plan));
        Assert.False(Is(Signed.AddDays(11), plan));
    }

    [Theory]
    [InlineData(ServiceKind.Municipal)]
    [InlineData(ServiceKind.Project)]
    [InlineData(ServiceKind.Ohjaamo)]
    [InlineData(ServiceKind.LowThreshold)]
    [InlineData(ServiceKind.SelfMotivatedStudy)]
    public void Whatever_a_plan_says_of_such_a_kind_it_never_obligates(ServiceKind kind) =>
        Assert.False(Is(new(2024, 12, 1), Plan(new(2024, 6, 1), Coaching() with { Kind = kind })));

    [Fact]
    public void The_law_of_the_day_of_signing_counts_and_a_later_one_changes_nothing()
    {
        ServiceNature[] natures =
        [
            .. ServiceNatures.All,
            new(ServiceKind.JobSearchCoaching, Signed.AddDays(5), IsPromoting: true, MayObligate: false, null),
        ];
        AgreedService agreed = new(1, 7, Signed.AddDays(20));
        Assert.True(ObligatingRules.IsObligating(agreed, [Plan(Signed, Coaching())], natures));
        Assert.False(ObligatingRules.IsObligating(agreed, [Plan(Signed.AddDays(5), Coaching())], natures));
    }

    private static bool Is(DateOnly agreed, params SignedPlan[] plans) =>
        ObligatingRules.IsObligating(new(1, 7, agreed), plans, ServiceNatures.All);

    private static SignedPlan Plan(DateOnly signed, params PlannedService[] items) => new(1, signed, null, items);

    private static PlannedService Coaching() => new(7, ServiceKind.JobSearchCoaching, SaysObligating: true);
}
