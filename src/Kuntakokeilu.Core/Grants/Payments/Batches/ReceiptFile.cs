using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Kuntakokeilu.Core.Grants.Payments.Batches;

/// <summary>What a bank tells of a payment in a batch.</summary>
/// <param name="Name">Of the payment in its file.</param>
/// <param name="State">Paid or returned; sent while it is under way.</param>
/// <param name="Code">Why it was returned: AC04 of a closed account.</param>
internal sealed record Receipt(string Name, long Amount, MoneyState State, string? Code);

/// <summary>A bank's report on a batch: ISO 20022 pain.002.001.03.</summary>
internal static class ReceiptFile
{
    internal const string Schema = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.03";

    private const int LongestCode = 4;

    private static readonly XmlReaderSettings Read = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        Async = true,
    };

    /// <returns>Null for what is no report on that batch: it tells nothing.</returns>
    internal static async Task<IReadOnlyList<Receipt>?> Find(Stream told, string message, CancellationToken stop)
    {
        XDocument report;
        try
        {
            using var reader = XmlReader.Create(told, Read);
            report = await XDocument.LoadAsync(reader, LoadOptions.None, stop);
        }
        catch (XmlException)
        {
            return null;
        }
        XNamespace of = Schema;
        if ((string?)report.Descendants(of + "OrgnlMsgId").FirstOrDefault() != message)
            return null;
        List<Receipt> receipts = [];
        foreach (XElement one in report.Descendants(of + "TxInfAndSts"))
            if (ReceiptOf(one, of) is { } receipt)
                receipts.Add(receipt);
            else
                return null;
        return receipts;
    }

    private static Receipt? ReceiptOf(XElement one, XNamespace of)
    {
        MoneyState? state = (string?)one.Element(of + "TxSts") switch
        {
            "ACSC" => MoneyState.Paid,
            "RJCT" => MoneyState.Returned,
            "PDNG" or "ACCP" or "ACSP" => MoneyState.Sent,
            _ => null,
        };
        return
            state is { } told
            && (string?)one.Element(of + "OrgnlEndToEndId") is { Length: > 0 } name
            && Cents((string?)one.Descendants(of + "InstdAmt").FirstOrDefault()) is { } amount
            ? new(name, amount, told, told is MoneyState.Returned ? CodeOf(one, of) : null)
            : null;
    }

    /// <summary>A code and no text: what a bank writes freely may tell of somebody.</summary>
    private static string CodeOf(XElement one, XNamespace of) =>
        (string?)one.Descendants(of + "Rsn").Elements(of + "Cd").FirstOrDefault() is { Length: LongestCode } code
        && code.All(char.IsAsciiLetterOrDigit)
            ? code
            : "MS03";

    private static long? Cents(string? euros) =>
        decimal.TryParse(euros, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal told)
        && told < 10_000_000_000_000
        && decimal.Truncate(told * 100) == told * 100
            ? (long)(told * 100)
            : null;
}
