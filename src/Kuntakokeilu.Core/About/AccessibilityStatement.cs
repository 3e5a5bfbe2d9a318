namespace Kuntakokeilu.Core.About;

/// <summary>
/// What the accessibility statement tells beside that the rest has been looked at: <c>accessibility.csv</c> beside this
/// file. What axe leaves out in the tests is read from here too, so that nothing is left out that the statement does not
/// tell of.
/// </summary>
/// <param name="Name">The last part of the keys of its texts: <c>about.part.NAME</c>.</param>
/// <param name="IsException">Known not to meet the requirements; otherwise it has not been assessed.</param>
/// <param name="AxeRule">The rule of axe that finds it; null for none.</param>
internal sealed record StatementPart(string Name, bool IsException, string? AxeRule);

internal static class AccessibilityStatement
{
    /// <summary>The day on which the pages were last assessed, by ourselves.</summary>
    internal static readonly DateOnly AssessedOn = new(2026, 11, 29);

    internal static IReadOnlyList<StatementPart> Parts { get; } =
    [
        .. DataFile
            .Rows("About/accessibility.csv")
            .Select(f => new StatementPart(f[0], f[1] == "exception", f[2].Length > 0 ? f[2] : null)),
    ];
}
