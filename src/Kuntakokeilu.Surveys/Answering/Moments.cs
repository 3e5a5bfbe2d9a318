using System.Globalization;

namespace Kuntakokeilu.Surveys.Answering;

/// <summary>When a survey opens and closes, as people say it. A day that ends is the day before midnight, not the one after.</summary>
internal static class Moments
{
    private static readonly string[] FinnishDays =
    [
        "sunnuntaina",
        "maanantaina",
        "tiistaina",
        "keskiviikkona",
        "torstaina",
        "perjantaina",
        "lauantaina",
    ];

    private static readonly string[] SwedishDays =
    [
        "söndagen",
        "måndagen",
        "tisdagen",
        "onsdagen",
        "torsdagen",
        "fredagen",
        "lördagen",
    ];

    private static readonly string[] SwedishMonths =
    [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];

    internal static string Opens(DateTime moment, string language) => Say(moment, Time(moment, language), language);

    /// <param name="moment">The first moment at which nothing is received.</param>
    internal static string Closes(DateTime moment, string language) =>
        moment.TimeOfDay == TimeSpan.Zero
            ? Say(moment.AddDays(-1), language == "en" ? "midnight (24.00)" : "24.00", language)
            : Opens(moment, language);

    private static string Say(DateTime day, string time, string language) =>
        language switch
        {
            "fi" => FormattableString.Invariant($"{FinnishDays[(int)day.DayOfWeek]} {day:d.M.yyyy} klo {time}"),
            "sv" => FormattableString.Invariant(
                $"{SwedishDays[(int)day.DayOfWeek]} den {day.Day} {SwedishMonths[day.Month - 1]} {day.Year} kl. {time}"
            ),
            "en" => string.Create(CultureInfo.InvariantCulture, $"on {day:dddd d MMMM yyyy} at {time}"),
            _ => FormattableString.Invariant($"{day:yyyy-MM-dd} {time}"),
        };

    private static string Time(DateTime moment, string language) =>
        moment.ToString(language == "en" ? "H:mm" : "H.mm", CultureInfo.InvariantCulture);
}
