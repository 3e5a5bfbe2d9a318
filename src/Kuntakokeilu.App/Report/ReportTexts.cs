using System.Globalization;
using System.Text.Json;

namespace Kuntakokeilu.App.Report;

/// <summary>Texts of the report: three languages side by side by key.</summary>
internal sealed class ReportTexts(string language)
{
    internal static IReadOnlyDictionary<string, Dictionary<string, string>> All { get; } = Load();

    internal static ReportTexts For(string language) => new(language);

    internal string this[string key, params object[] values] =>
        string.Format(CultureInfo.InvariantCulture, All[key][language], values);

    private static Dictionary<string, Dictionary<string, string>> Load() =>
        typeof(ReportTexts)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".texts.json", StringComparison.Ordinal))
            .SelectMany(Read)
            .ToDictionary();

    private static Dictionary<string, Dictionary<string, string>> Read(string name)
    {
        using Stream stream = typeof(ReportTexts).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!;
    }
}
