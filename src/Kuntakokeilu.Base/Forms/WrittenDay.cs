using System.Globalization;

namespace Kuntakokeilu.Base.Forms;

/// <summary>
/// A day as people write it: 1.3.2021, 01.03.2021 or 2021-03-01, with spaces anywhere. Eight digits are day, month and
/// year: the number pad of a telephone may have no full stop.
/// </summary>
internal abstract record WrittenDay
{
    private WrittenDay() { }

    /// <summary>Nothing is written.</summary>
    internal sealed record Nothing : WrittenDay;

    internal sealed record Day(DateOnly Value) : WrittenDay;

    /// <summary>It has the form of a day that the calendar does not have.</summary>
    /// <param name="Told">The day that there is not: 31.2.2022.</param>
    internal sealed record NoSuchDay(string Told) : WrittenDay;

    internal sealed record NotADay : WrittenDay;

    internal static WrittenDay Read(string? text)
    {
        string written = string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter)));
        if (written.Length == 0)
            return new Nothing();
        if (Parts(written) is not ({ } day, { } month, { } year))
            return new NotADay();
        bool isInCalendar =
            year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return isInCalendar
            ? new Day(new(year, month, day))
            : new NoSuchDay(string.Create(CultureInfo.InvariantCulture, $"{day}.{month}.{year}"));
    }

    /// <summary>The day as it is shown in a field; empty for none.</summary>
    internal static string Write(DateOnly? day) => day?.ToString("d.M.yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The day as it stands in an address.</summary>
    internal static string InAddress(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (int? Day, int? Month, int? Year) Parts(string written) =>
        written.Split('.') is [var day, var month, var year] ? (Short(day), Short(month), Year(year))
        : written.Split('-') is [var first, var second, var third] ? (Short(third), Short(second), Year(first))
        : written.Length == 8 ? (Short(written[..2]), Short(written[2..4]), Year(written[4..]))
        : default;

    private static int? Short(string text) => text.Length is 1 or 2 ? Number(text) : null;

    private static int? Year(string text) => text.Length == 4 ? Number(text) : null;

    private static int? Number(string text) =>
        text.All(char.IsAsciiDigit) ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
