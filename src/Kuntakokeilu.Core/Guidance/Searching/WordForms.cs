namespace Kuntakokeilu.Core.Guidance.Searching;

/// <summary>
/// Words whose forms the Finnish stemmer leaves apart, for it does not undo consonant gradation: kunta, kunnan. The database makes
/// stems of them by its own dictionary.
/// </summary>
internal static class WordForms
{
    internal static IReadOnlyList<(string Word, string[] Forms)> All { get; } =
    [.. DataFile.Rows("Guidance/Searching/forms.csv").Select(row => (row[0], row[1].Split(' ')))];

    /// <summary>Each word with each of its forms, as rows of SQL.</summary>
    internal static string Rows() =>
        string.Join(", ", from one in All from form in one.Forms select $"('{one.Word}', '{form}')");
}
