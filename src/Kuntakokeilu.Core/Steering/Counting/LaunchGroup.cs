using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Steering.Counting;

/// <summary>Some people with an open search on the eve of the pilots, as the target-group tables count them.</summary>
internal sealed class LaunchGroup(IReadOnlyList<LaunchCell> cells)
{
    private readonly LaunchCell[] transferring = [.. cells.Where(cell => cell.Basis is Basis.TargetGroup)];

    /// <summary>Who pays the benefit; null is not known.</summary>
    internal static IReadOnlyList<BenefitPayer?> Payers { get; } =
    [BenefitPayer.Kela, BenefitPayer.Fund, BenefitPayer.None, null];

    /// <summary>Why somebody would stay with the TE office; the undetermined last.</summary>
    internal static IReadOnlyList<Basis> Reasons { get; } =
    [Basis.NotInTargetGroup, Basis.StatusNotCovered, Basis.HomeNotPilot, Basis.MissingFacts];

    /// <summary>Open job searches.</summary>
    internal int People { get; } = cells.Sum(cell => cell.People);

    /// <summary>Those who would become the municipality's customers.</summary>
    internal int Transfer => transferring.Sum(cell => cell.People);

    internal int Undetermined => On(Basis.MissingFacts);

    /// <summary>Those who would transfer by every ground that holds.</summary>
    internal GroundCounts ByGround => GroundCounts.Of(transferring.Select(cell => (cell.Grounds, cell.People)));

    /// <summary>Those who would transfer by all the grounds they have: each person once, the largest first.</summary>
    internal IReadOnlyList<(Grounds Grounds, int People)> Combinations =>
        [
            .. transferring
                .GroupBy(cell => cell.Grounds, (grounds, all) => (grounds, all.Sum(cell => cell.People)))
                .OrderByDescending(one => one.Item2)
                .ThenBy(one => one.grounds),
        ];

    internal int On(Basis basis) => cells.Where(cell => cell.Basis == basis).Sum(cell => cell.People);

    /// <summary>Those who would transfer and whose benefit is paid by one of <see cref="Payers"/>.</summary>
    internal int PaidBy(BenefitPayer? payer) =>
        transferring.Where(cell => cell.BenefitPayer == payer).Sum(cell => cell.People);

    /// <summary>
    /// Those who would transfer in a class of days of labour market subsidy, by its least days; null for those of whom
    /// no days are known.
    /// </summary>
    internal int WithDays(short? from) =>
        transferring.Where(cell => cell.SubsidyDaysFrom == from).Sum(cell => cell.People);
}
