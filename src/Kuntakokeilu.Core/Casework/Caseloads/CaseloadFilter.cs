using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Casework.Caseloads;

/// <summary>Which customers of the organisation.</summary>
internal sealed record CaseloadFilter
{
    /// <summary>Those of this account; null for everybody's, unless <see cref="OfNobody"/>.</summary>
    public int? Worker { get; init; }

    /// <summary>Those whom no official has.</summary>
    public bool OfNobody { get; init; }

    /// <summary>What is due next is of this kind.</summary>
    public ObligationKind? Kind { get; init; }

    public CaseloadWhen? When { get; init; }

    /// <summary>The kind of the plan in force; <see cref="PlanDetail.None"/> for those without one.</summary>
    public PlanDetail? Plan { get; init; }

    /// <summary>Whether something is booked.</summary>
    public bool? IsBooked { get; init; }

    /// <summary>No contact was held for three months.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Rows came late, and wait to be settled.</summary>
    public bool HasLateRows { get; init; }

    /// <summary>A message of the customer's waits.</summary>
    public bool HasMessages { get; init; }

    /// <summary>These alone; null for all.</summary>
    public IReadOnlyList<int>? People { get; init; }
}

/// <summary>By when what is due next is due.</summary>
internal enum CaseloadWhen : byte
{
    /// <summary>Its last day has passed.</summary>
    Late,
    Today,

    /// <summary>From today to Sunday.</summary>
    ThisWeek,

    /// <summary>From today on, within two weeks.</summary>
    TwoWeeks,
    Later,

    /// <summary>Nothing has a last day.</summary>
    Nothing,
}

/// <summary>What narrows a caseload, as a list offers it.</summary>
internal static class CaseloadChoices
{
    internal const int SilentMonths = 3;

    /// <summary>What an authority owes by a last day, in the order of the law's tables.</summary>
    internal static IReadOnlyList<ObligationKind> Kinds { get; } =
    [
        .. Enum.GetValues<ObligationKind>()
            .Where(kind =>
                kind is not (ObligationKind.Report or ObligationKind.SearchPeriod or ObligationKind.JointNeed)
            ),
    ];

    internal static IReadOnlyList<PlanDetail> Plans { get; } =
    [PlanDetail.None, PlanDetail.Employment, PlanDetail.Joint, PlanDetail.Activation, PlanDetail.Integration];

    /// <summary>The Sunday of the week.</summary>
    internal static DateOnly EndOfWeek(DateOnly today) => today.AddDays((7 - (int)today.DayOfWeek) % 7);
}
