using Kuntakokeilu.Statistics.Jobseekers;

namespace Kuntakokeilu.Statistics.Cubes;

/// <summary>
/// What a person's duties make of each month, as bits. Reused from person to person without allocating.
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

    /// <param name="duties">Each kind in the order of its days.</param>
    internal void Fold(IReadOnlyList<Duty> duties)
    {
        if (!isEmpty)
        {
            Array.Clear(flows);
            Array.Clear(states);
        }
        isEmpty = duties.Count == 0;
        for (int i = 0; i < duties.Count; i++)
            Fold(duties[i]);
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
