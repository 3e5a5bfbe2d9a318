using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;

namespace Kuntakokeilu.Tests.Access.Permits;

/// <summary>18 § 2 mom, 19 § and 22 § 1 mom, condition by condition.</summary>
public sealed class PermitConditionsTests
{
    private static readonly DateOnly From = new(2023, 3, 1);

    private static PermitGrounds Grounds { get; } =
        new()
        {
            Organisation = OrganisationKind.Municipality,
            Role = Role.Caseworker,
            Employment = Employment.MunicipalOfficial,
            Necessity = "Palvelee työnhakijoita.",
            TasksPercent = 100,
            IsOccasional = false,
            From = From,
            Until = new(2025, 2, 28),
        };

    [Fact]
    public void An_official_whose_work_it_is_has_all_conditions_met()
    {
        IReadOnlyList<ConditionFinding> findings = PermitConditions.Of(Grounds);

        Assert.Empty(NotMet(Grounds));
        Assert.Equal(
            [
                (PermitCondition.RoleFits, PermitProvision.Act18),
                (PermitCondition.IsMunicipalOfficial, PermitProvision.Act18And19),
                (PermitCondition.IsNecessary, PermitProvision.Act18Necessity),
                (PermitCondition.IsHalfOfTheTasks, PermitProvision.Act18Share),
                (PermitCondition.IsRegular, PermitProvision.Act18Regularity),
                (PermitCondition.IsLimited, PermitProvision.OurReading),
            ],
            findings.Select(one => (one.Condition, one.Provision))
        );
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(49, false)]
    [InlineData(50, true)]
    [InlineData(51, true)]
    [InlineData(100, true)]
    public void The_tasks_are_at_least_half_of_the_work_of_a_municipality_s_official(int percent, bool isMet)
    {
        Met(Grounds with { TasksPercent = percent }, PermitCondition.IsHalfOfTheTasks, isMet);
        Met(
            Grounds with
            {
                Organisation = OrganisationKind.JointAuthority,
                TasksPercent = percent,
            },
            PermitCondition.IsHalfOfTheTasks,
            isMet
        );
    }

    [Theory]
    [InlineData(nameof(Employment.MunicipalOfficial), true)]
    [InlineData(nameof(Employment.SecondedStateOfficial), true)]
    [InlineData(nameof(Employment.StateOfficial), false)]
    [InlineData(nameof(Employment.Employee), false)]
    [InlineData(nameof(Employment.Program), false)]
    public void A_municipality_s_right_is_for_a_public_official_or_one_seconded_to_it(string employment, bool isMet) =>
        Met(
            Grounds with
            {
                Employment = Enum.Parse<Employment>(employment),
            },
            PermitCondition.IsMunicipalOfficial,
            isMet
        );

    [Fact]
    public void An_occasional_need_rules_a_municipality_s_right_out() =>
        Assert.Equal([PermitCondition.IsRegular], NotMet(Grounds with { IsOccasional = true }));

    [Theory]
    [InlineData(0, false)]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void The_necessity_is_written_out(int length, bool isMet) =>
        Met(Grounds with { Necessity = $"  {new string('x', length)} " }, PermitCondition.IsNecessary, isMet);

    [Theory]
    [InlineData("2023-02-28", false)]
    [InlineData("2023-03-01", true)]
    [InlineData("2025-02-27", true)]
    [InlineData("2025-02-28", true)]
    [InlineData("2025-03-01", false)]
    public void A_right_is_in_force_for_two_years_at_most(string until, bool isMet) =>
        Met(Grounds with { Until = DateOnly.Parse(until) }, PermitCondition.IsLimited, isMet);

    [Theory]
    [InlineData(nameof(OrganisationKind.TeOffice), nameof(Role.TeOfficer), nameof(PermitProvision.ServicesAct13))]
    [InlineData(nameof(OrganisationKind.ElyCentre), nameof(Role.ElyOfficer), nameof(PermitProvision.ServicesAct13))]
    [InlineData(nameof(OrganisationKind.Keha), nameof(Role.KehaOfficer), nameof(PermitProvision.ServicesAct13))]
    [InlineData(nameof(OrganisationKind.Supervisor), nameof(Role.Supervisor), nameof(PermitProvision.Act22))]
    public void A_State_official_needs_a_reason_and_no_half_of_the_work(string kind, string role, string provision)
    {
        PermitGrounds official = Grounds with
        {
            Organisation = Enum.Parse<OrganisationKind>(kind),
            Role = Enum.Parse<Role>(role),
            Employment = Employment.StateOfficial,
            TasksPercent = 1,
            IsOccasional = true,
        };

        Assert.Empty(NotMet(official));
        Assert.Equal([PermitCondition.IsNecessary], NotMet(official with { Necessity = "" }));
        Assert.Equal(
            [PermitCondition.IsStateOfficial],
            NotMet(official with { Employment = Employment.MunicipalOfficial })
        );
        Assert.Contains(PermitConditions.Of(official), one => $"{one.Provision}" == provision);
    }

    [Theory]
    [InlineData(nameof(OrganisationKind.Kela), nameof(Role.KelaOfficer))]
    [InlineData(nameof(OrganisationKind.UnemploymentFund), nameof(Role.FundOfficer))]
    [InlineData(nameof(OrganisationKind.MunicipalAssociation), nameof(Role.MunicipalAssociation))]
    [InlineData(nameof(OrganisationKind.Ministry), nameof(Role.Ministry))]
    [InlineData(nameof(OrganisationKind.Provider), nameof(Role.Provider))]
    [InlineData(nameof(OrganisationKind.Employer), nameof(Role.Employer))]
    public void Of_others_the_role_fits_and_the_necessity_is_written(string kind, string role)
    {
        PermitGrounds other = Grounds with
        {
            Organisation = Enum.Parse<OrganisationKind>(kind),
            Role = Enum.Parse<Role>(role),
            Employment = Employment.Employee,
            TasksPercent = 0,
        };

        Assert.Empty(NotMet(other));
        Assert.Equal([PermitCondition.IsNecessary], NotMet(other with { Necessity = "" }));
        Assert.Equal([PermitCondition.RoleFits], NotMet(other with { Role = Role.Caseworker }));
        Assert.Equal([PermitCondition.IsHuman], NotMet(other with { Employment = Employment.Program }));
    }

    [Fact]
    public void For_a_program_somebody_answers()
    {
        PermitGrounds program = Grounds with
        {
            Organisation = OrganisationKind.Keha,
            Role = Role.Machine,
            Employment = Employment.Program,
            TasksPercent = 0,
            Responsible = "Malli Myöntäjä",
        };

        Assert.Empty(NotMet(program));
        Assert.Equal([PermitCondition.SomebodyAnswers], NotMet(program with { Responsible = " " }));
        Assert.Equal([PermitCondition.IsProgram], NotMet(program with { Employment = Employment.StateOfficial }));
        Assert.Equal([PermitCondition.RoleFits], NotMet(program with { Organisation = OrganisationKind.TeOffice }));
    }

    [Fact]
    public void Every_role_of_an_organisation_can_have_all_conditions_met_and_no_other_role()
    {
        foreach (OrganisationKind kind in Enum.GetValues<OrganisationKind>())
        foreach (Role role in Enum.GetValues<Role>())
        {
            bool isMet = Enum.GetValues<Employment>()
                .Any(employment =>
                    NotMet(
                        Grounds with
                        {
                            Organisation = kind,
                            Role = role,
                            Employment = employment,
                            Responsible = "Malli",
                        }
                    ).Length == 0
                );
            Assert.True(Organisations.RolesIn(kind).Contains(role) == isMet, $"{role} in {kind}");
        }
    }

    private static void Met(PermitGrounds grounds, PermitCondition condition, bool isMet) =>
        Assert.Equal(isMet ? [] : [condition], NotMet(grounds));

    private static PermitCondition[] NotMet(PermitGrounds grounds) =>
        [.. PermitConditions.Of(grounds).Where(one => !one.IsMet).Select(one => one.Condition)];
}
