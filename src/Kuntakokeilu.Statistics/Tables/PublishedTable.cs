namespace Kuntakokeilu.Statistics.Tables;

/// <summary>A table with its published figures: perturbed counts, and rates of perturbed counts. Never exact counts.</summary>
public sealed class PublishedTable
{
    private readonly int[] figures;

    /// <param name="definition">What it is.</param>
    /// <param name="figures">
    /// Whole numbers of the content's unit and decimals (614 with one decimal is 61.4), or one of <see cref="Figure"/>'s
    /// marks; the last variable runs fastest.
    /// </param>
    /// <exception cref="ArgumentException">The number of figures is not the definition's.</exception>
    public PublishedTable(TableDefinition definition, int[] figures)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Length != definition.Cells)
            throw new ArgumentException($"{definition.Id} has {definition.Cells} cells, not {figures.Length}");
        Definition = definition;
        this.figures = figures;
    }

    /// <summary>What it is.</summary>
    public TableDefinition Definition { get; }

    /// <summary>All figures, the last variable running fastest.</summary>
    public ReadOnlySpan<int> Figures => figures;

    /// <summary>One figure.</summary>
    /// <param name="places">A place of a value for each variable, in order.</param>
    public Figure this[params ReadOnlySpan<int> places]
    {
        get
        {
            int cell = 0;
            for (int i = 0; i < places.Length; i++)
                cell = (cell * Definition.Variables[i].Values.Count) + places[i];
            return new(figures[cell]);
        }
    }

    /// <summary>One figure by codes; of a variable that is left out, its elimination value.</summary>
    /// <param name="codes">Pairs of a variable's and a value's code.</param>
    /// <exception cref="ArgumentException">No such value, or a variable is missing that must be selected.</exception>
    public Figure At(params ReadOnlySpan<(string Variable, string Value)> codes) =>
        Find(codes)
        ?? throw new ArgumentException(
            $"{Definition.Id}: no figure of {string.Join(", ", codes.ToArray())}",
            nameof(codes)
        );

    /// <summary>The same, null where <see cref="At"/> would fail: an older table may know other codes than its reader.</summary>
    /// <param name="codes">Pairs of a variable's and a value's code.</param>
    public Figure? Find(params ReadOnlySpan<(string Variable, string Value)> codes)
    {
        int cell = 0;
        foreach (Variable variable in Definition.Variables)
        {
            string? code = variable.EliminationCode;
            foreach ((string name, string value) in codes)
                if (variable.Code == name)
                    code = value;
            int place = code is null ? -1 : variable.PlaceOf(code);
            if (place < 0)
                return null;
            cell = (cell * variable.Values.Count) + place;
        }
        return new(figures[cell]);
    }
}

/// <summary>A published figure, or why there is none.</summary>
/// <param name="Raw">As it is kept: the number, or a mark.</param>
public readonly record struct Figure(int Raw)
{
    private static readonly decimal[] Scale = [1m, 10m, 100m, 1000m];

    /// <summary>The figure makes no sense here; shown as <c>.</c></summary>
    public static Figure NotApplicable { get; } = new(int.MinValue);

    /// <summary>Not known, or not given: a rate of fewer than ten; shown as <c>..</c></summary>
    public static Figure NotAvailable { get; } = new(int.MinValue + 1);

    /// <summary>Whether there is a number.</summary>
    public bool HasNumber => Raw > int.MinValue + 1;

    /// <summary>The number in whole units of the content's decimals; null when there is none.</summary>
    public int? Number => HasNumber ? Raw : null;

    /// <summary>The number as it is read: with the content's decimals. Null when there is none.</summary>
    /// <param name="decimals">The content's decimals, 0-3.</param>
    public decimal? Decimal(int decimals) => HasNumber ? Raw / Scale[decimals] : null;

    /// <summary>The mark shown in place of a number: <c>.</c> or <c>..</c>; null when there is a number.</summary>
    public string? Mark =>
        HasNumber ? null
        : this == NotApplicable ? "."
        : "..";
}
