using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Grants;

/// <summary>How an applicant employer stands to the pilot municipalities: Act 1269/2020, 11 § 2 mom.</summary>
public enum GroupStanding : byte
{
    /// <summary>Outside: the municipality decides.</summary>
    Outside,

    /// <summary>A pilot municipality: 11 § 2 mom as first given; 1 k from 1 June 2021.</summary>
    Municipality,

    /// <summary>A joint authority in which pilot municipalities hold over half of the votes: 2 k.</summary>
    JointAuthority,

    /// <summary>Controlled by pilot municipalities, and entities that they control: 3 k.</summary>
    Controlled,

    /// <summary>Controlled through such a joint authority: 4 k.</summary>
    ControlledThroughJointAuthority,

    /// <summary>The register does not know the employer on the day.</summary>
    EmployerUnknown,

    /// <summary>It does not know an owner, and with that one in the group the employer would be.</summary>
    OwnerUnknown,
}

/// <summary>
/// The self-dealing test: a pilot municipality does not decide on support for itself, for another of them, or for what they
/// control.
/// </summary>
/// <remarks>
/// Control is that of the Accounting Act 1336/1997, 1:5, by the votes in the register. Readings: votes of several
/// municipalities and of entities in the group are added up, an entity adding its whole holding; half of the votes is no
/// control; in a joint authority only the direct votes of pilot municipalities count. The group is the least one that
/// satisfies this: a ring whose members hold only each other is outside.
/// </remarks>
public static class SelfDealing
{
    /// <summary>How an employer stands on a day.</summary>
    public static GroupStanding Of(EmployerRegister register, string employer, DateOnly day)
    {
        if (register.On(employer, day) is not { } facts)
            return GroupStanding.EmployerUnknown;
        if (facts.Kind is EmployerKind.Municipality)
            return PilotAreas.Include(facts.Municipality) ? GroupStanding.Municipality : GroupStanding.Outside;
        if (day < GrantLaw.GroupFrom)
            return GroupStanding.Outside;
        if (facts.Kind is EmployerKind.JointAuthority)
            return JointVotes.Of(register, facts, day) switch
            {
                { IsInGroup: true } => GroupStanding.JointAuthority,
                { CouldBe: true } => GroupStanding.OwnerUnknown,
                _ => GroupStanding.Outside,
            };
        return facts.IsEntity && facts.Holdings.Count > 0 ? OfEntity(register, facts, day) : GroupStanding.Outside;
    }

    /// <summary>
    /// How an entity comes to be controlled on a day: step by step from what pilot municipalities hold themselves to the
    /// entity; none of one that is not, or can't be told to be. A joint authority of the group stands as an owner alone.
    /// </summary>
    public static IReadOnlyList<ControlStep> StepsTo(EmployerRegister register, string employer, DateOnly day) =>
        Of(register, employer, day) switch
        {
            GroupStanding.Controlled => new ControlGraph(register, register.On(employer, day)!, day).StepsBy(
                GroupMember.Municipality
            ),
            GroupStanding.ControlledThroughJointAuthority => new ControlGraph(
                register,
                register.On(employer, day)!,
                day
            ).StepsBy(GroupMember.JointAuthority),
            _ => [],
        };

    private static GroupStanding OfEntity(EmployerRegister register, EmployerFacts facts, DateOnly day)
    {
        ControlGraph graph = new(register, facts, day);
        return graph.IsControlledBy(GroupMember.Municipality) ? GroupStanding.Controlled
            : graph.IsControlledBy(GroupMember.JointAuthority) ? GroupStanding.ControlledThroughJointAuthority
            : graph.IsControlledBy(GroupMember.Unknown) ? GroupStanding.OwnerUnknown
            : GroupStanding.Outside;
    }
}

/// <summary>A step of control.</summary>
/// <param name="Held">What is controlled by it.</param>
/// <param name="Holdings">The holdings in it of those who were of the group before: together control.</param>
public sealed record ControlStep(string Held, IReadOnlyList<Holding> Holdings);

/// <summary>The votes in a joint authority: pilot municipalities' own, and those of owners that nobody knows.</summary>
internal readonly record struct JointVotes(int Pilots, int Unknown)
{
    private const int Half = ControlGraph.Half;

    internal bool IsInGroup => Pilots > Half;

    internal bool CouldBe => Pilots + Unknown > Half;

    internal static JointVotes Of(EmployerRegister register, EmployerFacts facts, DateOnly day)
    {
        int pilots = 0;
        int unknown = 0;
        foreach (Holding holding in facts.Holdings)
            if (register.On(holding.Owner, day) is not { } owner)
                unknown += holding.Votes;
            else if (owner.Kind is EmployerKind.Municipality && PilotAreas.Include(owner.Municipality))
                pilots += holding.Votes;
        return new(pilots, unknown);
    }
}
