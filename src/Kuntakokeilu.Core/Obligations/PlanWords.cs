using System.Collections.Frozen;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Obligations;

/// <summary>The words of a plans file.</summary>
internal static class PlanWords
{
    private static readonly (string Word, PlanDetail Detail)[] Plans =
    [
        ("employment", PlanDetail.Employment),
        ("joint", PlanDetail.Joint),
        ("activation", PlanDetail.Activation),
        ("integration", PlanDetail.Integration),
    ];

    /// <summary>Each entry with the kinds that it can have; none for one that has no kind.</summary>
    private static readonly (string Word, PlanEntryKind Kind, (string Word, PlanDetail Detail)[] Details)[] All =
    [
        ("plan", PlanEntryKind.Plan, Plans),
        ("revision", PlanEntryKind.Revision, Plans),
        (
            "service",
            PlanEntryKind.Service,
            [
                ("training", PlanDetail.Training),
                ("study_qualified", PlanDetail.QualifiedStudy),
                ("study_unqualified", PlanDetail.UnqualifiedStudy),
                ("trial", PlanDetail.Trial),
                ("pay_subsidy", PlanDetail.PaySubsidy),
                ("rehabilitation", PlanDetail.Rehabilitation),
                ("joint_training", PlanDetail.JointTraining),
            ]
        ),
        ("service_end", PlanEntryKind.ServiceEnd, []),
        (
            "known_end",
            PlanEntryKind.KnownEnd,
            [
                ("search", PlanDetail.Search),
                ("work", PlanDetail.Work),
                ("short_work", PlanDetail.ShortWork),
                ("part_time", PlanDetail.PartTime),
                ("training", PlanDetail.Training),
                ("study", PlanDetail.Study),
                ("pay_subsidy", PlanDetail.PaySubsidy),
                ("military", PlanDetail.Military),
                ("family_leave", PlanDetail.FamilyLeave),
                ("none", PlanDetail.Withdrawn),
            ]
        ),
        (
            "request",
            PlanEntryKind.Request,
            [("talks", PlanDetail.Talks), ("revision", PlanDetail.Revision), ("mapping", PlanDetail.Mapping)]
        ),
        (
            "waiver",
            PlanEntryKind.Waiver,
            [
                ("first_interview", PlanDetail.FirstInterview),
                ("plan", PlanDetail.Plan),
                ("service_end", PlanDetail.ServiceEnd),
            ]
        ),
        (
            "joint_assessed",
            PlanEntryKind.JointAssessed,
            [("needed", PlanDetail.Needed), ("not_needed", PlanDetail.NotNeeded)]
        ),
        ("joint_start", PlanEntryKind.JointStart, []),
        ("joint_end", PlanEntryKind.JointEnd, []),
        (
            "kela_notice",
            PlanEntryKind.KelaNotice,
            [
                ("days_180", PlanDetail.Days180),
                ("allowance_period", PlanDetail.AllowancePeriod),
                ("days_500", PlanDetail.Days500),
                ("allowance_180", PlanDetail.Allowance180),
            ]
        ),
        ("residence", PlanEntryKind.Residence, []),
        ("mapping_started", PlanEntryKind.MappingStarted, []),
        (
            "mapping_done",
            PlanEntryKind.MappingDone,
            [("plan_needed", PlanDetail.PlanNeeded), ("plan_not_needed", PlanDetail.PlanNotNeeded)]
        ),
        ("plan_started", PlanEntryKind.PlanStarted, [("integration", PlanDetail.Integration)]),
        ("applied", PlanEntryKind.Applied, []),
        ("report", PlanEntryKind.Report, []),
    ];

    internal static FrozenDictionary<string, PlanEntryKind> Entries { get; } =
        All.ToFrozenDictionary(one => one.Word, one => one.Kind);

    /// <summary>The kinds of each entry, the empty word among them where it has none.</summary>
    internal static FrozenDictionary<string, PlanDetail>[] Details { get; } =
    [
        .. All.Select(one =>
            (one.Details.Length == 0 ? [("", PlanDetail.None)] : one.Details).ToFrozenDictionary(
                detail => detail.Item1,
                detail => detail.Item2
            )
        ),
    ];

    internal static FrozenDictionary<string, NumberGround> Grounds { get; } =
        new Dictionary<string, NumberGround>
        {
            [""] = NumberGround.None,
            ["no_opportunities"] = NumberGround.NoOpportunities,
            ["part_time"] = NumberGround.PartTime,
            ["study"] = NumberGround.Study,
            ["combined"] = NumberGround.Combined,
            ["work"] = NumberGround.Work,
            ["layoff"] = NumberGround.Layoff,
            ["long_service"] = NumberGround.LongService,
            ["joint_need"] = NumberGround.JointNeed,
            ["work_ability"] = NumberGround.WorkAbility,
            ["literacy"] = NumberGround.Literacy,
            ["joint_training"] = NumberGround.JointTraining,
            ["prevented"] = NumberGround.Prevented,
            ["ending"] = NumberGround.Ending,
            ["tyokanava"] = NumberGround.Tyokanava,
            ["short_notice"] = NumberGround.ShortNotice,
            ["extended"] = NumberGround.Extended,
        }.ToFrozenDictionary();

    private static readonly FrozenDictionary<PlanEntryKind, string> EntryNames = All.ToFrozenDictionary(
        one => one.Kind,
        one => one.Word
    );

    private static readonly FrozenDictionary<NumberGround, string> GroundNames = Grounds.ToFrozenDictionary(
        one => one.Value,
        one => one.Key
    );

    /// <summary>The kinds that an entry can have, in the order in which they are told; none alone where it has none.</summary>
    internal static IEnumerable<PlanDetail> DetailsOf(PlanEntryKind entry)
    {
        (string Word, PlanDetail Detail)[] own = All.First(one => one.Kind == entry).Details;
        return own.Length == 0 ? [PlanDetail.None] : own.Select(one => one.Detail);
    }

    internal static string Name(PlanEntryKind entry) => EntryNames[entry];

    /// <summary>The kind of an entry; empty where it has none.</summary>
    internal static string Name(PlanEntryKind entry, PlanDetail detail) =>
        Details[(int)entry].First(one => one.Value == detail).Key;

    internal static string Name(NumberGround ground) => GroundNames[ground];
}
