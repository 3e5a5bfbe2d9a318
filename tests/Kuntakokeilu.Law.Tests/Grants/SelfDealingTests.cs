using CsCheck;
using Kuntakokeilu.Law.Grants;
using static Kuntakokeilu.Law.Tests.Grants.AnApplication;

namespace Kuntakokeilu.Law.Tests.Grants;

/// <summary>11 § 2 mom over random registers: what must hold whoever owns whom.</summary>
public sealed class SelfDealingTests
{
    private static readonly DateOnly Day = new(2022, 1, 1);
    private static readonly DateOnly Before = new(2021, 5, 31);

    private const int Samples = 3000;

    private static readonly string[] Ids =
    [
        "pilot",
        "other",
        "outside",
        "joint",
        "joined",
        "a",
        "b",
        "c",
        "d",
        "person",
        "ghost",
        "shade",
    ];

    private static readonly string[] Known = [.. Ids.Where(id => id is not ("ghost" or "shade"))];

    private static readonly Gen<Holding[]> Holdings = Gen.Select(
            Gen.OneOf(Ids),
            Gen.OneOf(0, 100_000, 250_000, 300_000, 499_999, 500_000, 500_001, 1_000_000),
            Gen.Int[0, 19]
        )
        .Select(one => new Holding(one.Item1, one.Item2, one.Item3 == 0))
        .Array[0, 4]
        .Select(UpToAll);

    private static readonly Gen<EmployerFacts[]> Registers = Holdings.Array[Known.Length].Select(Facts);

    [Fact]
    public void Votes_added_never_turn_the_TE_office_into_the_municipality() =>
        Gen.Select(Registers, Gen.Int[0, Known.Length - 1], Gen.Int[0, 3], Gen.Int[1, 600_000])
            .Sample(
                (facts, at, of, more) =>
                {
                    EmployerFacts held = facts[at];
                    if (of >= held.Holdings.Count)
                        return true;
                    Holding[] holdings = [.. held.Holdings];
                    holdings[of] = holdings[of] with { Votes = holdings[of].Votes + more };
                    EmployerFacts[] added = [.. facts];
                    added[at] = held with { Holdings = holdings };
                    return Known.All(id => !IsTeOffice(facts, id) || IsTeOffice(added, id));
                },
                iter: Samples
            );

    [Fact]
    public void Other_names_change_nothing() =>
        Registers.Sample(
            facts =>
            {
                EmployerFacts[] renamed =
                [
                    .. facts.Select(one =>
                        one with
                        {
                            Employer = $"z{one.Employer}",
                            Holdings = [.. one.Holdings.Select(held => held with { Owner = $"z{held.Owner}" })],
                        }
                    ),
                ];
                return Known.All(id => Of(facts, id) == Of(renamed, $"z{id}"));
            },
            iter: Samples
        );

    [Fact]
    public void Another_order_of_rows_changes_nothing() =>
        Registers.Sample(
            facts =>
            {
                EmployerFacts[] turned =
                [
                    .. facts.Select(one => one with { Holdings = [.. one.Holdings.Reverse()] }).Reverse(),
                ];
                return Known.All(id => Of(facts, id) == Of(turned, id));
            },
            iter: Samples
        );

    [Fact]
    public void Before_June_2021_the_group_never_matters() =>
        Registers.Sample(
            facts =>
            {
                EmployerFacts[] alone = [.. facts.Select(one => one with { Holdings = [] })];
                return Known.All(id => Of(facts, id, Before) == Of(alone, id, Before));
            },
            iter: Samples
        );

    /// <summary>
    /// Once an owner is known, the answer is one of the two that it could have been; and one that could be told stays.
    /// </summary>
    [Fact]
    public void An_owner_that_becomes_known_never_gives_a_third_answer() =>
        Gen.Select(Registers, Gen.OneOf("ghost", "shade"), Gen.Bool)
            .Sample(
                (facts, id, isPilot) =>
                {
                    EmployerFacts owner = isPilot
                        ? Employer(id, EmployerKind.Municipality, 91)
                        : Employer(id, EmployerKind.Company);
                    EmployerFacts[] more = [.. facts, owner];
                    return Known.All(one =>
                        Of(facts, one) is GroupStanding.OwnerUnknown
                        || IsTeOffice(facts, one) == IsTeOffice(more, one)
                            && Of(more, one) is not GroupStanding.OwnerUnknown
                    );
                },
                iter: Samples
            );

    [Fact]
    public void With_all_owners_known_there_is_an_answer() =>
        Registers.Sample(
            facts =>
            {
                EmployerFacts[] more =
                [
                    .. facts,
                    Employer("ghost", EmployerKind.Company),
                    Employer("shade", EmployerKind.Municipality, 743),
                ];
                return Known.All(id =>
                    Of(more, id) is not (GroupStanding.OwnerUnknown or GroupStanding.EmployerUnknown)
                );
            },
            iter: Samples
        );

    /// <summary>Each step is control by those before it, and the last is of the employer.</summary>
    [Fact]
    public void Control_is_told_step_by_step() =>
        Registers.Sample(
            facts =>
            {
                EmployerRegister register = new(facts);
                return Known.All(id =>
                {
                    IReadOnlyList<ControlStep> steps = SelfDealing.StepsTo(register, id, Day);
                    bool isControlled =
                        Of(facts, id) is GroupStanding.Controlled or GroupStanding.ControlledThroughJointAuthority;
                    return (steps.Count > 0) == isControlled
                        && (steps.Count == 0 || steps[^1].Held == id)
                        && steps.All(IsControl)
                        && steps
                            .Index()
                            .All(step => step.Item.Holdings.All(one => IsOfGroup(one.Owner, steps, step.Index)));
                });

                bool IsOfGroup(string owner, IReadOnlyList<ControlStep> steps, int before) =>
                    Of(facts, owner) is GroupStanding.Municipality or GroupStanding.JointAuthority
                    || steps.Take(before).Any(step => step.Held == owner);
            },
            iter: Samples
        );

    private static bool IsControl(ControlStep step) =>
        step.Holdings.Sum(one => one.Votes) > 500_000 || step.Holdings.Any(one => one.IsControl);

    /// <summary>Thirty percent of one municipality and a little over twenty of another, and what that company holds whole.</summary>
    [Fact]
    public void A_chain_is_told_from_the_municipalities_on()
    {
        EmployerRegister register = Register(
            Employer("m091", EmployerKind.Municipality, 91),
            Employer("m743", EmployerKind.Municipality, 743),
            Employer("c1", EmployerKind.Company, holdings: [new("m091", 300_000, false), new("m743", 200_001, false)]),
            Employer("c2", EmployerKind.Company, holdings: [new("c1", 1_000_000, false)])
        );
        IReadOnlyList<ControlStep> steps = SelfDealing.StepsTo(register, "c2", Day);
        Assert.Equal(["c1", "c2"], steps.Select(step => step.Held));
        Assert.Equal(["m091", "m743"], steps[0].Holdings.Select(one => one.Owner));
        Assert.Empty(SelfDealing.StepsTo(register, "c2", Before));
    }

    /// <summary>What holds only itself is held by nobody, however long the ring.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(10_000)]
    public void A_ring_without_a_way_in_is_outside(int length)
    {
        EmployerFacts[] ring =
        [
            .. Enumerable
                .Range(0, length)
                .Select(i =>
                    Employer(
                        $"{i}",
                        EmployerKind.Company,
                        holdings: [new($"{(i + 1) % length}", 600_000, false), new("pilot", 400_000, false)]
                    )
                ),
            Employer("pilot", EmployerKind.Municipality, 91),
        ];
        Assert.Equal(GroupStanding.Outside, Of(ring, "0"));
        ring[^2] = ring[^2] with { Holdings = [new("pilot", 500_001, false)] };
        Assert.Equal(GroupStanding.Controlled, Of(ring, "0"));
    }

    private static EmployerFacts[] Facts(Holding[][] holdings) =>
        [
            .. Known.Select(
                (id, i) =>
                    id switch
                    {
                        "pilot" => Employer(id, EmployerKind.Municipality, 91),
                        "other" => Employer(id, EmployerKind.Municipality, 743),
                        "outside" => Employer(id, EmployerKind.Municipality, 5),
                        "joint" or "joined" => Employer(
                            id,
                            EmployerKind.JointAuthority,
                            holdings: Without(id, holdings[i])
                        ),
                        "person" => Employer(id, EmployerKind.Person),
                        _ => Employer(id, EmployerKind.Company, holdings: Without(id, holdings[i])),
                    }
            ),
        ];

    private static Holding[] Without(string id, Holding[] holdings) => [.. holdings.Where(one => one.Owner != id)];

    /// <summary>Each owner once, and together not over the whole.</summary>
    private static Holding[] UpToAll(Holding[] holdings)
    {
        int left = 1_000_000;
        List<Holding> kept = [];
        foreach (Holding one in holdings.DistinctBy(one => one.Owner))
            if (one.Votes <= left)
            {
                kept.Add(one);
                left -= one.Votes;
            }
        return [.. kept];
    }

    private static bool IsTeOffice(EmployerFacts[] facts, string id) =>
        Of(facts, id)
            is GroupStanding.Municipality
                or GroupStanding.JointAuthority
                or GroupStanding.Controlled
                or GroupStanding.ControlledThroughJointAuthority;

    private static GroupStanding Of(EmployerFacts[] facts, string id, DateOnly? day = null) =>
        SelfDealing.Of(new(facts), id, day ?? Day);
}
