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
    private readonly List<string> names = [];

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
            foreach (Holding holding in HoldingsOf(held))
                nodes[PlaceOf(holding.Owner)].Holds.Add((held, holding.Votes, holding.IsControl));
    }

    /// <summary>Whether the entity is in the least group that begins with such members.</summary>
    internal bool IsControlledBy(GroupMember members) => Entered(members)[0] > 0;

    /// <summary>
    /// How the entity comes into that group: who is held by whom of it, those before it first, and the entity itself last.
    /// None where it does not.
    /// </summary>
    internal IReadOnlyList<ControlStep> StepsBy(GroupMember members)
    {
        int[] entered = Entered(members);
        List<int> told = [];
        if (entered[0] > 0)
            told.Add(0);
        // The list grows while it is gone through, as above: owners of owners that were of the group before.
        for (int i = 0; i < told.Count; i++)
            foreach (Holding holding in HoldingsOf(told[i]))
                if (IsBefore(holding, told[i]) && !told.Contains(places[holding.Owner]))
                    told.Add(places[holding.Owner]);
        return
        [
            .. told.Where(place => HoldingsOf(place).Count > 0)
                .OrderBy(place => entered[place])
                .Select(place => new ControlStep(
                    names[place],
                    [.. HoldingsOf(place).Where(holding => IsBefore(holding, place))]
                )),
        ];

        bool IsBefore(Holding holding, int held) =>
            entered[places[holding.Owner]] is > 0 and int owner && owner < entered[held];
    }

    private IReadOnlyList<Holding> HoldingsOf(int place) => nodes[place].Entity?.Holdings ?? [];

    /// <summary>Of each place when it came into the least group that begins with such members, from 1; 0 of the others.</summary>
    private int[] Entered(GroupMember members)
    {
        int[] votes = new int[nodes.Count];
        int[] entered = new int[nodes.Count];
        Queue<int> waiting = [];
        int count = 0;
        for (int place = 0; place < nodes.Count; place++)
            if (nodes[place].From <= members)
                Enter(place);
        while (waiting.TryDequeue(out int owner))
            foreach ((int held, int share, bool isControl) in nodes[owner].Holds)
            {
                votes[held] += share;
                if (entered[held] == 0 && (isControl || votes[held] > Half))
                    Enter(held);
            }
        return entered;

        void Enter(int place)
        {
            entered[place] = ++count;
            waiting.Enqueue(place);
        }
    }

    private int PlaceOf(string employer)
    {
        if (places.TryGetValue(employer, out int place))
            return place;
        nodes.Add(NodeOf(register.On(employer, day)));
        names.Add(employer);
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
