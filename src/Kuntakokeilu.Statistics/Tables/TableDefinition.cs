namespace Kuntakokeilu.Statistics.Tables;

/// <summary>What a table is: its variables and texts, without figures.</summary>
/// <param name="Id">As StatFin has it where the table has a sister there (<c>12r5</c>); ours begin with <c>kk</c>.</param>
/// <param name="Title">What it counts and by what.</param>
/// <param name="Variables">
/// In the order of the figures, the last running fastest: the time first, the content variable last.
/// </param>
/// <param name="Notes">What a reader must know, each a paragraph.</param>
public sealed record TableDefinition(
    string Id,
    Words Title,
    IReadOnlyList<Variable> Variables,
    IReadOnlyList<Words> Notes
)
{
    /// <summary>
    /// What the figures are, in words before "by municipality": jobseekers. Null in a release from before there were
    /// such words.
    /// </summary>
    public Words? Holds { get; init; }

    /// <summary>The months.</summary>
    public Variable Time => Variables[0];

    /// <summary>What is counted.</summary>
    public Variable Contents => Variables[^1];

    /// <summary>How many figures the table has.</summary>
    public long Cells => Variables.Aggregate(1L, (cells, variable) => checked(cells * variable.Values.Count));

    /// <summary>The variable of a code; letter case does not count, <c>time</c> is the months. Null: none.</summary>
    public Variable? Find(string code) =>
        Variables.FirstOrDefault(variable => variable.Code.Equals(code, StringComparison.OrdinalIgnoreCase))
        ?? (code.Equals("time", StringComparison.OrdinalIgnoreCase) ? Time : null);
}
