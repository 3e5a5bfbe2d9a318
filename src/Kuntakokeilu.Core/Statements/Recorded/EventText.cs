using Kuntakokeilu.Core.Register;

namespace Kuntakokeilu.Core.Statements.Recorded;

/// <summary>An event on record as a row of events.csv, without the person.</summary>
internal static class EventText
{
    internal static readonly string Columns = string.Join(',', EventReader.Required);

    internal static string Of(ToldEvent one) =>
        string.Join(
            ',',
            RowText.Day(one.Day),
            StatementWords.Name(one.Kind),
            StatementText.Quoted(one.Reference),
            StatementWords.Name(one.Matter),
            StatementText.Quoted(one.Detail),
            StatementText.Quoted(one.Value),
            Day(one.From),
            Day(one.To)
        );

    private static string Day(DateOnly? day) => day is { } given ? RowText.Day(given) : "";
}
