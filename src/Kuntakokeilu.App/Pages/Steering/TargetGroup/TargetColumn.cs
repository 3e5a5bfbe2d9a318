using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Steering.TargetGroup;

/// <summary>A column of the target-group tables: the same on the page, in CSV and in XLSX.</summary>
/// <param name="Section">The table of the page that it belongs to; end of the key of its heading.</param>
/// <param name="Name">Its name in CSV.</param>
/// <param name="Heading">Its heading in words.</param>
/// <param name="Value">Its number for some people.</param>
internal sealed record TargetColumn(
    string Section,
    string Name,
    Func<Texts, string> Heading,
    Func<LaunchGroup, PersonYears, decimal> Value
)
{
    internal static IReadOnlyList<string> Sections { get; } = ["summary", "ground", "payer", "days", "reason"];

    internal static IReadOnlyList<TargetColumn> All { get; } =
    [
        new("summary", "jobseekers", t => t["target_group.open"], (group, _) => group.People),
        new("summary", "would_transfer", t => t["target_group.transfer"], (group, _) => group.Transfer),
        new(
            "summary",
            "would_stay",
            t => t["target_group.stay"],
            (group, _) => group.People - group.Transfer - group.Undetermined
        ),
        new("summary", "undetermined", t => t["target_group.undetermined"], (group, _) => group.Undetermined),
        new("summary", "person_years", t => t["target_group.person_years"], (group, years) => years.Of(group.Transfer)),
        .. GroundCounts.Order.Select(OfGround),
        .. LaunchGroup.Payers.Select(OfPayer),
        .. SubsidyDays.Classes.Select(one => OfDays(one.From)),
        OfDays(null),
        .. LaunchGroup.Reasons.Select(OfReason),
    ];

    private static TargetColumn OfGround(Grounds ground) =>
        new(
            "ground",
            $"ground{Texts.Key("", ground).Replace('.', '_')}",
            t => Texts.Capital(t.Of("ground", ground)),
            (group, _) => group.ByGround.With(ground)
        );

    private static TargetColumn OfPayer(BenefitPayer? payer)
    {
        string name = payer is { } known ? Texts.Key("", known)[1..] : "not_known";
        return new("payer", $"paid_by_{name}", t => t[$"target_group.payer.{name}"], (group, _) => group.PaidBy(payer));
    }

    private static TargetColumn OfDays(short? from) =>
        new(
            "days",
            from is { } least ? $"subsidy_days_from_{least}" : "subsidy_days_not_known",
            t => DaysHeading(from, t),
            (group, _) => group.WithDays(from)
        );

    private static TargetColumn OfReason(Basis basis) =>
        new(
            "reason",
            $"stays{Texts.Key("", basis).Replace('.', '_')}",
            t => t.Of("steering.basis", basis),
            (group, _) => group.On(basis)
        );

    private static string DaysHeading(short? from, Texts texts)
    {
        if (from is not { } least)
            return texts["target_group.days_not_known"];
        int place = SubsidyDays.Classes.TakeWhile(one => one.From != least).Count();
        int percent = SubsidyDays.Classes[place].MunicipalPercent;
        if (place == SubsidyDays.Classes.Count - 1)
            return texts["target_group.days_over", texts.Count(least), percent];
        int next = SubsidyDays.Classes[place + 1].From;
        return place == 0
            ? texts["target_group.days_under", texts.Count(next), percent]
            : texts["target_group.days_between", texts.Count(least), texts.Count(next - 1), percent];
    }
}
