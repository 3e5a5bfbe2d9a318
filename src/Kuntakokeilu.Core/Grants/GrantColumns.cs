using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Core.Grants;

/// <summary>Where the columns of a file of applications are; -1 where it does not have one, which is as if it were empty.</summary>
internal sealed class GrantColumns(CsvHeader header)
{
    internal static readonly string[] Required = ["application", "benefit", "applied", "decided"];

    internal static readonly string[] Days =
    [
        "applied",
        "decided",
        "birth_date",
        "start",
        "end",
        "last_end",
        "last_permanent",
        "last_work",
        "dismissed",
        "claimed",
        "sent",
    ];

    internal static readonly string[] YesOrNo =
    [
        "business",
        "esf",
        "continuation",
        "same_employer",
        "degree",
        "integration_plan",
    ];

    internal static readonly string[] Money =
    [
        "wage",
        "side_costs",
        "holiday_bonus",
        "other_aid",
        "de_minimis",
        "lodging",
    ];

    internal static readonly string[] Hours = ["hours", "field_hours"];

    /// <summary>Integers with the least and the most that they can be.</summary>
    internal static readonly (string Name, int Least, int Most)[] Integers =
    [
        ("months", 1, 60),
        ("used_months", 0, 60),
        ("staff_then", 0, 999_999),
        ("staff_now", 0, 999_999),
        ("worktime", 1, 100),
        ("km", 0, 999_999),
        ("nights", 0, 999_999),
    ];

    private static readonly string[] Others =
    [
        "application",
        "benefit",
        "customer",
        "employer",
        "basis",
        "first_percent",
        "unemployment",
        "findings",
        "absences",
        "days",
        "purpose",
        "notice",
    ];

    private static readonly string[] Names =
    [
        .. Others,
        .. Days,
        .. YesOrNo,
        .. Money,
        .. Hours,
        .. Integers.Select(one => one.Name),
    ];

    internal int Count { get; } = header.ColumnCount;

    internal IReadOnlyList<string> Unknown { get; } = [.. header.Except(Names)];

    internal int Application { get; } = header.IndexOf("application");
    internal int Benefit { get; } = header.IndexOf("benefit");
    internal int Applied { get; } = header.IndexOf("applied");
    internal int Decided { get; } = header.IndexOf("decided");
    internal int Customer { get; } = header.IndexOf("customer");
    internal int BirthDate { get; } = header.IndexOf("birth_date");
    internal int Employer { get; } = header.IndexOf("employer");
    internal int Basis { get; } = header.IndexOf("basis");
    internal int Business { get; } = header.IndexOf("business");
    internal int Esf { get; } = header.IndexOf("esf");
    internal int Start { get; } = header.IndexOf("start");
    internal int End { get; } = header.IndexOf("end");
    internal int Continuation { get; } = header.IndexOf("continuation");
    internal int Months { get; } = header.IndexOf("months");
    internal int UsedMonths { get; } = header.IndexOf("used_months");
    internal int LastEnd { get; } = header.IndexOf("last_end");
    internal int SameEmployer { get; } = header.IndexOf("same_employer");
    internal int FirstPercent { get; } = header.IndexOf("first_percent");
    internal int Unemployment { get; } = header.IndexOf("unemployment");
    internal int LastPermanent { get; } = header.IndexOf("last_permanent");
    internal int LastWork { get; } = header.IndexOf("last_work");
    internal int Degree { get; } = header.IndexOf("degree");
    internal int IntegrationPlan { get; } = header.IndexOf("integration_plan");
    internal int Findings { get; } = header.IndexOf("findings");
    internal int Dismissed { get; } = header.IndexOf("dismissed");
    internal int StaffThen { get; } = header.IndexOf("staff_then");
    internal int StaffNow { get; } = header.IndexOf("staff_now");
    internal int Worktime { get; } = header.IndexOf("worktime");
    internal int WeeklyHours { get; } = header.IndexOf("hours");
    internal int FieldHours { get; } = header.IndexOf("field_hours");
    internal int Wage { get; } = header.IndexOf("wage");
    internal int SideCosts { get; } = header.IndexOf("side_costs");
    internal int HolidayBonus { get; } = header.IndexOf("holiday_bonus");
    internal int OtherAid { get; } = header.IndexOf("other_aid");
    internal int DeMinimis { get; } = header.IndexOf("de_minimis");
    internal int Absences { get; } = header.IndexOf("absences");
    internal int Claimed { get; } = header.IndexOf("claimed");
    internal int AttendedDays { get; } = header.IndexOf("days");
    internal int Kilometres { get; } = header.IndexOf("km");
    internal int Nights { get; } = header.IndexOf("nights");
    internal int Lodging { get; } = header.IndexOf("lodging");
    internal int Purpose { get; } = header.IndexOf("purpose");
    internal int Sent { get; } = header.IndexOf("sent");
    internal int Notice { get; } = header.IndexOf("notice");

    internal (string Name, int Column)[] Of(IEnumerable<string> names) =>
        [.. names.Select(name => (name, header.IndexOf(name)))];
}
