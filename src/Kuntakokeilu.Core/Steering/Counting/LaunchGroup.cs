using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Steering.Counting;

/// <summary>
/// Some people with an open search on the eve of the pilots, as the target-group tables count them; added up once.
/// </summary>
internal sealed class LaunchGroup
{
    private readonly Dictionary<Basis, int> byBasis;
    private readonly int[] byPayer;
    private readonly Dictionary<short, int> byDays;
    private readonly int withoutDays;

    internal LaunchGroup(IReadOnlyList<LaunchCell> cells)
    {
        LaunchCell[] transferring = [.. cells.Where(cell => cell.Basis is Basis.TargetGroup)];
        People = Sum(cells);
        Transfer = Sum(transferring);
        byBasis = cells.GroupBy(cell => cell.Basis).ToDictionary(same => same.Key, Sum);
        byPayer = [.. Payers.Select(payer => Sum(transferring.Where(cell => cell.BenefitPayer == payer)))];
        ILookup<short?, LaunchCell> days = transferring.ToLookup(cell => cell.SubsidyDaysFrom);
        byDays = SubsidyDays.Classes.ToDictionary(one => one.From, one => Sum(days[one.From]));
        withoutDays = Sum(days[null]);
        ByGround = GroundCounts.Of(transferring.Select(cell => (cell.Grounds, cell.People)));
        Combinations =
        [
            .. transferring
                .GroupBy(cell => cell.Grounds, (grounds, same) => (Grounds: grounds, People: Sum(same)))
                .OrderByDescending(one => one.People)
                .ThenBy(one => one.Grounds),
        ];
    }

    /// <summary>Who pays the benefit; null is not known.</summary>
    internal static IReadOnlyList<BenefitPayer?> Payers { get; } =
    [BenefitPayer.Kela, BenefitPayer.Fund, BenefitPayer.None, null];

    /// <summary>Why somebody would stay with the TE office; the undetermined last.</summary>
    internal static IReadOnlyList<Basis> Reasons { get; } =
    [Basis.NotInTargetGroup, Basis.StatusNotCovered, Basis.HomeNotPilot, Basis.MissingFacts];

    /// <summary>Open job searches.</summary>
    internal int People { get; }

    /// <summary>Those who would become the municipality's customers.</summary>
    internal int Transfer { get; }

    internal int Undetermined => On(Basis.MissingFacts);

    /// <summary>Those who would transfer by every ground that holds.</summary>
    internal GroundCounts ByGround { get; }

    /// <summary>Those who would transfer by all the grounds they have: each person once, the largest first.</summary>
    internal IReadOnlyList<(Grounds Grounds, int People)> Combinations { get; }

    internal int On(Basis basis) => byBasis.GetValueOrDefault(basis);

    /// <summary>Those who would transfer and whose benefit is paid by one of <see cref="Payers"/>.</summary>
    internal int PaidBy(BenefitPayer? payer) => byPayer[Payers.TakeWhile(one => one != payer).Count()];

    /// <summary>
    /// Those who would transfer in a class of days of labour market subsidy, by its least days; null for those of whom
    /// no days are known.
    /// </summary>
    internal int WithDays(short? from) => from is { } least ? byDays[least] : withoutDays;

    private static int Sum(IEnumerable<LaunchCell> cells) => cells.Sum(cell => cell.People);
}
