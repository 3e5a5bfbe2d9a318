using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.Law.Tests.Services;

public sealed class ServiceNaturesTests
{
    private static readonly DateOnly Before = new(2022, 5, 1);
    private static readonly DateOnly From = new(2022, 5, 2);

    [Fact]
    public void Every_kind_has_a_nature_through_the_pilots_and_none_twice_on_a_day()
    {
        foreach (ServiceKind kind in Enum.GetValues<ServiceKind>())
            Assert.NotNull(ServiceNatures.On(kind, new(2024, 12, 31)));
        Assert.Equal(
            ServiceNatures.All.Count,
            ServiceNatures.All.Select(one => (one.Kind, one.From)).Distinct().Count()
        );
    }

    [Theory]
    [InlineData(ServiceKind.JobSearchCoaching)]
    [InlineData(ServiceKind.CareerCoaching)]
    [InlineData(ServiceKind.TrainingTrial)]
    [InlineData(ServiceKind.WorkTrial)]
    [InlineData(ServiceKind.LabourMarketTraining)]
    [InlineData(ServiceKind.IntegrationTraining)]
    [InlineData(ServiceKind.ImmigrantStudy)]
    [InlineData(ServiceKind.RehabilitativeWork)]
    public void A_promoting_service_may_obligate_by_the_provision_of_the_day(ServiceKind kind)
    {
        ServiceNature before = ServiceNatures.On(kind, Before)!;
        ServiceNature after = ServiceNatures.On(kind, From)!;
        Assert.True(before is { IsPromoting: true, MayObligate: true, Basis: { Section: 12, Subsection: 1 } });
        Assert.True(after is { IsPromoting: true, MayObligate: true, Basis: { Section: 9, Subsection: 1 } });
        Assert.StartsWith("7 ", after.Basis!.Item);
    }

    [Theory]
    [InlineData(ServiceKind.WorkCoaching)]
    [InlineData(ServiceKind.ExpertAssessment)]
    [InlineData(ServiceKind.VocationalGuidance)]
    public void Guidance_and_assessment_may_obligate_and_promote_nothing(ServiceKind kind)
    {
        Assert.True(ServiceNatures.On(kind, Before) is { IsPromoting: false, MayObligate: true, Basis.Section: 12 });
        Assert.True(ServiceNatures.On(kind, From) is { IsPromoting: false, MayObligate: true, Basis.Item: "9" });
    }

    [Theory]
    [InlineData(ServiceKind.SelfMotivatedStudy)]
    [InlineData(ServiceKind.Information)]
    [InlineData(ServiceKind.Municipal)]
    [InlineData(ServiceKind.Project)]
    [InlineData(ServiceKind.Ohjaamo)]
    [InlineData(ServiceKind.LowThreshold)]
    public void What_no_provision_makes_obligating_never_may(ServiceKind kind) =>
        Assert.All(
            ServiceNatures.All.Where(one => one.Kind == kind),
            one => Assert.True(one is { MayObligate: false, Basis: null })
        );

    [Fact]
    public void The_low_threshold_service_has_no_nature_before_2024()
    {
        Assert.Null(ServiceNatures.On(ServiceKind.LowThreshold, new(2023, 12, 31)));
        Assert.NotNull(ServiceNatures.On(ServiceKind.LowThreshold, new(2024, 1, 1)));
    }
}
