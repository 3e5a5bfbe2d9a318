namespace Kuntakokeilu.Core.Sample;

/// <summary>
/// Late corrections to a sample, for a demonstration: for some people the row with which a job search started comes once
/// more with another fact in it. The same sample gives the same corrections.
/// </summary>
internal static class Corrections
{
    private const int EveryNth = 61;
    private const int Most = 60;

    /// <summary>Writes <c>corrections.csv</c> beside the sample's files.</summary>
    /// <returns>Its path.</returns>
    internal static string Write(string folder)
    {
        string path = Path.Combine(folder, "corrections.csv");
        using StreamReader facts = new(Path.Combine(folder, "facts.csv"));
        using StreamWriter corrections = new(path) { NewLine = "\n" };
        string header = facts.ReadLine()!;
        corrections.WriteLine(header);
        string[] columns = header.Split(',');
        int written = 0;
        int people = 0;
        string previous = "";
        // A row corrects the past only if something was decided after it: the first of several of a person.
        string? first = null;
        while (written < Most && facts.ReadLine() is { } line)
        {
            string person = line[..line.IndexOf(',')];
            if (person != previous)
            {
                previous = person;
                first = ++people % EveryNth == 0 ? line : null;
            }
            else if (first is not null)
            {
                corrections.WriteLine(Corrected(first.Split(','), columns, written++));
                first = null;
            }
        }
        return path;
    }

    private static string Corrected(string[] row, string[] columns, int number)
    {
        (string column, string[] values) = (number % 3) switch
        {
            0 => ("earnings_related", new[] { "yes", "no" }),
            1 => ("home_municipality", new[] { "091", "564" }),
            _ => ("immigrant", new[] { "yes", "no" }),
        };
        int place = Array.IndexOf(columns, column);
        row[place] = row[place] == values[0] ? values[1] : values[0];
        return string.Join(',', row);
    }
}
