using CsCheck;
using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Jobseekers;
using Kuntakokeilu.Statistics.Months;

namespace Kuntakokeilu.Statistics.Tests.Cubes;

public sealed class CubeBuilderTests
{
    private const int Months = PeopleOfAllKinds.Months;
    private const int Places = PeopleOfAllKinds.Places;
    private const int Municipalities = PeopleOfAllKinds.Municipalities;
    private const int TeOffice = (int)ResponsibleBody.TeOffice;

    [Fact]
    public void It_counts_what_a_plain_count_by_days_counts() =>
        PeopleOfAllKinds.People.Sample(person => Check([person]), iter: 1500, print: Print);

    [Fact]
    public void People_add_up_in_any_order_and_from_any_builders() =>
        PeopleOfAllKinds
            .People.Array[2, 8]
            .Sample(
                people =>
                {
                    (BaseCube place, BaseCube responsible, BaseCube group) = Build(people);
                    CubeBuilder first = New();
                    CubeBuilder second = New();
                    foreach (Jobseeker person in people.Reverse())
                        (person.Key % 2 == 0 ? first : second).Add(person);
                    first.Add(second);
                    (BaseCube otherPlace, BaseCube otherResponsible, BaseCube otherGroup) = first.Finish();
                    return place.Cells.SequenceEqual(otherPlace.Cells)
                        && responsible.Cells.SequenceEqual(otherResponsible.Cells)
                        && group.Cells.SequenceEqual(otherGroup.Cells);
                },
                iter: 100
            );

    [Fact]
    public void A_search_that_ends_on_the_first_day_of_a_month_ends_in_it_where_the_person_was()
    {
        Facts facts = new(new(1980, 1, 1), 2);
        (BaseCube cube, _, _) = Build([
            new(
                5,
                [new(new(2020, 2, 10), SearchEvent.Begins, 1, facts), new(new(2020, 4, 1), SearchEvent.Ends, 2, facts)],
                []
            ),
        ]);

        Assert.Equal(People.One(5), cube[1, 1, TeOffice, Measure.SearchesBegun]);
        Assert.Equal(People.One(5), cube[3, 1, TeOffice, Measure.SearchesEnded]);
        Assert.Equal(People.One(5), cube[3, 1, TeOffice, Measure.UnemploymentEnded]);
        Assert.Equal(People.One(5), cube[2, 1, TeOffice, Measure.Unemployed]);
        Assert.Equal(People.None, cube[3, 1, TeOffice, Measure.Jobseekers]);
    }

    [Fact]
    public void What_ends_and_begins_on_one_day_goes_on()
    {
        Facts facts = new(new(1980, 1, 1), 2);
        (BaseCube cube, _, _) = Build([
            new(
                5,
                [
                    new(new(2020, 1, 10), SearchEvent.Begins, 1, facts),
                    new(new(2020, 3, 5), SearchEvent.Ends, 1, facts),
                    new(new(2020, 3, 5), SearchEvent.Begins, 1, facts),
                ],
                []
            ),
        ]);

        Assert.Equal(People.None, cube[2, 1, TeOffice, Measure.SearchesBegun]);
        Assert.Equal(People.None, cube[2, 1, TeOffice, Measure.SearchesEnded]);
        Assert.Equal(People.One(5), cube[3, 1, TeOffice, Measure.PassedThreeMonths]);
    }

    [Fact]
    public void Who_passes_three_months_stands_where_unemployment_began()
    {
        Facts facts = new(new(1980, 1, 1), 2);
        (BaseCube cube, _, _) = Build([
            new(
                5,
                [
                    new(new(2019, 11, 30), SearchEvent.Begins, 1, facts),
                    new(new(2020, 1, 10), SearchEvent.GoesOn, 2, facts),
                    new(new(2020, 3, 1), SearchEvent.Ends, 2, facts),
                ],
                []
            ),
        ]);

        Assert.Equal(People.One(5), cube[1, 1, TeOffice, Measure.PassedThreeMonths]);
        Assert.Equal(People.None, cube[1, 2, TeOffice, Measure.PassedThreeMonths]);
    }

    [Fact]
    public void Entries_out_of_order_are_refused()
    {
        Facts facts = new(new(1980, 1, 1), 2);
        Entry late = new(new(2020, 3, 1), SearchEvent.Begins, 0, facts);
        Assert.Throws<ArgumentException>(() =>
            New().Add(new Jobseeker(1, [late, late with { Date = new(2020, 2, 1) }], []))
        );
    }

    private static bool Check(Jobseeker[] people)
    {
        (BaseCube place, BaseCube responsible, BaseCube group) = Build(people);
        return Same(PlainCount.Cube(people, Months, Places, byPlace: true), place)
            && Same(PlainCount.Cube(people, Months, Municipalities, byPlace: false), responsible)
            && Same(PlainCount.Groups(people, Months, PeopleOfAllKinds.Pilots), group);
    }

    private static bool Same(BaseCube plain, BaseCube built)
    {
        for (int month = 0; month < plain.Months; month++)
        for (int area = 0; area < plain.Areas; area++)
        for (int body = 0; body < plain.Bodies; body++)
        for (Measure measure = 0; (int)measure < Measures.Count; measure++)
            if (plain[month, area, body, measure] != built[month, area, body, measure])
                throw new InvalidOperationException($"{measure} of {new Month(month)}, area {area}, body {body}");
        return true;
    }

    private static (BaseCube ByPlace, BaseCube ByResponsible, BaseCube ByGroup) Build(IEnumerable<Jobseeker> people)
    {
        CubeBuilder builder = New();
        foreach (Jobseeker person in people)
            builder.Add(person);
        return builder.Finish();
    }

    private static CubeBuilder New() => new(Months, PeopleOfAllKinds.Pilots, Municipalities);

    private static string Print(Jobseeker person) =>
        string.Join('\n', person.Entries) + '\n' + string.Join('\n', person.Responsibilities);
}
