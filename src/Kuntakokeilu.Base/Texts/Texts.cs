using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Kuntakokeilu.Base;

/// <summary>The product's texts in one language, from the resources by subject beside this file.</summary>
internal sealed class Texts
{
    private const string NoBreak = "\u00A0";

    private Texts(string language) => Language = language;

    /// <summary>Finnish, Swedish and English.</summary>
    internal static IReadOnlyList<string> Languages { get; } = ["fi", "sv", "en"];

    /// <summary>Every key with its text in each language.</summary>
    internal static IReadOnlyDictionary<string, Dictionary<string, string>> All => Loaded.Entries;

    internal string Language { get; }

    /// <summary>The texts in a language of <see cref="Languages"/>.</summary>
    internal static Texts For(string language) =>
        Languages.Contains(language)
            ? new(language)
            : throw new ArgumentException($"There are no texts in '{language}'.", nameof(language));

    /// <summary>The text of a key, with its places filled. An unknown key or a missing translation throws.</summary>
    internal string this[string key, params object[] places] =>
        !Loaded.Entries.TryGetValue(key, out Dictionary<string, string>? text)
            ? throw new KeyNotFoundException($"There is no text '{key}'.")
        : !text.TryGetValue(Language, out string? template)
            ? throw new KeyNotFoundException($"The text '{key}' is missing in '{Language}'.")
        : places.Length == 0 ? template
        : string.Format(CultureInfo.InvariantCulture, template, places);

    /// <summary>The text of a value, whose key is the prefix and its name: <c>basis.target_group</c>.</summary>
    internal string Of<T>(string prefix, T value, params object[] places)
        where T : struct, Enum => this[Key(prefix, value), places];

    /// <summary>The key of a value's text.</summary>
    internal static string Key<T>(string prefix, T value)
        where T : struct, Enum => Key(prefix, value.ToString());

    /// <summary>The key of what has a name: <c>done.view_person</c>.</summary>
    internal static string Key(string prefix, string name) => $"{prefix}.{SnakeCase(name)}";

    /// <summary>With a capital first letter, for a heading.</summary>
    internal static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>1.3.2021; in English 1 March 2021.</summary>
    internal string Date(DateOnly day) =>
        day.ToString(Language == "en" ? "d MMMM yyyy" : "d.M.yyyy", CultureInfo.InvariantCulture);

    /// <summary>Day and time of day in Finland: 1.3.2021 klo 9.05.</summary>
    internal string Moment(DateTimeOffset moment)
    {
        DateTime local = LegalDay.Local(moment);
        return this[
            "moment",
            Date(LegalDay.Of(moment)),
            local.Hour,
            local.ToString("mm", CultureInfo.InvariantCulture)
        ];
    }

    /// <summary>A time of day: 9.30; in English 9:30.</summary>
    internal string Time(TimeOnly time) =>
        time.ToString(Language == "en" ? "H:mm" : "H.mm", CultureInfo.InvariantCulture);

    /// <summary>A number with a decimal comma; in English with a point.</summary>
    internal string Number(decimal number)
    {
        string text = number.ToString("0.###", CultureInfo.InvariantCulture);
        return Language == "en" ? text : text.Replace('.', ',');
    }

    /// <summary>A count in groups of three: 229 060; in English 229,060.</summary>
    internal string Count(long count) =>
        count.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", Language == "en" ? "," : NoBreak);

    /// <summary>Euros of so many cents: 1 400,00 €; in English €1,400.00.</summary>
    internal string Euros(long cents)
    {
        (long whole, long rest) = Math.DivRem(Math.Abs(cents), 100);
        string sign = cents < 0 ? "−" : "";
        return Language == "en"
            ? string.Create(CultureInfo.InvariantCulture, $"{sign}€{Count(whole)}.{rest:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{sign}{Count(whole)},{rest:00}{NoBreak}€");
    }

    /// <summary>The same without cents, rounded: for tables, whose files have every cent.</summary>
    internal string WholeEuros(long cents)
    {
        long whole = (long)Math.Round(Math.Abs(cents) / 100m, MidpointRounding.AwayFromZero);
        string sign = cents < 0 && whole > 0 ? "−" : "";
        return Language == "en" ? $"{sign}€{Count(whole)}" : $"{sign}{Count(whole)}{NoBreak}€";
    }

    /// <summary>Whole percent, never 0 for somebody; a dash when there is nothing to take a share of.</summary>
    internal string Percent(long part, long whole)
    {
        if (whole == 0)
            return "–";
        decimal percent = Math.Round(100m * part / whole, MidpointRounding.AwayFromZero);
        string number = percent == 0 && part > 0 ? "<1" : percent.ToString("0", CultureInfo.InvariantCulture);
        return Language == "en" ? $"{number}%" : $"{number}{NoBreak}%";
    }

    /// <summary>A percentage with one decimal: 1,5 %.</summary>
    internal string Percent(decimal percent) => Language == "en" ? $"{Mean(percent)}%" : $"{Mean(percent)}{NoBreak}%";

    /// <summary>An average with one decimal, which a whole one has too: 4,0.</summary>
    internal string Mean(decimal mean)
    {
        string number = mean.ToString("0.0", CultureInfo.InvariantCulture);
        return Language == "en" ? number : number.Replace('.', ',');
    }

    /// <summary>maaliskuu 2021.</summary>
    internal string Month(DateOnly month) => $"{this[$"month.{month.Month}"]} {month.Year}";

    private static string SnakeCase(string name)
    {
        StringBuilder snake = new();
        for (int i = 0; i < name.Length; i++)
        {
            bool digitAfterLetter = char.IsDigit(name[i]) && i > 0 && !char.IsDigit(name[i - 1]);
            bool beginsWord = i > 0 && (char.IsUpper(name[i]) || digitAfterLetter);
            if (beginsWord)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }

    private static Dictionary<string, Dictionary<string, string>> Load()
    {
        Assembly assembly = SubjectsProject.Assembly;
        Dictionary<string, Dictionary<string, string>> all = [];
        foreach (string name in assembly.GetManifestResourceNames().Where(IsOfTexts))
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            using JsonDocument subject = JsonDocument.Parse(stream);
            foreach (JsonProperty text in subject.RootElement.EnumerateObject())
                all.Add(text.Name, text.Value.EnumerateObject().ToDictionary(t => t.Name, t => t.Value.GetString()!));
        }
        return all;
    }

    /// <summary>Read when the first text is asked for: a command that says nothing doesn't wait for them.</summary>
    private static class Loaded
    {
        internal static readonly Dictionary<string, Dictionary<string, string>> Entries = Load();
    }

    private static bool IsOfTexts(string name) =>
        name.StartsWith("Texts/", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal);
}
