using System.Globalization;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Core.Statements.Recorded;

/// <summary>An event in the words of events.csv, as <see cref="EventReader"/> takes it.</summary>
internal sealed record ToldEvent(
    DateOnly Day,
    StatementEventKind Kind,
    string Reference = "",
    StatementMatter Matter = StatementMatter.None,
    string Detail = "",
    string Value = "",
    DateOnly? From = null,
    DateOnly? To = null
)
{
    private const string Kela = "kela";
    private const string Fund = "fund";

    /// <summary>What was asked of the customer or answered, or why; in no file and no statement.</summary>
    public string Words { get; init; } = "";

    internal static ToldEvent Apply(DateOnly day, Payer payer) =>
        new(
            day,
            StatementEventKind.Apply,
            Detail: payer == Payer.Kela ? Kela : Fund,
            Value: payer == Payer.Kela ? "" : Number(payer)
        );

    internal static ToldEvent Request(DateOnly day, string reference, StatementMatter matter, Payer payer) =>
        new(day, StatementEventKind.Request, reference, matter, Value: payer == Payer.Kela ? Kela : Number(payer));

    /// <summary>Conduct whose reason nobody has judged yet.</summary>
    internal static ToldEvent Blamed(DateOnly day, string reference, ConductKind kind) =>
        new(
            day,
            StatementEventKind.Conduct,
            reference,
            Detail: StatementWords.Name(kind),
            Value: StatementWords.Name(ConductReason.Open)
        );

    /// <param name="kind">Given, or corrected.</param>
    internal static ToldEvent Give(
        DateOnly day,
        StatementEventKind kind,
        string reference,
        StatementGiver giver,
        string code,
        DateOnly from,
        DateOnly? to
    ) => new(day, kind, reference, Detail: StatementWords.Name(giver), Value: code, From: from, To: to);

    internal static ToldEvent Cancel(DateOnly day, string reference, StatementGiver giver) =>
        new(day, StatementEventKind.Cancel, reference, Detail: StatementWords.Name(giver));

    /// <summary>What the law asks of it.</summary>
    internal StatementEvent ToLaw()
    {
        bool isGiving = Kind is StatementEventKind.Give or StatementEventKind.Correct or StatementEventKind.Cancel;
        bool isConduct = Kind is StatementEventKind.Conduct;
        return new(
            Day,
            Kind,
            Reference,
            Matter,
            Kind is StatementEventKind.Open ? Case : default,
            Kind is StatementEventKind.Apply or StatementEventKind.Request ? PayerOf(Value) : default,
            isGiving ? StatementWords.Givers[Detail] : default,
            Kind is StatementEventKind.Give or StatementEventKind.Correct ? Value : "",
            From,
            To,
            isConduct ? StatementWords.Conducts[Detail] : default,
            isConduct && StatementWords.Reasons[Value] is not ConductReason.Open and var reason
                ? reason is ConductReason.Valid
                : null
        );
    }

    private CaseDetail Case =>
        Matter switch
        {
            StatementMatter.Study => new(byte.Parse(Detail, CultureInfo.InvariantCulture), Value == "below"),
            StatementMatter.Business => new(IsClear: Detail == "clear"),
            _ => default,
        };

    /// <summary>Of an application the value is a fund's, or nothing.</summary>
    private static Payer PayerOf(string value) =>
        value is "" or Kela ? Payer.Kela : new(int.Parse(value, CultureInfo.InvariantCulture));

    private static string Number(Payer payer) => payer.Fund.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An event on record.</summary>
internal readonly record struct KnownEvent(ToldEvent Told, short Seq, int Recording);
