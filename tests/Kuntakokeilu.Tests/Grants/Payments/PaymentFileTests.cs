using System.Text;
using Kuntakokeilu.Core.Grants.Payments;
using Kuntakokeilu.Core.Grants.Payments.Batches;

namespace Kuntakokeilu.Tests.Grants.Payments;

/// <summary>Files to a bank and from one, and account numbers.</summary>
public sealed class PaymentFileTests
{
    private const string Written = """
        <?xml version="1.0" encoding="utf-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03">
          <CstmrCdtTrfInitn>
            <GrpHdr>
              <MsgId>KOKEILU-20220902-7</MsgId>
              <CreDtTm>2022-09-02T06:30:05Z</CreDtTm>
              <NbOfTxs>2</NbOfTxs>
              <CtrlSum>1108.05</CtrlSum>
              <InitgPty>
                <Nm>KEHA-keskus</Nm>
              </InitgPty>
            </GrpHdr>
            <PmtInf>
              <PmtInfId>KOKEILU-20220902-7</PmtInfId>
              <PmtMtd>TRF</PmtMtd>
              <NbOfTxs>2</NbOfTxs>
              <CtrlSum>1108.05</CtrlSum>
              <PmtTpInf>
                <SvcLvl>
                  <Cd>SEPA</Cd>
                </SvcLvl>
              </PmtTpInf>
              <ReqdExctnDt>2022-09-02</ReqdExctnDt>
              <Dbtr>
                <Nm>KEHA-keskus</Nm>
              </Dbtr>
              <DbtrAcct>
                <Id>
                  <IBAN>FI2112345600000785</IBAN>
                </Id>
              </DbtrAcct>
              <DbtrAgt>
                <FinInstnId>
                  <BIC>NDEAFIHH</BIC>
                </FinInstnId>
              </DbtrAgt>
              <ChrgBr>SLEV</ChrgBr>
              <CdtTrfTxInf>
                <PmtId>
                  <EndToEndId>P12-7</EndToEndId>
                </PmtId>
                <Amt>
                  <InstdAmt Ccy="EUR">1008.00</InstdAmt>
                </Amt>
                <Cdtr>
                  <Nm>Malli &amp; Pojat Öljy Oy</Nm>
                </Cdtr>
                <CdtrAcct>
                  <Id>
                    <IBAN>FI2112345600000785</IBAN>
                  </Id>
                </CdtrAcct>
                <RmtInf>
                  <Ustrd>2022-3 2022-07</Ustrd>
                </RmtInf>
              </CdtTrfTxInf>
              <CdtTrfTxInf>
                <PmtId>
                  <EndToEndId>P13-7</EndToEndId>
                </PmtId>
                <Amt>
                  <InstdAmt Ccy="EUR">100.05</InstdAmt>
                </Amt>
                <Cdtr>
                  <Nm>Alfa Mallinen</Nm>
                </Cdtr>
                <CdtrAcct>
                  <Id>
                    <IBAN>FI2112345600000785</IBAN>
                  </Id>
                </CdtrAcct>
                <RmtInf>
                  <Ustrd>2022-4 2022-07</Ustrd>
                </RmtInf>
              </CdtTrfTxInf>
            </PmtInf>
          </CstmrCdtTrfInitn>
        </Document>

        """;

    [Fact]
    public void A_batch_is_written_byte_by_byte_as_it_stands_here()
    {
        DateOnly day = new(2022, 9, 2);
        byte[] file = PaymentFile.Write(
            PaymentFile.Message(day, 7),
            new(2022, 9, 2, 9, 30, 5, TimeSpan.FromHours(3)),
            day,
            new("KEHA-keskus", "FI2112345600000785", "NDEAFIHH"),
            [
                new("P12-7", 1_008_00, "Malli & Pojat\u0007 Öljy Oy", "FI2112345600000785", "2022-3 2022-07"),
                new("P13-7", 100_05, "Alfa Mallinen", "FI2112345600000785", "2022-4 2022-07"),
            ]
        );
        Assert.Equal(Written.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(file));
    }

    [Fact]
    public async Task A_report_tells_of_each_payment()
    {
        IReadOnlyList<Receipt>? receipts = await Read(
            Report("B-1", One("P1-1", "ACSC", "10.00"), One("P2-1", "RJCT", "0.05", "AC04"), One("P3-1", "PDNG", "7"))
        );
        Assert.Equal(
            [
                new("P1-1", 10_00, MoneyState.Paid, null),
                new("P2-1", 5, MoneyState.Returned, "AC04"),
                new("P3-1", 7_00, MoneyState.Sent, null),
            ],
            receipts
        );
    }

    /// <summary>What is no whole report on the batch tells nothing: it is asked about again.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]
    [InlineData("OTHER")]
    [InlineData("STATUS")]
    [InlineData("AMOUNT")]
    public async Task A_report_of_something_else_tells_nothing(string told) =>
        Assert.Null(
            await Read(
                told switch
                {
                    "OTHER" => Report("B-2", One("P1-1", "ACSC", "10.00")),
                    "STATUS" => Report("B-1", One("P1-1", "OOPS", "10.00")),
                    "AMOUNT" => Report("B-1", One("P1-1", "ACSC", "10.005")),
                    _ => told,
                }
            )
        );

    [Theory]
    [InlineData("FI21 1234 5600 0007 85", "FI2112345600000785")]
    [InlineData("fi2112345600000785", "FI2112345600000785")]
    [InlineData("DE89 3704 0044 0532 0130 00", "DE89370400440532013000")]
    [InlineData("FI2112345600000786", null)]
    [InlineData("FI21 1234 5600 0007 8", null)]
    [InlineData("FI21-1234-5600-0007-85", null)]
    [InlineData("21123456000007859999", null)]
    [InlineData("", null)]
    [InlineData("ÅÄ2112345600000785", null)]
    public void An_account_number_has_its_check_digits(string told, string? account) =>
        Assert.Equal(account, Iban.Find(told));

    private static Task<IReadOnlyList<Receipt>?> Read(string told) =>
        ReceiptFile.Find(new MemoryStream(Encoding.UTF8.GetBytes(told)), "B-1", TestContext.Current.CancellationToken);

    private static string Report(string batch, params string[] payments) =>
        $"<Document xmlns=\"{ReceiptFile.Schema}\"><CstmrPmtStsRpt><OrgnlGrpInfAndSts><OrgnlMsgId>{batch}</OrgnlMsgId>"
        + $"</OrgnlGrpInfAndSts><OrgnlPmtInfAndSts>{string.Concat(payments)}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>";

    private static string One(string name, string status, string amount, string? code = null) =>
        $"<TxInfAndSts><OrgnlEndToEndId>{name}</OrgnlEndToEndId><TxSts>{status}</TxSts>"
        + (code is null ? "" : $"<StsRsnInf><Rsn><Cd>{code}</Cd></Rsn></StsRsnInf>")
        + $"<OrgnlTxRef><Amt><InstdAmt Ccy=\"EUR\">{amount}</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>";
}
