using System.Xml;
using System.Xml.Linq;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Grants.Payments.Batches;

namespace Kuntakokeilu.App.DemoPayments;

/// <summary>
/// A twin of the bank that makes the KEHA centre's payments: takes files of credit transfers, knows each by its name, tells what has
/// become of the payments, and returns, delays or fails when it is told to. Written from the formats, and not with the client's types.
/// </summary>
internal static class PaymentsTwin
{
    internal const string Name = "payments";
    internal const string Place = "/batches";

    private static readonly XNamespace Transfers = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03";
    private static readonly XNamespace Status = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.03";

    /// <param name="file">Where it keeps what it gets; null for its memory.</param>
    internal static WebApplication Create(TwinSecret secret, int port, string? file = null)
    {
        BankBook book = new(file);
        WebApplication twin = TwinHost.Create(
            port,
            [Place],
            service =>
                service.Use(
                    (call, next) =>
                    {
                        if (secret.IsIn(call.Request))
                            return next(call);
                        call.Response.StatusCode = StatusCodes.Status401Unauthorized;
                        return Task.CompletedTask;
                    }
                )
        );
        twin.MapPut($"{Place}/{{batch}}", async (string batch, HttpRequest call) => await Take(book, batch, call));
        twin.MapGet($"{Place}/{{batch}}/receipts", (string batch) => Receipts(book, batch));
        twin.MapPost("/returns", (BankOrder order) => Done(() => book.ReturnNext(order)));
        twin.MapPost("/delays", (BankOrder order) => Done(() => book.DelayNext(order.Count)));
        twin.MapPost("/settlements", () => Done(book.Settle));
        twin.MapGet("/book", () => Results.Json(book.Numbers));
        twin.MapGet("/", () => TwinHost.Page("The bank", Shown(book)));
        twin.Lifetime.ApplicationStopped.Register(book.Dispose);
        return twin;
    }

    /// <summary>By what the line reaches a twin.</summary>
    internal static PaymentLineSettings Settings(Uri twin, TwinSecret secret) =>
        new()
        {
            Address = twin,
            UserName = secret.UserName,
            Password = secret.Password,
            Payer = new("KEHA-keskus", "FI2112345600000785", "NDEAFIHH"),
        };

    private static async Task<IResult> Take(BankBook book, string batch, HttpRequest call)
    {
        using MemoryStream bytes = new();
        await call.Body.CopyToAsync(bytes);
        if (Read(bytes.ToArray(), batch) is not { } payments)
            return Results.BadRequest();
        return book.Take(batch, bytes.ToArray(), payments) switch
        {
            BankResult.Taken => Results.StatusCode(StatusCodes.Status201Created),
            BankResult.Again => Results.Ok(),
            _ => Results.Conflict(),
        };
    }

    /// <returns>Null for what is no whole file of that name: its numbers and sums are counted over.</returns>
    private static List<(string Name, string Account, string Amount)>? Read(byte[] bytes, string batch)
    {
        XDocument told;
        try
        {
            told = XDocument.Load(new MemoryStream(bytes));
        }
        catch (XmlException)
        {
            return null;
        }
        List<(string Name, string Account, string Amount)> payments =
        [
            .. told.Descendants(Transfers + "CdtTrfTxInf")
                .Select(one =>
                    (
                        (string?)one.Descendants(Transfers + "EndToEndId").FirstOrDefault() ?? "",
                        (string?)one.Descendants(Transfers + "IBAN").FirstOrDefault() ?? "",
                        (string?)one.Descendants(Transfers + "InstdAmt").FirstOrDefault() ?? ""
                    )
                ),
        ];
        bool isWhole =
            (string?)told.Descendants(Transfers + "MsgId").FirstOrDefault() == batch
            && told.Descendants(Transfers + "NbOfTxs").All(one => (int)one == payments.Count)
            && told.Descendants(Transfers + "CtrlSum").All(one => (decimal)one == payments.Sum(Amount))
            && payments.Select(one => one.Name).Distinct().Count() == payments.Count
            && payments.All(one => one.Name.Length > 0 && one.Account.Length > 0);
        return isWhole && payments.Count > 0 ? payments : null;
    }

    private static decimal Amount((string Name, string Account, string Amount) one) => XmlConvert.ToDecimal(one.Amount);

    private static IResult Receipts(BankBook book, string batch)
    {
        if (book.Of(batch) is not { } payments)
            return Results.NotFound();
        XDocument report = new(
            new XElement(
                Status + "Document",
                new XElement(
                    Status + "CstmrPmtStsRpt",
                    new XElement(Status + "GrpHdr", new XElement(Status + "MsgId", $"R-{batch}")),
                    new XElement(Status + "OrgnlGrpInfAndSts", new XElement(Status + "OrgnlMsgId", batch)),
                    new XElement(
                        Status + "OrgnlPmtInfAndSts",
                        new XElement(Status + "OrgnlPmtInfId", batch),
                        payments.Select(Report)
                    )
                )
            )
        );
        return Results.Text(report.ToString(), "application/xml");
    }

    private static XElement Report(BankPayment one) =>
        new(
            Status + "TxInfAndSts",
            new XElement(Status + "OrgnlEndToEndId", one.Name),
            new XElement(Status + "TxSts", one.Status),
            one.Code.Length > 0
                ? new XElement(
                    Status + "StsRsnInf",
                    new XElement(Status + "Rsn", new XElement(Status + "Cd", one.Code))
                )
                : null,
            new XElement(
                Status + "OrgnlTxRef",
                new XElement(
                    Status + "Amt",
                    new XElement(Status + "InstdAmt", new XAttribute("Ccy", "EUR"), one.Amount)
                )
            )
        );

    private static IResult Done(Action order)
    {
        order();
        return Results.NoContent();
    }

    private static Markup Shown(BankBook book)
    {
        BankNumbers numbers = book.Numbers;
        return Markup.Of(
            $"""
            <p>Files: {numbers.Batches}. Paid: {numbers.Paid}. Returned: {numbers.Returned}. Under way: {numbers.Pending}. Made twice: {numbers.Twice}.</p>
            <ul>{Markup.Join(
                book.Latest.Select(one => Markup.Of($"<li>{one.Batch} {one.Name} {one.Amount} {one.Status} {one.Code}</li>"))
            )}</ul>
            """
        );
    }
}
