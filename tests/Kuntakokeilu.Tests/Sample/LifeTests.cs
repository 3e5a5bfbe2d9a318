using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Tests.Sample;

public sealed class LifeTests
{
    [Fact]
    public void Steered_everything_occurs_that_the_Act_can_bring()
    {
        HashSet<Basis> bases = [];
        Grounds grounds = Grounds.None;
        MissingFacts missing = MissingFacts.None;
        foreach (Outcome outcome in Outcomes(20_000, 1))
        {
            bases.Add(outcome.Basis);
            grounds |= outcome.Grounds;
            missing |= outcome.Missing;
        }

        // Steering stopped only by the law as of an early day.
        Assert.Equal(Enum.GetValues<Basis>().Except([Basis.SteeringStopped]).ToHashSet(), bases);
        Assert.Equal(Enum.GetValues<Grounds>().Aggregate((a, b) => a | b), grounds);
        Assert.Equal(Enum.GetValues<MissingFacts>().Aggregate((a, b) => a | b), missing);
    }

    [Fact]
    public void Spring_2020_brings_lay_offs_and_each_December_a_rise()
    {
        string[][] facts = SampleOutput.Of(20_000, 1).FactRows;

        int Starts(string month, string status) =>
            facts.Count(row => row[2] == "start" && row[1].StartsWith(month) && row[6] == status);

        Assert.True(Starts("2020-04", "3") > 10 * Starts("2020-01", "3"));
        Assert.True(Starts("2021-12", "2") > Starts("2021-09", "2"));
        Assert.True(Starts("2022-12", "2") > Starts("2022-09", "2"));
    }

    [Fact]
    public void A_sample_has_two_to_three_times_as_many_people_as_open_searches_at_the_launch()
    {
        Census census = Calibration.Steer(20_000, 1, 2);

        Assert.InRange(census.People, 40_000, 60_000);
        Assert.InRange((double)census.Rows / census.People, 4, 6);
        Assert.InRange((double)census.Acts / census.People, 0.1, 0.3);
    }

    private static List<Outcome> Outcomes(int people, ulong seed)
    {
        List<Outcome> outcomes = [];
        JobseekerHistory history = new(LawAsKnown.Whole);
        new SampleRegister(people, seed).Make(2, part => part, part => Steer(part, history, outcomes));
        return outcomes;
    }

    private static void Steer(IPeople people, JobseekerHistory history, List<Outcome> outcomes)
    {
        List<SampleRow> rows = [];
        List<TeOfficeAct> acts = [];
        for (int person = 0; person < people.Count; person++)
        {
            rows.Clear();
            acts.Clear();
            people.CopyRows(person, rows);
            people.CopyActs(person, acts);
            history.Begin();
            foreach (TeOfficeAct act in acts)
                history.Expect(act);
            foreach (SampleRow row in rows)
                history.Add(row.ToEvent(people.Traits(person)));
            history.End();
            for (int period = 0; period < history.PeriodCount; period++)
                outcomes.Add(history.PeriodAt(period).Outcome);
        }
    }
}
