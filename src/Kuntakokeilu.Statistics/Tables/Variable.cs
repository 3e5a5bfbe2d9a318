namespace Kuntakokeilu.Statistics.Tables;

/// <summary>A variable of a table: a dimension of its figures.</summary>
/// <param name="Code">As StatFin has it: <c>Kuukausi</c>, <c>Alue</c>, <c>Tiedot</c>; ours where it has none.</param>
/// <param name="Label">Its name.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Values">Its values in the order of the figures.</param>
/// <param name="EliminationCode">
/// The value taken when the variable is not selected: always a value of its own, for perturbed counts do not add up.
/// Null: the variable must be selected.
/// </param>
/// <param name="Codelists">Named choices among its values.</param>
public sealed record Variable(
    string Code,
    Words Label,
    VariableKind Kind,
    IReadOnlyList<Value> Values,
    string? EliminationCode,
    IReadOnlyList<Codelist> Codelists
)
{
    private readonly Dictionary<string, int> places = Values
        .Select((value, place) => (value.Code, place))
        .ToDictionary(one => one.Code, one => one.place, StringComparer.OrdinalIgnoreCase);

    /// <summary>Where a value stands, from 0; letter case does not count. -1 when there is none.</summary>
    public int PlaceOf(string code) => places.GetValueOrDefault(code, -1);
}

/// <summary>What a variable tells.</summary>
public enum VariableKind
{
    /// <summary>Which figure: always <c>Tiedot</c>.</summary>
    Content,

    /// <summary>Months, <c>2021M03</c>.</summary>
    Time,

    /// <summary>Areas.</summary>
    Geographical,

    /// <summary>Classes in no order.</summary>
    Nominal,

    /// <summary>Classes in order.</summary>
    Ordinal,
}

/// <summary>A value of a variable.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Label">Its name.</param>
public record Value(string Code, Words Label);

/// <summary>A value of the content variable: what is counted.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Label">Its name.</param>
/// <param name="Unit">Persons or percent.</param>
/// <param name="Decimals">How many the figure has; it is kept as a whole number of that unit.</param>
/// <param name="Definition">What it counts, in a sentence or two.</param>
/// <param name="Source">Where the definition comes from.</param>
/// <param name="IsFlow">What happened during the month; otherwise the state on its last working day.</param>
public sealed record Content(
    string Code,
    Words Label,
    Words Unit,
    int Decimals,
    Words Definition,
    Words Source,
    bool IsFlow
) : Value(Code, Label);

/// <summary>A named choice among the values of a variable: a value set, never a sum.</summary>
/// <param name="Id">Its identifier in addresses.</param>
/// <param name="Label">Its name.</param>
/// <param name="Codes">The values, in order.</param>
public sealed record Codelist(string Id, Words Label, IReadOnlyList<string> Codes);
