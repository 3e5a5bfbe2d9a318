using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Kuntakokeilu.Surveys.Weighing;

namespace Kuntakokeilu.Surveys.Reporting;

/// <summary>The words of reports that are not the survey's own, and how figures are written among them.</summary>
internal sealed class ReportWords(string language)
{
    /// <summary>What is not told; the report explains it.</summary>
    internal const string NoFigure = "–";

    private static readonly Dictionary<string, Dictionary<string, string>> All = Read();

    internal string Language => language;

    internal static IEnumerable<string> Keys => All.Keys;

    internal string this[string key] => All[key][Language];

    internal string this[string key, params object[] values] =>
        string.Format(CultureInfo.InvariantCulture, All[key][Language], values);

    /// <summary>A whole number with its thousands parted, the same on every machine.</summary>
    internal string Count(long number)
    {
        string digits = number.ToString(CultureInfo.InvariantCulture);
        string between = Language == "en" ? "," : "\u00A0";
        for (int at = digits.Length - 3; at > 0; at -= 3)
            digits = digits.Insert(at, between);
        return digits;
    }

    /// <summary>A share in whole per cents.</summary>
    internal string Share(double share)
    {
        string whole = Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
        return Language == "en" ? $"{whole}%" : $"{whole}\u00A0%";
    }

    /// <summary>With one decimal.</summary>
    internal string Mean(double mean)
    {
        string text = mean.ToString("0.0", CultureInfo.InvariantCulture);
        return Language == "en" ? text : text.Replace('.', ',');
    }

    /// <summary>With two decimals.</summary>
    internal string Factor(double factor)
    {
        string text = factor.ToString("0.00", CultureInfo.InvariantCulture);
        return Language == "en" ? text : text.Replace('.', ',');
    }

    internal string LanguageStatus(string status) =>
        All.ContainsKey($"language.{status}") ? this[$"language.{status}"] : status;

    internal string Size(SizeClass size, bool isCrossed) =>
        SizeWords.Range(size, isCrossed) switch
        {
            (0, { } to) => this["size.under", Count(to)],
            (var from, null) => this["size.from", Count(from)],
            (var from, { } to) => this["size.between", Count(from), Count(to - 1)],
        };

    internal string Class(string classification, string code) =>
        classification switch
        {
            "size" => Size(SizeWords.Of(code), isCrossed: true),
            "in_pilot" => this[code == "yes" ? "pilot.yes" : "pilot.no"],
            _ => code,
        };

    private static Dictionary<string, Dictionary<string, string>> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Reporting/report-words.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!;
    }
}
