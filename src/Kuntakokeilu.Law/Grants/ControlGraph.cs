using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Grants;

/// <summary>From whom control can come: each with those before it.</summary>
internal enum GroupMember : byte
{
    /// <summary>Pilot municipalities.</summary>
    Municipality,

    /// <summary>Joint authorities of the group too.</summary>
    JointAuthority,

    /// <summary>Owners that nobody knows too, and joint authorities that they could bring into the group.</summary>
    Unknown,

    /// <summary>From nobody by itself: an entity is in the group when it is controlled; others never.</summary>
    Never,
}

/// <summary>An entity with all that hold it, directly or through others, on a day.</summary>
internal sealed class ControlGraph
{
    /// <summary>Half of the votes, in ten-thousandths of a percent.</summary>
    internal const int Half = 500_000;

    private readonly EmployerRegister register;
    private readonly DateOnly day;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<Node> nodes = [];

    /// <summary>An owner, and what it holds.</summary>
    private sealed record Node(GroupMember From, EmployerFacts? Entity)
    {
        internal List<(int Held, int Votes, bool IsControl)> Holds { get; } = [];
    }

    internal ControlGraph(EmployerRegister register, EmployerFacts entity, DateOnly day)
    {
        this.register = register;
        this.day = day;
        PlaceOf(entity.Employer);
        // The list grows while it is gone through: owners of owners, without a stack that a long chain would overflow.
        for (int held = 0; held < nodes.Count; held++)
            foreach (Holding holding in nodes[held].Entity?.Holdings ?? [])
                nodes[PlaceOf(holding.Owner)].Holds.Add((held, holding.Votes, holding.IsControl));
    }

    /// <summary>Whether the entity is in the least group that begins with such members.</summary>
    internal bool IsControlledBy(GroupMember members)
    {
        int[] votes = new int[nodes.Count];
        bool[] isIn = new bool[nodes.Count];
        Queue<int> entered = [];
        for (int place = 0; place < nodes.Count; place++)
            if (nodes[place].From <= members)
                Enter(place);
        while (entered.TryDequeue(out int owner))
            foreach ((int held, int share, bool isControl) in nodes[owner].Holds)
            {
                votes[held] += share;
                if (!isIn[held] && (isControl || votes[held] > Half))
                    Enter(held);
            }
        return isIn[0];

        void Enter(int place)
        {
            isIn[place] = true;
            entered.Enqueue(place);
        }
    }

    private int PlaceOf(string employer)
    {
        if (places.TryGetValue(employer, out int place))
            return place;
        nodes.Add(NodeOf(register.On(employer, day)));
        return places[employer] = nodes.Count - 1;
    }

    private Node NodeOf(EmployerFacts? owner) =>
        owner switch
        {
            null => new(GroupMember.Unknown, null),
            { Kind: EmployerKind.Municipality } => new(
                PilotAreas.Include(owner.Municipality) ? GroupMember.Municipality : GroupMember.Never,
                null
            ),
            { Kind: EmployerKind.JointAuthority } => new(
                JointVotes.Of(register, owner, day) switch
                {
                    { IsInGroup: true } => GroupMember.JointAuthority,
                    { CouldBe: true } => GroupMember.Unknown,
                    _ => GroupMember.Never,
                },
                null
            ),
            { IsEntity: true } => new(GroupMember.Never, owner),
            _ => new(GroupMember.Never, null),
        };
}
