using Kuntakokeilu.Law.Calendar;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Tests.Obligations.Oracle;

namespace Kuntakokeilu.Tests.Obligations;

/// <summary>What is told of a count leads to the day in the row, reckoned by the calendar of the second implementation.</summary>
public sealed class WhyOwedPropertyTests
{
    private const int Lives = 600;

    [Fact]
    public void The_count_told_leads_to_the_last_day_and_everything_that_can_be_told_is()
    {
        HashSet<object> met = [];
        foreach (ObligationExplanation why in ObligationLives.Explained(firstSeed: 1, Lives))
        {
            Check(why);
            met.UnionWith([why.Duty.Kind, why.Duty.State, why.Duty.Reason, why.Duty.DueRule]);
            met.UnionWith(why.Steps.Select(step => (object)step.Aim));
            met.UnionWith(why.Steps.Select(step => (object)step.Unit));
            met.UnionWith(why.EachReading.Cast<object>());
            met.UnionWith(why.Parameters.Cast<object>());
            met.UnionWith(why.Start is { } start ? [start.What] : (object[])[]);
            met.UnionWith(why.Window is { } window ? [window.Rule] : (object[])[]);
        }

        Assert.Equal(
            [],
            All<ObligationKind>()
                .Concat(All<ObligationState>())
                .Concat(All<ObligationReason>())
                .Concat(All<DueRule>())
                .Concat(All<CountAim>())
                .Concat(All<CountUnit>())
                .Concat(All<ObligationReadings>().Except([ObligationReadings.None]))
                .Concat(All<ObligationParameter>())
                .Concat(All<CountedFrom>())
                .Concat(All<WindowRule>())
                .Except(met)
        );
    }

    private static void Check(ObligationExplanation why)
    {
        string told = $"{why.Duty} on {why.On}: {string.Join("; ", why.Steps)}";
        bool hasCount = why.Duty.Due is not null;
        Assert.True(hasCount == why.Steps.Count > 0, told);
        if (!hasCount)
            return;
        Assert.True(why.Steps[^1].To == why.Duty.Due, told);
        Assert.True(why.Steps[0].From == why.Start!.Value.Day, told);
        Assert.All(why.Steps, step => Assert.True(IsSo(step), told));
        // Each but a new start goes on from where the one before came to.
        for (int i = 1; i < why.Steps.Count; i++)
            if (why.Steps[i].Aim is CountAim.Due)
                Assert.True(why.Steps[i].From == why.Steps[i - 1].To, told);
    }

    private static bool IsSo(CountStep step)
    {
        DateOnly counted = step.Unit switch
        {
            CountUnit.ItsDay => step.From,
            CountUnit.WorkingDays => PlainDays.Wd(step.From, step.Amount),
            CountUnit.Days => step.From.AddDays(step.Amount),
            CountUnit.Months => PlainDays.M(step.From, step.Amount),
            CountUnit.WholeMonths => PlainDays.M(step.From, step.Amount).AddDays(-1),
        };
        (DateOnly first, DateOnly last) =
            step.Unit is CountUnit.WorkingDays ? (step.From.AddDays(1), counted) : (counted, step.To.AddDays(-1));
        return step.Counted == counted
            && (step.To == counted || step.To == PlainDays.Roll(counted))
            && step.Off.Select(off => off.Day).SequenceEqual(DaysOff(first, last))
            && step.Off.All(off => off.IsWeekend || off.Holiday is not FinnishHoliday.None);
    }

    private static IEnumerable<DateOnly> DaysOff(DateOnly first, DateOnly last)
    {
        for (DateOnly day = first; day <= last; day = day.AddDays(1))
            if (!PlainDays.IsWorking(day))
                yield return day;
    }

    private static IEnumerable<object> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Cast<object>();
}
