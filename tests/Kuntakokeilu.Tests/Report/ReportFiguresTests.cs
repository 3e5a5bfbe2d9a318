using Kuntakokeilu.App.Report;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Tests.Report;

public sealed class ReportFiguresTests
{
    private static readonly ReportPerson[] People = [.. new MadeUpRegister(7).People(1500)];

    private static readonly ReportFigures Figures = CountedBy(ReportCounter.ForThePilots(), People).Figures();

    [Fact]
    public void Every_day_equals_a_plain_recount()
    {
        Assert.Equal([new(2021, 3, 1), new(2021, 10, 31), new(2024, 12, 31)], Figures.Days.Select(day => day.Date));
        foreach (DayFigures day in Figures.Days)
        {
            Outcome[] outcomes = [.. People.Select(person => On(person, day.Date)).OfType<Outcome>()];
            Assert.Equal(outcomes.Length, day.Open);
            Assert.Equal(outcomes.Count(o => o.Authority is Authority.Municipality), day.Municipal);
            Assert.Equal(outcomes.Count(o => o.Authority is Authority.TeOffice), day.TeOffice);
            Assert.Equal(outcomes.Count(o => o.Basis is Basis.MissingFacts), day.Undetermined);
            foreach (Basis basis in Enum.GetValues<Basis>())
                Assert.Equal(
                    outcomes.Count(o => o.Authority is Authority.TeOffice && o.Basis == basis),
                    day.On(Authority.TeOffice, basis)
                );
        }
    }

    [Fact]
    public void Customers_of_an_area_are_counted_by_every_ground_they_have()
    {
        Outcome[] outcomes = [.. People.Select(person => On(person, Figures.Main.Date)).OfType<Outcome>()];
        foreach (PilotArea area in PilotAreas.All)
        {
            Outcome[] theirs = [.. outcomes.Where(o => area.Municipalities.Contains(o.Municipality))];
            GroundCounts counts = Figures.Main.CustomersOf(area);
            Assert.Equal(theirs.Length, counts.Customers);
            Assert.Equal(theirs.Count(o => o.Grounds.HasFlag(Grounds.Under30)), counts.Under30);
            Assert.Equal(theirs.Count(o => o.Grounds.HasFlag(Grounds.ForeignLanguage)), counts.ForeignLanguage);
            Assert.Equal(theirs.Count(o => o.Grounds is Grounds.None), counts.NoTest);
        }
    }

    [Fact]
    public void Those_who_belong_to_a_municipality_are_counted_there_whoever_serves_them()
    {
        MunicipalityCode helsinki = MunicipalityCode.Of(91);
        ReportPerson[] there =
        [
            .. People.Where(p =>
                On(p, Figures.Main.Date) is not null && FactsOn(p, Figures.Main.Date).Place == helsinki
            ),
        ];
        Stock stock = Figures.Main.At(helsinki);
        Assert.NotEmpty(there);
        Assert.Equal(there.Length, stock.Open);
        Assert.Equal(there.Count(p => On(p, Figures.Main.Date)?.Authority is Authority.Municipality), stock.Municipal);
    }

    [Fact]
    public void Unemployed_customers_are_told_by_the_facts_of_the_day()
    {
        int expected = People.Count(p =>
            On(p, Figures.Main.Date)?.Authority is Authority.Municipality
            && FactsOn(p, Figures.Main.Date).Status is EmploymentStatus.Unemployed or EmploymentStatus.LaidOff
        );
        Assert.Equal(expected, Figures.Main.MunicipalUnemployed);
    }

    [Fact]
    public void Two_counters_merged_count_as_one()
    {
        ReportCounter first = CountedBy(ReportCounter.ForThePilots(), People[..700]);
        first.Merge(CountedBy(ReportCounter.ForThePilots(), People[700..]));
        ReportFigures merged = first.Figures();
        Assert.Equal(Figures.People, merged.People);
        Assert.Equal(Figures.Days.Select(day => day.Municipal), merged.Days.Select(day => day.Municipal));
        foreach (PilotArea area in PilotAreas.All)
            Assert.Equal(Figures.Main.CustomersOf(area), merged.Main.CustomersOf(area));
    }

    [Fact]
    public void Counters_of_other_days_do_not_merge() =>
        Assert.Throws<ArgumentException>(() =>
            ReportCounter.ForThePilots().Merge(new ReportCounter(new DateOnly(2022, 1, 1)))
        );

    private static ReportCounter CountedBy(ReportCounter counter, IEnumerable<ReportPerson> people)
    {
        foreach (ReportPerson person in people)
            counter.Add([.. person.Periods()], [.. person.Entries]);
        return counter;
    }

    private static Outcome? On(ReportPerson person, DateOnly day)
    {
        Period[] running = [.. person.Periods().Where(p => p.From <= day && day < p.To)];
        return running is [{ Outcome: { Authority: not Authority.None } outcome }] ? outcome : null;
    }

    private static JobseekerFacts FactsOn(ReportPerson person, DateOnly day) =>
        person.Entries.Last(entry => entry.Date <= day).Facts;
}
