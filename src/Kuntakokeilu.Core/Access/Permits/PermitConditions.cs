using Kuntakokeilu.Core.Access.Tables;

namespace Kuntakokeilu.Core.Access.Permits;

/// <summary>
/// Whether the conditions of a right of use hold, one by one. Pure: what an application shows to its maker, what KEHA
/// decides by, and what the decision refuses by are the same.
/// </summary>
/// <remarks>
/// Of a municipality's people the Act asks that they be public officials, that the right be necessary, that the tasks be
/// half of the work and that the need be regular (18 §). State officials need a necessary reason (JTYPL 13:6-7, 22 §).
/// The Act says nothing of the rest, who look for nobody: what they are for has to fit and the need be written down.
/// </remarks>
internal static class PermitConditions
{
    /// <summary>The tasks of the Act are at least so much of the job description, in per cent (18 § 2 mom 2 k).</summary>
    internal const int LeastShare = 50;

    /// <summary>A necessity that is not written out can't be judged.</summary>
    internal const int ShortestNecessity = 10;
    internal const int LongestNecessity = 1000;

    /// <summary>
    /// Longest validity at a time. Our reading: the Act sets none, but a ground that nobody looks at again is soon no
    /// ground, so that each right is applied for anew every other year.
    /// </summary>
    internal const int LongestMonths = 24;

    internal static IReadOnlyList<ConditionFinding> Of(PermitGrounds grounds) =>
        grounds.Role is Role.Machine ? OfProgram(grounds) : OfHuman(grounds);

    /// <summary>The last day of a right that begins on a day and lasts as long as one may.</summary>
    internal static DateOnly LastDay(DateOnly from) => from.AddMonths(LongestMonths).AddDays(-1);

    private static IReadOnlyList<ConditionFinding> OfProgram(PermitGrounds grounds) =>
        [
            Fits(grounds),
            new(PermitCondition.IsProgram, PermitProvision.OurReading, grounds.Employment is Employment.Program),
            IsNecessary(grounds),
            new(
                PermitCondition.SomebodyAnswers,
                PermitProvision.OurReading,
                !string.IsNullOrWhiteSpace(grounds.Responsible)
            ),
            IsLimited(grounds),
        ];

    private static IReadOnlyList<ConditionFinding> OfHuman(PermitGrounds grounds) =>
        ServiceOf(grounds.Organisation) switch
        {
            PublicService.Municipal =>
            [
                Fits(grounds),
                new(
                    PermitCondition.IsMunicipalOfficial,
                    PermitProvision.Act18And19,
                    grounds.Employment is Employment.MunicipalOfficial or Employment.SecondedStateOfficial
                ),
                IsNecessary(grounds),
                new(PermitCondition.IsHalfOfTheTasks, PermitProvision.Act18Share, grounds.TasksPercent >= LeastShare),
                new(PermitCondition.IsRegular, PermitProvision.Act18Regularity, !grounds.IsOccasional),
                IsLimited(grounds),
            ],
            PublicService.State =>
            [
                Fits(grounds),
                new(
                    PermitCondition.IsStateOfficial,
                    OfState(grounds.Organisation),
                    grounds.Employment is Employment.StateOfficial
                ),
                IsNecessary(grounds),
                IsLimited(grounds),
            ],
            PublicService.None =>
            [
                Fits(grounds),
                new(PermitCondition.IsHuman, PermitProvision.OurReading, grounds.Employment is not Employment.Program),
                IsNecessary(grounds),
                IsLimited(grounds),
            ],
        };

    private static ConditionFinding Fits(PermitGrounds grounds) =>
        new(
            PermitCondition.RoleFits,
            ServiceOf(grounds.Organisation) switch
            {
                PublicService.Municipal => PermitProvision.Act18,
                PublicService.State => OfState(grounds.Organisation),
                PublicService.None => PermitProvision.OurReading,
            },
            Organisations.RolesIn(grounds.Organisation).Contains(grounds.Role)
        );

    private static ConditionFinding IsNecessary(PermitGrounds grounds) =>
        new(
            PermitCondition.IsNecessary,
            ServiceOf(grounds.Organisation) switch
            {
                PublicService.Municipal => PermitProvision.Act18Necessity,
                PublicService.State => OfState(grounds.Organisation),
                PublicService.None => PermitProvision.OurReading,
            },
            grounds.Necessity.Trim().Length is >= ShortestNecessity and <= LongestNecessity
        );

    private static ConditionFinding IsLimited(PermitGrounds grounds) =>
        new(
            PermitCondition.IsLimited,
            PermitProvision.OurReading,
            grounds.From <= grounds.Until && grounds.Until <= LastDay(grounds.From)
        );

    private static PermitProvision OfState(OrganisationKind kind) =>
        kind is OrganisationKind.Supervisor ? PermitProvision.Act22 : PermitProvision.ServicesAct13;

    private static PublicService ServiceOf(OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Municipality or OrganisationKind.JointAuthority => PublicService.Municipal,
            OrganisationKind.TeOffice
            or OrganisationKind.ElyCentre
            or OrganisationKind.Keha
            or OrganisationKind.Supervisor => PublicService.State,
            _ => PublicService.None,
        };

    /// <summary>By whose rules an organisation's people get the right.</summary>
    private enum PublicService
    {
        Municipal,
        State,
        None,
    }
}

/// <summary>What the conditions depend on.</summary>
internal sealed record PermitGrounds
{
    public required OrganisationKind Organisation { get; init; }
    public required Role Role { get; init; }
    public required Employment Employment { get; init; }
    public required string Necessity { get; init; }
    public required int TasksPercent { get; init; }
    public required bool IsOccasional { get; init; }
    public string? Responsible { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Until { get; init; }

    internal static PermitGrounds Of(AccessGrant permit, OrganisationKind organisation) =>
        new()
        {
            Organisation = organisation,
            Role = permit.Role,
            Employment = permit.Employment,
            Necessity = permit.Necessity,
            TasksPercent = permit.TasksPercent,
            IsOccasional = permit.IsOccasional,
            Responsible = permit.Responsible,
            From = permit.ValidFrom,
            Until = permit.ValidUntil,
        };
}

/// <summary>One condition: which, by what provision, and whether it is met.</summary>
internal sealed record ConditionFinding(PermitCondition Condition, PermitProvision Provision, bool IsMet);

internal enum PermitCondition : byte
{
    /// <summary>The role is one in which people of such an organisation act.</summary>
    RoleFits,

    /// <summary>A public official of the municipality or joint authority, or a State official seconded to it.</summary>
    IsMunicipalOfficial,
    IsStateOfficial,

    /// <summary>A program has no role of a human.</summary>
    IsHuman,

    /// <summary>A human does not act as a program.</summary>
    IsProgram,

    /// <summary>Why the tasks can't be done without it is written down.</summary>
    IsNecessary,
    IsHalfOfTheTasks,

    /// <summary>Data is needed neither now and then nor rarely.</summary>
    IsRegular,
    SomebodyAnswers,

    /// <summary>In force for two years at most, from the first day to the last.</summary>
    IsLimited,
}

/// <summary>On what a condition rests.</summary>
internal enum PermitProvision : byte
{
    /// <summary>18 § 1 mom.</summary>
    Act18,

    /// <summary>18 § 1 mom and 19 §.</summary>
    Act18And19,

    /// <summary>18 § 2 mom 1 k.</summary>
    Act18Necessity,

    /// <summary>18 § 2 mom 2 k.</summary>
    Act18Share,

    /// <summary>18 § 2 mom 3 k.</summary>
    Act18Regularity,

    /// <summary>22 § 1 mom, which leads on to JTYPL 13:6-7.</summary>
    Act22,

    /// <summary>The Act on Public Employment and Business Service (916/2012, JTYPL), chapter 13, 6-7 §.</summary>
    ServicesAct13,

    /// <summary>Not said by a provision: a safeguard of this system.</summary>
    OurReading,
}
