using Kuntakokeilu.Statistics.Jobseekers;

namespace Kuntakokeilu.Statistics.Cubes;

/// <summary>
/// What a person's duties, services and interviews make of each month, as bits. Reused from person to person without allocating.
/// </summary>
internal sealed class CaseworkMonths(Calendar calendar)
{
    private readonly ulong[] flows = new ulong[calendar.Months];
    private readonly ulong[] states = new ulong[calendar.Months];
    private bool isEmpty = true;

    internal ulong Flows(int month) => flows[month];

    internal ulong States(int month) => states[month];

    /// <summary>The first month from one on in which something happened; the one after the last without any.</summary>
    internal int Next(int month)
    {
        if (isEmpty)
            return calendar.Months;
        for (month = Math.Max(month, 0); month < calendar.Months && flows[month] == 0; month++) { }
        return month;
    }

    internal void Fold(Jobseeker person)
    {
        if (!isEmpty)
        {
            Array.Clear(flows);
            Array.Clear(states);
        }
        isEmpty = person.Duties.Count + person.Services.Count + person.Interviews.Count == 0;
        for (int i = 0; i < person.Duties.Count; i++)
            Fold(person.Duties[i]);
        for (int i = 0; i < person.Services.Count; i++)
            Fold(person.Services[i]);
        for (int i = 0; i < person.Interviews.Count; i++)
            if (Month(person.Interviews[i].Day) is { } held)
                flows[held] = ServiceMeasures.WithHeld(flows[held], person.Interviews[i]);
    }

    private void Fold(in ServiceUse use)
    {
        if (use.Started is { } started && Month(started) is { } begun)
            flows[begun] = ServiceMeasures.WithBegun(flows[begun], use);
        int last = calendar.MonthOf((use.LastDay ?? DateOnly.MaxValue).DayNumber);
        for (int month = Math.Max(calendar.MonthOf(use.Agreed.DayNumber), 0); month <= last; month++)
        {
            if (month == calendar.Months)
                return;
            states[month] = ServiceMeasures.WithDay(
                states[month],
                use,
                DateOnly.FromDayNumber(calendar.CountDayOf(month))
            );
        }
    }

    private void Fold(in Duty duty)
    {
        if (duty.Done is { } done && Month(done) is { } held)
            flows[held] = CaseworkMeasures.WithDone(flows[held], duty);
        if (CaseworkMeasures.FallsDue(duty) && Month(duty.Due) is { } due)
            flows[due] = CaseworkMeasures.WithDue(flows[due], duty);
        int last = calendar.MonthOf((duty.Done ?? duty.Ended)?.DayNumber ?? int.MaxValue);
        for (int month = Math.Max(calendar.MonthOf(duty.From.DayNumber), 0); month <= last; month++)
        {
            if (month == calendar.Months)
                return;
            states[month] |= CaseworkMeasures.OfDay(duty, DateOnly.FromDayNumber(calendar.CountDayOf(month)));
        }
    }

    private int? Month(DateOnly day) =>
        calendar.MonthOf(day.DayNumber) is >= 0 and var month && month < calendar.Months ? month : null;
}
