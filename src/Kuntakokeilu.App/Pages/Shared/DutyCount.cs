using Kuntakokeilu.Law.Calendar;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>A step of a duty's count in words, the days that it leaves out by name.</summary>
internal sealed class DutyCount(Texts texts)
{
    internal string Of(CountStep step)
    {
        string told = texts["duty.step", texts.Of("duty.aim", step.Aim), Counted(step)];
        return step.IsMoved
                ? $"{told} {texts["duty.moved", Day(step.Counted), Day(step.To), All(step.Off.Select(Named))]}"
            : step.Off.Count > 0 ? $"{told} {texts["duty.not_counted", All(LeftOut(step.Off))]}"
            : told;
    }

    /// <summary>One month has a text of its own, as a month back has.</summary>
    private string Counted(CountStep step) =>
        (step.Unit, step.Amount) switch
        {
            (CountUnit.ItsDay, _) => texts["duty.count.its_day", Day(step.Counted)],
            (CountUnit.Months, 1) => texts["duty.count.one_month", Day(step.From), Day(step.Counted)],
            (CountUnit.Months, < 0) => texts["duty.count.month_before", Day(step.From), Day(step.Counted)],
            (CountUnit.WholeMonths, 1) => texts["duty.count.one_whole_month", Day(step.From), Day(step.Counted)],
            _ => texts.Of("duty.count", step.Unit, step.Amount, Day(step.From), Day(step.Counted)),
        };

    /// <summary>Weekends together, and each holiday that they would not have left out.</summary>
    private IEnumerable<string> LeftOut(IReadOnlyList<DayOff> off) =>
        [
            .. off.Any(one => one.IsWeekend) ? [texts["duty.weekends"]] : (string[])[],
            .. off.Where(one => !one.IsWeekend).Select(Named),
        ];

    private string Named(DayOff off) =>
        texts[
            "duty.day_off",
            off.Holiday is not FinnishHoliday.None ? texts.Of("duty.holiday", off.Holiday)
            : off.Day.DayOfWeek is DayOfWeek.Saturday ? texts["duty.holiday.saturday"]
            : texts["duty.holiday.sunday"],
            Day(off.Day)
        ];

    private string All(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length == 1 ? all[0] : texts["citation.and", string.Join(", ", all[..^1]), all[^1]];
    }

    private string Day(DateOnly day) => texts.Date(day);
}
