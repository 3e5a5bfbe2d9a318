using System.Globalization;
using System.Text;
using System.Xml;

namespace Kuntakokeilu.Core.Grants.Payments.Batches;

/// <summary>Who pays, from which account.</summary>
/// <param name="Account">IBAN, without spaces.</param>
/// <param name="Bank">BIC of its bank.</param>
internal sealed record Payer(string Name, string Account, string Bank);

/// <summary>A payment in a file.</summary>
/// <param name="Name">By which it is told of.</param>
internal sealed record FilePayment(string Name, long Amount, string Payee, string Account, string Words);

/// <summary>
/// A batch as a bank takes it: ISO 20022 credit transfers, pain.001.001.03, as SEPA payments. Pure: of the same batch the same
/// bytes, whenever and wherever they are written.
/// </summary>
internal static class PaymentFile
{
    internal const string Schema = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03";

    /// <summary>Of names and words in the format.</summary>
    private const int LongestName = 70;
    private const int LongestWords = 140;

    private static readonly XmlWriterSettings Written = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <summary>The name of a batch's file, by which the bank knows it.</summary>
    internal static string Message(DateOnly day, int batch) =>
        string.Create(CultureInfo.InvariantCulture, $"KOKEILU-{day:yyyyMMdd}-{batch}");

    /// <summary>The name of a payment in a batch.</summary>
    internal static string NameOf(int claim, int batch) =>
        string.Create(CultureInfo.InvariantCulture, $"P{claim}-{batch}");

    internal static byte[] Write(
        string message,
        DateTimeOffset madeAt,
        DateOnly day,
        Payer payer,
        IReadOnlyList<FilePayment> payments
    )
    {
        using MemoryStream bytes = new();
        using (var xml = XmlWriter.Create(bytes, Written))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("Document", Schema);
            xml.WriteStartElement("CstmrCdtTrfInitn");
            xml.WriteStartElement("GrpHdr");
            Line(xml, "MsgId", message);
            Line(xml, "CreDtTm", madeAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            Totals(xml, payments);
            Within(xml, ["InitgPty"], "Nm", Text(payer.Name, LongestName));
            xml.WriteEndElement();
            xml.WriteStartElement("PmtInf");
            Line(xml, "PmtInfId", message);
            Line(xml, "PmtMtd", "TRF");
            Totals(xml, payments);
            Within(xml, ["PmtTpInf", "SvcLvl"], "Cd", "SEPA");
            Line(xml, "ReqdExctnDt", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Within(xml, ["Dbtr"], "Nm", Text(payer.Name, LongestName));
            Within(xml, ["DbtrAcct", "Id"], "IBAN", payer.Account);
            Within(xml, ["DbtrAgt", "FinInstnId"], "BIC", payer.Bank);
            Line(xml, "ChrgBr", "SLEV");
            foreach (FilePayment payment in payments)
                Write(xml, payment);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndDocument();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, FilePayment payment)
    {
        xml.WriteStartElement("CdtTrfTxInf");
        Within(xml, ["PmtId"], "EndToEndId", payment.Name);
        xml.WriteStartElement("Amt");
        xml.WriteStartElement("InstdAmt");
        xml.WriteAttributeString("Ccy", "EUR");
        xml.WriteString(Euros(payment.Amount));
        xml.WriteEndElement();
        xml.WriteEndElement();
        Within(xml, ["Cdtr"], "Nm", Text(payment.Payee, LongestName));
        Within(xml, ["CdtrAcct", "Id"], "IBAN", payment.Account);
        Within(xml, ["RmtInf"], "Ustrd", Text(payment.Words, LongestWords));
        xml.WriteEndElement();
    }

    private static void Totals(XmlWriter xml, IReadOnlyList<FilePayment> payments)
    {
        Line(xml, "NbOfTxs", payments.Count.ToString(CultureInfo.InvariantCulture));
        Line(xml, "CtrlSum", Euros(payments.Sum(one => one.Amount)));
    }

    private static void Line(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Schema, text);

    private static void Within(XmlWriter xml, string[] around, string name, string text)
    {
        foreach (string one in around)
            xml.WriteStartElement(one);
        Line(xml, name, text);
        foreach (string _ in around)
            xml.WriteEndElement();
    }

    private static string Euros(long cents) =>
        string.Create(CultureInfo.InvariantCulture, $"{cents / 100}.{cents % 100:00}");

    private static string Text(string text, int longest)
    {
        string told = string.Concat(text.Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign)));
        return told[..Math.Min(told.Length, longest)];
    }
}
