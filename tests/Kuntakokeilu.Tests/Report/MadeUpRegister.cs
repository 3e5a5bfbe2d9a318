using Kuntakokeilu.App.Report;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Tests.Report;

/// <summary>A small register drawn by a seeded die: enough to fill a page, like no real people.</summary>
internal sealed class MadeUpRegister(int seed)
{
    private static readonly DateOnly Beginning = new(2020, 1, 1);
    private static readonly DateOnly Last = new(2024, 12, 31);

    private readonly Random die = new(seed);

    internal IEnumerable<ReportPerson> People(int count) => Enumerable.Range(1, count).Select(Person);

    private ReportPerson Person(int number)
    {
        List<RegisterEvent> entries = [];
        List<TeOfficeAct> acts = [];
        JobseekerFacts facts = Facts();
        DateOnly date = Beginning.AddDays(die.Next(1500));
        while (date < Last && entries.Count < 7)
        {
            entries.Add(new(date, RegisterEventKind.Start, facts));
            if (Happens(4))
                acts.Add(
                    new(date, TeOfficeActKind.LeaveUntransferred, default, TransferGround.Other, false, false, false)
                );
            date = date.AddDays(20 + die.Next(500));
            if (date < Last && Happens(50))
            {
                facts = Changed(facts, date);
                entries.Add(new(date, Happens(60) ? RegisterEventKind.Change : RegisterEventKind.Registry, facts));
                date = date.AddDays(20 + die.Next(400));
            }
            if (date >= Last || Happens(15))
                break;
            entries.Add(new(date, RegisterEventKind.End, facts));
            date = date.AddDays(10 + die.Next(300));
            if (Happens(45))
                break;
        }
        return new($"S{number:D6}", entries, acts);
    }

    private JobseekerFacts Facts()
    {
        bool foreign = Happens(15);
        bool protection = Happens(2);
        MunicipalityCode home = Municipality();
        return new()
        {
            BirthDate = new DateOnly(1958, 1, 1).AddDays(die.Next(45 * 365)),
            HomeMunicipality = protection ? MunicipalityCode.None : home,
            PlaceOfStay = protection ? home : MunicipalityCode.None,
            TemporaryProtection = protection,
            Status = Status(),
            EarningsRelated =
                Happens(5) ? Answer.Unknown
                : Happens(48) ? Answer.No
                : Answer.Yes,
            MotherTongue = LanguageCode.Parse(
                foreign ? "ru"
                : Happens(5) ? "sv"
                : "fi"
            ),
            Immigrant = foreign && Happens(70) ? Answer.Yes : Answer.No,
        };
    }

    private JobseekerFacts Changed(in JobseekerFacts facts, DateOnly date) =>
        Happens(25) ? facts with { HomeMunicipality = Municipality() }
        : date >= new DateOnly(2023, 1, 1) && Happens(15) ? facts with { RedundancyProtection = true }
        : facts with { Status = Status() };

    private EmploymentStatus Status() =>
        die.Next(100) switch
        {
            < 60 => EmploymentStatus.Unemployed,
            < 63 => EmploymentStatus.LaidOff,
            < 70 => EmploymentStatus.PromotingService,
            < 84 => EmploymentStatus.Training,
            < 96 => EmploymentStatus.OpenMarket,
            _ => EmploymentStatus.EmployedWithSupport,
        };

    private MunicipalityCode Municipality()
    {
        int inhabitant = die.Next(Municipalities.All.Sum(m => m.Population));
        foreach (Municipality municipality in Municipalities.All)
        {
            inhabitant -= municipality.Population;
            if (inhabitant < 0)
                return municipality.Code;
        }
        throw new InvalidOperationException("The die showed more than all inhabitants.");
    }

    private bool Happens(int percent) => die.Next(100) < percent;
}
