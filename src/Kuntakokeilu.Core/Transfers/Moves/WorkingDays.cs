using Kuntakokeilu.Core.Notices.Letters;

namespace Kuntakokeilu.Core.Transfers.Moves;

/// <summary>Times told in working days. Pure.</summary>
internal static class WorkingDays
{
    /// <summary>The last of so many working days after a day, which is not counted itself.</summary>
    internal static DateOnly After(DateOnly day, int days)
    {
        for (int i = 0; i < days; i++)
            day = Holidays.NextWorkingDay(day.AddDays(1));
        return day;
    }
}
