using System.Text.RegularExpressions;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Api.Statistics.V2;

/// <summary>
/// What <c>query=</c> asks of the tables, as the official server reads it: words and parts of words, phrases in quotation
/// marks, a star at a word's end, AND, OR and NOT. What stands side by side must all be there.
/// </summary>
internal sealed partial class TableSearch
{
    /// <summary>Any of these, each of which needs all of its words.</summary>
    private readonly List<List<Word>> alternatives =
    [
        [],
    ];

    internal TableSearch(string query)
    {
        bool isNot = false;
        foreach (Match word in Words.Matches(query))
            switch (word.Value)
            {
                case "OR":
                    alternatives.Add([]);
                    break;
                case "AND":
                    break;
                case "NOT":
                    isNot = true;
                    break;
                default:
                    string text = word.Value.Trim('"', '*', '(', ')');
                    if (text.Length > 0)
                        alternatives[^1].Add(new(text, isNot));
                    isNot = false;
                    break;
            }
        alternatives.RemoveAll(words => words.Count == 0);
    }

    private readonly record struct Word(string Text, bool IsNot);

    /// <summary>By title, variables, their values and all their codes. Nothing asked for finds every table.</summary>
    internal bool Finds(TableDefinition table, string language) =>
        alternatives.Count == 0
        || alternatives.Any(words => words.All(word => Tells(table, word.Text, language) != word.IsNot));

    private static bool Tells(TableDefinition table, string word, string language) =>
        table
            .Variables.SelectMany(one =>
                one.Values.SelectMany(value => new[] { value.Label.In(language), value.Code })
                    .Append(one.Label.In(language))
                    .Append(one.Code)
            )
            .Append(table.Title.In(language))
            .Append(table.Id)
            .Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words { get; }
}
