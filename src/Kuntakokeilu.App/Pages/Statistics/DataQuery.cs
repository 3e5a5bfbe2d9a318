using Kuntakokeilu.Statistics.Months;

namespace Kuntakokeilu.App.Pages.Statistics;

/// <summary>Values of a variable of a table: codes, or expressions such as <c>KOK*</c>.</summary>
internal sealed record Choice(string Variable, params IReadOnlyList<string> Values);

/// <summary>
/// A part of a table as an address: of the data for programs, and of the page where it can be looked at and changed.
/// </summary>
internal sealed record DataQuery(string Table, Month From, Month To, params IReadOnlyList<Choice> Choices)
{
    /// <summary>The address of the data in a format of PxWebApi v2.</summary>
    internal string Data(string language, string format) =>
        $"/pxweb/api/v2/tables/{Table}/data?lang={language}{Months}{string.Concat(Choices.Select(Codes))}"
        + $"&outputFormat={format}";

    /// <summary>The path of the page, without the language.</summary>
    internal string Page =>
        $"/statistics/tables/{Table}?from={From}&to={To}"
        + string.Concat(
            Choices.SelectMany(choice =>
                choice.Values.Select(value => $"&{choice.Variable}={Uri.EscapeDataString(value)}")
            )
        );

    private string Months => $"&valuecodes[Kuukausi]={(From == To ? $"{From}" : $"RANGE({From},{To})")}";

    private static string Codes(Choice choice) =>
        choice.Values.Count == 0
            ? ""
            : $"&valuecodes[{choice.Variable}]={string.Join(',', choice.Values.Select(Uri.EscapeDataString))}";
}
