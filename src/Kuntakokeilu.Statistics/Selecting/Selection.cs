using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Selecting;

/// <summary>Chosen values of a variable.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Places">Where they stand among its values, each once, in the order they are shown.</param>
/// <param name="Codelist">The codelist they were chosen from, if any.</param>
public sealed record ChosenVariable(Variable Variable, IReadOnlyList<int> Places, Codelist? Codelist = null)
{
    /// <summary>The chosen values.</summary>
    public IEnumerable<Value> Values => Places.Select(place => Variable.Values[place]);
}

/// <summary>A part of a table: which values of which variables, and how they are laid out.</summary>
public sealed class Selection(
    TableDefinition table,
    IReadOnlyList<ChosenVariable> stub,
    IReadOnlyList<ChosenVariable> heading,
    IReadOnlyList<ChosenVariable> eliminated
)
{
    /// <summary>The table.</summary>
    public TableDefinition Table => table;

    /// <summary>What makes the rows, the last changing fastest.</summary>
    public IReadOnlyList<ChosenVariable> Stub => stub;

    /// <summary>What makes the columns, the last changing fastest.</summary>
    public IReadOnlyList<ChosenVariable> Heading => heading;

    /// <summary>Variables that are left out: of each the elimination value alone is taken.</summary>
    public IReadOnlyList<ChosenVariable> Eliminated => eliminated;

    /// <summary>Rows first: the order of the figures.</summary>
    public IReadOnlyList<ChosenVariable> Variables { get; } = [.. stub, .. heading];

    /// <summary>How many figures it has; more than a 64-bit number holds is its greatest.</summary>
    public long Cells => Product(Variables);

    /// <summary>How many figures a row has.</summary>
    public int Columns => (int)Product(Heading);

    /// <summary>The figures, row by row.</summary>
    /// <param name="published">The published table that the selection is of.</param>
    public Figure[] FiguresOf(PublishedTable published)
    {
        ArgumentNullException.ThrowIfNull(published);
        if (published.Definition != Table)
            throw new ArgumentException($"The selection is of {Table.Id}.", nameof(published));
        ReadOnlySpan<int> all = published.Figures;
        int first = Eliminated.Sum(one => one.Places[0] * Step(one.Variable));
        int[][] steps = [.. Variables.Select(one => Steps(one, Step(one.Variable)))];
        var figures = new Figure[checked((int)Cells)];
        Span<int> at = new int[steps.Length];
        for (int i = 0; i < figures.Length; i++)
        {
            int cell = first;
            for (int axis = 0; axis < steps.Length; axis++)
                cell += steps[axis][at[axis]];
            figures[i] = new(all[cell]);
            for (int axis = steps.Length - 1; axis >= 0 && ++at[axis] == steps[axis].Length; axis--)
                at[axis] = 0;
        }
        return figures;
    }

    private int Step(Variable variable)
    {
        int step = 1;
        for (int i = Table.Variables.Count - 1; Table.Variables[i] != variable; i--)
            step *= Table.Variables[i].Values.Count;
        return step;
    }

    private static int[] Steps(ChosenVariable chosen, int step) => [.. chosen.Places.Select(place => place * step)];

    private static long Product(IEnumerable<ChosenVariable> variables)
    {
        long cells = 1;
        try
        {
            foreach (ChosenVariable one in variables)
                cells = checked(cells * one.Places.Count);
        }
        catch (OverflowException)
        {
            return long.MaxValue;
        }
        return cells;
    }
}
