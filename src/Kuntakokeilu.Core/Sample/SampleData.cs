namespace Kuntakokeilu.Core.Sample;

/// <summary>The figures that lie as CSV files beside this file.</summary>
internal static class SampleData
{
    /// <summary>The rows after the header, cut at commas; the last column may hold commas itself.</summary>
    internal static string[][] Rows(string file, int columns)
    {
        using Stream stream = typeof(SampleData).Assembly.GetManifestResourceStream($"Sample/{file}")!;
        using StreamReader reader = new(stream);
        string[] lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Skip(1).Select(line => line.Split(',', columns))];
    }

    internal static int Day(string isoDate) =>
        DateOnly.ParseExact(isoDate, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).DayNumber;
}
