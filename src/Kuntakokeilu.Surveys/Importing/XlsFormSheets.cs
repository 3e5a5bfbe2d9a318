using System.Globalization;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Importing;

/// <summary>The sheets of an XLSForm: each row by the headings of its columns, empty cells left out.</summary>
internal sealed record XlsFormSheets(
    IReadOnlyList<IReadOnlyDictionary<string, string>> Survey,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Choices,
    IReadOnlyDictionary<string, string> Settings
);

/// <summary>What both reading and writing an XLSForm go by.</summary>
internal static class XlsFormWords
{
    /// <summary>Columns of our own: other programs pass them over.</summary>
    internal const string Unit = "kk_unit";
    internal const string Opens = "kk_opens";
    internal const string Closes = "kk_closes";
    internal const string Zone = "kk_zone";
    internal const string Title = "kk_title";
    internal const string Text = "kk_text";
    internal const string ChoiceKind = "kk_kind";
    internal const string Values = "kk_values";
    internal const string MomentForm = "yyyy-MM-ddTHH:mm";

    /// <summary>Before the names of groups, which must differ from those of questions.</summary>
    internal const string Section = "s_";
    internal const string Background = "bg_";

    /// <summary>How XLSForm names a language: <c>Suomi (fi)</c>.</summary>
    internal static string Language(string code) =>
        code switch
        {
            "fi" => "Suomi (fi)",
            "sv" => "Svenska (sv)",
            "en" => "English (en)",
            _ => code,
        };

    internal static string Code(string language) =>
        language.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open && language.EndsWith(')')
            ? language[(open + 1)..^1].Trim()
            : language.Trim();

    internal static string Column(string name, string language) => $"{name}::{Language(language)}";

    /// <summary>A text with its places as they are filled there: times are told as they are now.</summary>
    internal static string There(string text, string language, DateTime opens, DateTime closes) =>
        string.Concat(
            TextPieces
                .Of(text)
                .Select(piece =>
                    piece switch
                    {
                        TextPiece.Words words => words.Text,
                        TextPiece.OfQuestion of => $"${{{of.Id}}}",
                        TextPiece.OfUnit of => $"${{{Background}{of.Name}}}",
                        TextPiece.WhenOpens => Moments.Opens(opens, language),
                        TextPiece.WhenCloses => Moments.Closes(closes, language),
                        TextPiece.Unreadable unreadable => unreadable.Text,
                        _ => "",
                    }
                )
        );

    internal static DateTime? Moment(IReadOnlyDictionary<string, string> settings, string column) =>
        DateTime.TryParseExact(
            settings.GetValueOrDefault(column),
            MomentForm,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateTime moment
        )
            ? moment
            : null;

    /// <summary>What the row of a question in a grid is called.</summary>
    internal static IReadOnlyDictionary<(string Grid, string Row), string> GridNames(SurveyDefinition definition) =>
        AnswerColumns
            .Of(definition)
            .Where(column => column.Row is not null)
            .ToDictionary(column => (column.Question.Id, column.Row!.Code), column => column.Name);
}
