using System.Globalization;

namespace Kuntakokeilu.Surveys.Tests;

/// <summary>References made by R.</summary>
internal static class ByR
{
    /// <summary>The lines of a file without its heading, as fields.</summary>
    internal static IEnumerable<string[]> Lines(string name)
    {
        using Stream stream = typeof(ByR).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')),
        ];
    }

    internal static double Number(string field) => double.Parse(field, CultureInfo.InvariantCulture);

    internal static int Whole(string field) => int.Parse(field, CultureInfo.InvariantCulture);

    /// <summary>Equal to a billionth.</summary>
    internal static void AssertSame(string expected, double actual) =>
        Assert.InRange(actual, Number(expected) - 1e-9, Number(expected) + 1e-9);
}
