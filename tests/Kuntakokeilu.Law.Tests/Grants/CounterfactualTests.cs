using CsCheck;
using Kuntakokeilu.Law.Grants;
using static Kuntakokeilu.Law.Tests.Grants.AnApplication;

namespace Kuntakokeilu.Law.Tests.Grants;

/// <summary>What would have to be otherwise: told by running the rules, so that what is told is so.</summary>
public sealed class CounterfactualTests
{
    private const int Samples = 1000;

    private static readonly GrantFindings[] Findings = Enum.GetValues<GrantFindings>();

    private static readonly Gen<GrantApplication> Applications =
        from day in Gen.Int[0, 1390].Select(new DateOnly(2021, 3, 1).AddDays)
        from kind in Gen.Int[0, 9]
        from findings in Gen.OneOf(Findings).Array[0, 4]
        from unemployed in Gen.Int[-2, 900]
        from age in Gen.Int[5000, 23_000]
        from start in Gen.Int[-3, 3]
        from isContinuation in Gen.Int[0, 5]
        from employer in Gen.OneOf("company", "m005", "half")
        let application = Begun(kind, day)
        select application with
        {
            Findings = findings.Aggregate(application.Findings, (all, one) => all ^ one),
            Unemployment = UnemployedFrom(day.AddDays(-unemployed)),
            BirthDate = day.AddDays(-age),
            Start = application.Start?.AddDays(start),
            IsContinuation = isContinuation == 0,
            LastEnd = day.AddDays(-start),
            IsSameEmployer = isContinuation < 2,
            LastWork = day.AddMonths(-2),
            Employer = employer,
        };

    private static GrantApplication Begun(int kind, DateOnly day) =>
        kind switch
        {
            0 => Startup(day),
            1 => Expenses(day),
            2 => Travel(day),
            3 when day >= GrantLaw.NewSubsidyFrom => Support(day),
            4 when day < GrantLaw.NewSubsidyFrom => Subsidy(day) with { Basis = SubsidyBasis.Organiser },
            5 => Subsidy(day) with { Basis = SubsidyBasis.Ability },
            6 => Subsidy(day) with { Basis = SubsidyBasis.Association },
            7 => Subsidy(day) with { Basis = SubsidyBasis.Over60 },
            8 => Subsidy(day) with { Basis = SubsidyBasis.Apprenticeship, Months = 6 },
            _ => Subsidy(day),
        };

    [Fact]
    public void Each_change_that_is_told_takes_its_ground_away() =>
        Applications.Sample(
            application =>
                GrantCounterfactuals
                    .Of(application, Employers)
                    .All(change =>
                        Decided(change.Made(application)).Grounds.All(found => found.Ground != change.Ground)
                    ),
            iter: Samples
        );

    [Fact]
    public void The_changes_to_a_grant_lead_to_one() =>
        Applications.Sample(
            application =>
            {
                IReadOnlyList<GrantChange>? changes = GrantCounterfactuals.ToGrant(application, Employers);
                return changes is null
                    ? !Decided(application).IsGranted
                    : Decided(changes.Aggregate(application, (so, change) => change.Made(so))).IsGranted
                        && (changes.Count == 0) == Decided(application).IsGranted;
            },
            iter: Samples
        );

    /// <summary>
    /// Begun before the decision; a year of unemployment not full and not expected; sixty tomorrow; over the ceiling.
    /// </summary>
    [Fact]
    public void It_tells_day_finding_and_sum()
    {
        DateOnly day = new(2021, 4, 12);
        GrantApplication begun = Subsidy(day) with { Start = day.AddDays(-1) };
        Assert.Equal([new(GrantGround.Started, GrantChangeKind.StartsOn, Day: day)], Of(begun));

        GrantApplication shortly = Subsidy(day) with
        {
            Unemployment = UnemployedFrom(new(2021, 1, 10)),
            Findings = GrantFindings.SkillsGap,
        };
        Assert.Equal(
            [
                new(GrantGround.WouldLast, GrantChangeKind.Found, GrantFindings.WouldLast),
                new(GrantGround.WouldLast, GrantChangeKind.DecidedOn, Day: new(2022, 1, 10)),
            ],
            Of(shortly)
        );

        GrantApplication young = Subsidy(day) with { Basis = SubsidyBasis.Over60, BirthDate = new(1961, 4, 13) };
        Assert.Contains(new(GrantGround.Age60, GrantChangeKind.DecidedOn, Day: new(2021, 4, 13)), Of(young));

        GrantApplication over = Startup(day) with { DeMinimis = 199_000_00 };
        long total = Decided(Startup(day)).Total;
        Assert.Equal(
            [new(GrantGround.DeMinimisLimit, GrantChangeKind.DeMinimis, Number: 200_000_00 - total)],
            Of(over)
        );
    }

    /// <summary>Nothing about the application changes what the employer is.</summary>
    [Fact]
    public void Where_nothing_would_help_none_is_told()
    {
        EmployerRegister state = Register(Employer("company", EmployerKind.State));
        Assert.Empty(GrantCounterfactuals.Of(Subsidy(new(2022, 1, 3)), state));
        Assert.Null(GrantCounterfactuals.ToGrant(Subsidy(new(2022, 1, 3)), state));
    }

    private static IReadOnlyList<GrantChange> Of(GrantApplication application) =>
        GrantCounterfactuals.Of(application, Employers);
}
