using System.Text;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Steering;

/// <summary>Outcomes in the words of responsibility.csv.</summary>
internal static class OutcomeText
{
    private static readonly (Grounds Ground, string Text)[] GroundNames =
    [
        (Grounds.NoEarningsRelatedAllowance, "4.1.1"),
        (Grounds.Under30, "4.1.2.age"),
        (Grounds.Immigrant, "4.1.2.immigrant"),
        (Grounds.ForeignLanguage, "4.1.2.language"),
        (Grounds.TemporaryProtection, "4.2"),
        (Grounds.Restart, "6.2"),
    ];

    private static readonly (MissingFacts Fact, string Text)[] MissingNames =
    [
        (MissingFacts.EarningsRelated, "earnings_related"),
        (MissingFacts.Immigrant, "immigrant"),
        (MissingFacts.MotherTongue, "mother_tongue"),
    ];

    // Filled as they are met. Two threads may both fill one place: with the same text.
    private static readonly byte[]?[] Endings = new byte[]?[Enum.GetValues<Basis>().Length << 9];

    internal static string Name(Authority authority) =>
        authority switch
        {
            Authority.None => "none",
            Authority.TeOffice => "te_office",
            Authority.Municipality => "municipality",
        };

    internal static ReadOnlySpan<byte> Bytes(Authority authority) =>
        authority switch
        {
            Authority.None => "none"u8,
            Authority.TeOffice => "te_office"u8,
            Authority.Municipality => "municipality"u8,
        };

    internal static string Name(Basis basis) =>
        basis switch
        {
            Basis.NoJobSearch => "no_job_search",
            Basis.BeforePilot => "before_pilot",
            Basis.TargetGroup => "target_group",
            Basis.Restart => "restart",
            Basis.Moved => "moved",
            Basis.TransferredOnRequest => "transferred_on_request",
            Basis.LeftUntransferred => "left_untransferred",
            Basis.RedundancyProtection => "redundancy_protection",
            Basis.HomeNotPilot => "home_not_pilot",
            Basis.StatusNotCovered => "status_not_covered",
            Basis.MissingFacts => "missing_facts",
            Basis.NotInTargetGroup => "not_in_target_group",
            Basis.SteeringStopped => "steering_stopped",
        };

    /// <summary>The grounds in their legal order, joined by semicolons.</summary>
    internal static string Name(Grounds grounds) =>
        string.Join(';', GroundNames.Where(g => grounds.HasFlag(g.Ground)).Select(g => g.Text));

    /// <summary>The missing facts in their order, joined by semicolons.</summary>
    internal static string Name(MissingFacts missing) =>
        string.Join(';', MissingNames.Where(m => missing.HasFlag(m.Fact)).Select(m => m.Text));

    /// <summary>What stands on a row after the municipality: <c>,basis,grounds,missing</c> and a line feed.</summary>
    internal static ReadOnlySpan<byte> Ending(in Outcome outcome)
    {
        int index = ((int)outcome.Basis << 9) | ((int)outcome.Grounds << 3) | (int)outcome.Missing;
        return Endings[index] ??= Encoding.UTF8.GetBytes(
            $",{Name(outcome.Basis)},{Name(outcome.Grounds)},{Name(outcome.Missing)}\n"
        );
    }
}
