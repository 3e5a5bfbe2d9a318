namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>A question with some answers to choose one of; <c>_Radios</c>.</summary>
/// <param name="Name">Name of the field; the first answer has it as its identifier.</param>
/// <param name="Legend">The question.</param>
/// <param name="Options">Values with their labels.</param>
/// <param name="Chosen">The value chosen now; null for none.</param>
/// <param name="Help">What it means; null for nothing.</param>
internal sealed record Radios(
    string Name,
    string Legend,
    IReadOnlyList<(string Value, string Label)> Options,
    string? Chosen,
    string? Help = null
);

/// <summary>A field to write into; <c>_TextField</c>.</summary>
/// <param name="Name">Name and identifier.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Help">What it means; null for nothing.</param>
internal sealed record TextField(string Name, string Label, string? Value, string? Help = null)
{
    /// <summary>text, date or number.</summary>
    internal string Type { get; init; } = "text";

    /// <summary>So many lines high; 1 for an ordinary field.</summary>
    internal int Rows { get; init; } = 1;

    internal int? MaxLength { get; init; }
}
