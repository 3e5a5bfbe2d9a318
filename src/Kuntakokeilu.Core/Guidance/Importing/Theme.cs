namespace Kuntakokeilu.Core.Guidance.Importing;

/// <summary>What questions of the municipalities are about.</summary>
internal sealed record Theme(string Code, string Fi, string Sv)
{
    /// <summary>
    /// The headings of the ministry's first published questions and answers (Ministry of Economic Affairs and Employment, week 43
    /// of 2019); the Swedish ones are our own.
    /// </summary>
    internal static IReadOnlyList<Theme> Catalogue { get; } =
    [.. DataFile.Rows("Guidance/Importing/themes.csv").Select(fields => new Theme(fields[0], fields[1], fields[2]))];

    /// <summary>The catalogue as rows of SQL.</summary>
    internal static string Rows() =>
        string.Join(
            ", ",
            Catalogue.Select((one, i) => $"('{one.Code}', '{one.Fi}', '{one.Sv}', {i + 1}, date '2019-10-21')")
        );

    internal bool IsCalled(string heading) =>
        heading.Equals(Fi, StringComparison.OrdinalIgnoreCase)
        || heading.Equals(Sv, StringComparison.OrdinalIgnoreCase);
}
