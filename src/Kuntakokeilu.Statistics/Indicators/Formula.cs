namespace Kuntakokeilu.Statistics.Indicators;

/// <summary>
/// How a figure comes from published counts: a count, a sum of counts, a share of them in percent, or a median in days.
/// </summary>
/// <param name="Above">The counts to add up; of a median the bands of days, the shortest first.</param>
/// <param name="Below">For a share: what they are a share of; otherwise none.</param>
/// <param name="MonthsBefore">How many months earlier the counts below are of.</param>
public sealed record Formula(IReadOnlyList<Measure> Above, IReadOnlyList<Measure> Below, int MonthsBefore = 0)
{
    private const string Median = "median ";

    /// <summary>Whether it is a median, read from bands of days.</summary>
    public bool IsMedian { get; private init; }

    /// <summary>Whether it is a share.</summary>
    public bool IsShare => Below.Count > 0;

    /// <summary>Whether it is one perturbed count as it is.</summary>
    public bool IsCount => Above.Count == 1 && !IsShare && !IsMedian;

    /// <summary>Whether contacts and plans on record are needed for it.</summary>
    public bool IsOfCasework { get; } = Above.Concat(Below).Any(Measures.IsOfCasework);

    /// <summary>Whether services on record are needed for it.</summary>
    public bool IsOfServices { get; } = Above.Concat(Below).Any(Measures.IsOfServices);

    /// <summary>Whether it must not be given by who is responsible.</summary>
    public bool IsByAreaAlone { get; } = Above.Concat(Below).Any(Measures.ByAreaAlone.Contains);

    /// <summary>
    /// Reads <c>Unemployed</c>, <c>Unemployed+InServices</c>, <c>InServices/Unemployed+InServices</c> or, of counts
    /// below that are three months older, <c>PassedThreeMonths/UnemploymentBegun@3</c>; or <c>median A+B+C</c>.
    /// </summary>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static Formula Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.StartsWith(Median, StringComparison.Ordinal))
            return new(Counts(text[Median.Length..]), []) { IsMedian = true };
        string[] halves = text.Split('/');
        string[] below = halves.Length > 1 ? halves[1].Split('@') : [""];
        int before = below.Length > 1 ? int.Parse(below[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        return new(Counts(halves[0]), below[0].Length == 0 ? [] : Counts(below[0]), before);
    }

    private static Measure[] Counts(string text) =>
        [
            .. text.Split('+')
                .Select(name =>
                    Enum.TryParse(name, out Measure measure) && !char.IsAsciiDigit(name[0])
                        ? measure
                        : throw new FormatException($"\"{name}\" is not a measure")
                ),
        ];
}
