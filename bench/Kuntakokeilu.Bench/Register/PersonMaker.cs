using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Bench.Register;

/// <summary>Makes up one person's rows: each person by itself, in any order, always the same.</summary>
/// <remarks>
/// The mix is lively, not calibrated: more than half live in the pilots, and every column, every event, moves, temporary
/// and redundancy protection, unknown facts and several job searches in a row occur.
/// </remarks>
internal sealed class PersonMaker(RegisterSize size)
{
    private const ulong Seed = 1269_2020;
    private static readonly int FirstDay = new DateOnly(2020, 1, 1).DayNumber;
    private static readonly int LastDay = new DateOnly(2024, 12, 31).DayNumber;
    private static readonly MunicipalityCode[] Pilots = [.. PilotAreas.All.SelectMany(a => a.Municipalities)];
    private static readonly MunicipalityCode[] All = [.. Municipalities.All.Select(m => m.Code)];

    private static readonly LanguageCode[] ForeignTongues =
    [
        .. new[] { "ru", "et", "ar", "so", "en", "uk", "fa", "zho", "und" }.Select(c => LanguageCode.Parse(c)),
    ];

    private static readonly LanguageCode Finnish = LanguageCode.Parse("fi");
    private static readonly LanguageCode Swedish = LanguageCode.Parse("sv");
    private static readonly LanguageCode NorthernSami = LanguageCode.Parse("sme");

    private MadeRow[] rows = new MadeRow[16];
    private int count;

    /// <summary>The rows of the person made last.</summary>
    internal ReadOnlySpan<MadeRow> Rows => rows.AsSpan(0, count);

    internal static MunicipalityCode AnyPilot(ref Dice dice) => dice.Any<MunicipalityCode>(Pilots);

    internal void Make(int person)
    {
        Dice dice = Dice.For(Seed, person);
        count = size.RowsOf(person);
        if (rows.Length < count)
            rows = new MadeRow[count];
        int day = FirstDay + dice.Below((LastDay - FirstDay) * 4 / 5);
        JobseekerFacts facts = FirstFacts(ref dice);
        CarriedOfPerson carried = new(
            1 + dice.Below(2),
            facts.Immigrant is Answer.Yes ? 100 + dice.Below(800) : 246,
            facts.MotherTongue == Swedish ? "sv"
                : facts.Immigrant is Answer.Yes && dice.Percent(50) ? "other"
                : "fi",
            dice.Percent(6) ? "yes"
                : dice.Percent(70) ? "no"
                : ""
        );
        int benefitDays = dice.Below(700);
        bool open = false;
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
            {
                day += dice.Below(2 * (LastDay - day) / (count - i + 1) + 1);
                facts = Changed(facts, ref dice);
                benefitDays += dice.Below(60);
            }
            RegisterEventKind kind = KindOf(open, ref dice);
            open = kind is not RegisterEventKind.End;
            rows[i] = new(
                new(DateOnly.FromDayNumber(day), kind, facts),
                carried,
                dice.Any<string>(["kela", "kela", "fund", "none", ""]),
                dice.Percent(80) ? benefitDays : -1,
                facts.Status is EmploymentStatus.PromotingService ? 100 + dice.Below(40) : -1
            );
        }
    }

    private static RegisterEventKind KindOf(bool open, ref Dice dice) =>
        !open ? RegisterEventKind.Start
        : dice.Percent(25) ? RegisterEventKind.End
        : dice.Percent(40) ? RegisterEventKind.Registry
        : RegisterEventKind.Change;

    private static JobseekerFacts FirstFacts(ref Dice dice)
    {
        bool foreign = dice.Percent(18);
        bool refuge = foreign && dice.Percent(12);
        return new()
        {
            BirthDate = new DateOnly(1957, 1, 1).AddDays(dice.Below(47 * 365)),
            HomeMunicipality = refuge ? MunicipalityCode.None : Home(ref dice),
            PlaceOfStay = refuge ? Home(ref dice) : MunicipalityCode.None,
            TemporaryProtection = refuge,
            MotherTongue =
                foreign ? dice.Any<LanguageCode>(ForeignTongues)
                : dice.Percent(5) ? Swedish
                : dice.Percent(1) ? NorthernSami
                : dice.Percent(1) ? LanguageCode.None
                : Finnish,
            Immigrant =
                foreign && dice.Percent(60) ? Answer.Yes
                : dice.Percent(2) ? Answer.Unknown
                : Answer.No,
            EarningsRelated = Earnings(ref dice),
            Status = dice.Percent(80) ? EmploymentStatus.Unemployed : EmploymentStatus.LaidOff,
        };
    }

    private static JobseekerFacts Changed(JobseekerFacts facts, ref Dice dice) =>
        dice.Below(10) switch
        {
            0 => facts with { EarningsRelated = Earnings(ref dice) },
            1 when dice.Percent(40) => facts with { HomeMunicipality = Home(ref dice) },
            2 when dice.Percent(10) => facts with { RedundancyProtection = true },
            3 => facts with { AtRisk = dice.Percent(50) },
            4 or 5 or 6 or 7 => WithStatus(facts, ref dice),
            _ => facts,
        };

    private static JobseekerFacts WithStatus(JobseekerFacts facts, ref Dice dice)
    {
        var status = (EmploymentStatus)dice.Any<int>([0, 1, 1, 2, 2, 2, 2, 2, 3, 4, 5, 6, 7, 7, 8, 9]);
        bool works =
            status is EmploymentStatus.OpenMarket or EmploymentStatus.ShortenedWeek or EmploymentStatus.PartTimeWork;
        return facts with
        {
            Status = status,
            WeeklyHours = works ? WeeklyHours.OfThousandths(dice.Below(75) * 500) : WeeklyHours.NotGiven,
            PromotingService = status is EmploymentStatus.Training && dice.Percent(60),
        };
    }

    private static MunicipalityCode Home(ref Dice dice) =>
        dice.Percent(55) ? AnyPilot(ref dice) : dice.Any<MunicipalityCode>(All);

    private static Answer Earnings(ref Dice dice) =>
        dice.Percent(45) ? Answer.No
        : dice.Percent(95) ? Answer.Yes
        : Answer.Unknown;
}
