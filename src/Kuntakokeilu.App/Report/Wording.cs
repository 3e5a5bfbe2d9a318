using System.Globalization;

namespace Kuntakokeilu.App.Report;

/// <summary>Numbers and dates as they are written in a language.</summary>
internal sealed class Wording(string language)
{
    private const string NoBreak = "\u00A0";

    private static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    private readonly NumberFormatInfo numbers = new()
    {
        NumberGroupSeparator = language == "en" ? "," : NoBreak,
        NumberDecimalSeparator = language == "en" ? "." : ",",
    };

    internal string Number(int value) => value.ToString("#,0", numbers);

    /// <summary>Whole percent, never 0 for somebody; a dash when there is nothing to take a share of.</summary>
    internal string Percent(int part, int whole)
    {
        if (whole == 0)
            return "–";
        int percent = WholePercent(part, whole);
        string number = percent == 0 && part > 0 ? "<1" : percent.ToString(numbers);
        return language == "en" ? $"{number}%" : $"{number}{NoBreak}%";
    }

    internal string Date(DateOnly date) =>
        language == "en"
            ? $"{date.Day}{NoBreak}{Months[date.Month - 1]}{NoBreak}{date.Year}"
            : $"{date.Day}.{date.Month}.{date.Year}";

    internal static int WholePercent(int part, int whole) =>
        (int)Math.Round(100m * part / whole, MidpointRounding.AwayFromZero);
}
