using Kuntakokeilu.Core.Attachments;

namespace Kuntakokeilu.Tests.Attachments;

/// <summary>What is taken and what is not, by what is in a file.</summary>
public sealed class FileInspectionTests
{
    public static TheoryData<string, byte[], int> Taken =>
        new()
        {
            { "todistus.pdf", MadeFiles.Pdf(), (int)FileKind.Pdf },
            { "TODISTUS.PDF", MadeFiles.PdfOfObjects("<< /Type /Page >>"), (int)FileKind.Pdf },
            // A name that only begins like one that does something.
            { "todistus.pdf", MadeFiles.Pdf("<< /LaunchDay 3 /EncryptMetadata true >>"), (int)FileKind.Pdf },
            { "kuva.jpeg", MadeFiles.Jpeg(), (int)FileKind.Jpeg },
            { "kirje.docx", MadeFiles.Word(), (int)FileKind.Docx },
            { "kirje.odt", MadeFiles.OpenText(), (int)FileKind.Odt },
        };

    public static TheoryData<string, byte[], int> Refused =>
        new()
        {
            { "tyhja.pdf", [], (int)FileFault.Empty },
            { "ohjelma.pdf", MadeFiles.Latin("MZ\u0090 This program"), (int)FileFault.Kind },
            { "sivu.pdf", MadeFiles.Latin("<html><script>"), (int)FileFault.Kind },
            { "kuva.jpg", MadeFiles.Latin("GIF89a"), (int)FileFault.Kind },
            { "paketti.docx", MadeFiles.Zip(("a.txt", "a")), (int)FileFault.Kind },
            {
                "taulukko.odt",
                MadeFiles.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
                (int)FileFault.Kind
            },
            { "kuva.png", MadeFiles.Pdf(), (int)FileFault.Ending },
            { "kirje.docx.pdf", MadeFiles.Word(), (int)FileFault.Ending },
            { "kirje", MadeFiles.Word(), (int)FileFault.Ending },
            { "salattu.pdf", MadeFiles.Pdf("<< /Encrypt 5 0 R >>"), (int)FileFault.Encrypted },
            {
                "salattu.docx",
                MadeFiles.Latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
                (int)FileFault.Encrypted
            },
            {
                "salattu.odt",
                MadeFiles.OpenText(("META-INF/manifest.xml", "<m><encryption-data/></m>")),
                (int)FileFault.Encrypted
            },
            { "tekee.pdf", MadeFiles.Pdf("<< /S /JavaScript /JS (app.alert) >>"), (int)FileFault.Active },
            { "tekee.pdf", MadeFiles.Pdf("<< /S /J#61vaScript >>"), (int)FileFault.Active },
            { "tekee.pdf", MadeFiles.Pdf("<< /S /Launch /F (cmd.exe) >>"), (int)FileFault.Active },
            { "tekee.pdf", MadeFiles.Pdf("<< /Names << /EmbeddedFiles 4 0 R >> >>"), (int)FileFault.Active },
            { "tekee.pdf", MadeFiles.PdfOfObjects("<< /S /JavaScript >>"), (int)FileFault.Active },
            { "tekee.pdf", MadeFiles.PdfOfObjects("<< /S /JavaScript >>", "/Type /Obj#53tm"), (int)FileFault.Active },
            { "makro.docx", MadeFiles.Word(("word/vbaProject.bin", "x")), (int)FileFault.Active },
            {
                "malli.docx",
                MadeFiles.Word(("word/_rels/settings.xml.rels", ElsewhereTemplate)),
                (int)FileFault.Active
            },
            {
                "makro.docx",
                MadeFiles.Zip(
                    (
                        "[Content_Types].xml",
                        MadeFiles.WordTypes.Replace(
                            "wordprocessingml.document",
                            "wordprocessingml.document.macroEnabled"
                        )
                    )
                ),
                (int)FileFault.Active
            },
            { "makro.odt", MadeFiles.OpenText(("Basic/Standard/Module1.xml", "x")), (int)FileFault.Active },
            { "rikki.docx", [.. MadeFiles.Word().AsSpan(0, 100)], (int)FileFault.Unreadable },
            { "rikki.docx", MadeFiles.Zip(("[Content_Types].xml", "<Types><Over")), (int)FileFault.Unreadable },
            {
                "viittaa.docx",
                MadeFiles.Zip(("[Content_Types].xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a/>")),
                (int)FileFault.Unreadable
            },
            {
                "outo.pdf",
                MadeFiles.Pdf("2 0 obj << /Type /ObjStm /Filter /LZWDecode >>\nstream\nabcdefgh\nendstream"),
                (int)FileFault.Unreadable
            },
        };

    private const string ElsewhereTemplate = """
        <Relationships><Relationship TargetMode="External" Target="https://muualla.invalid/a.dotm"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/></Relationships>
        """;

    [Theory]
    [MemberData(nameof(Taken))]
    public void What_people_send_is_taken(string name, byte[] content, int kind) =>
        Assert.Equal(new InspectedFile.Fine((FileKind)kind), FileInspection.Of(name, content));

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_what_it_says_or_does_more_is_refused(string name, byte[] content, int why) =>
        Assert.Equal(new InspectedFile.Refused((FileFault)why), FileInspection.Of(name, content));

    /// <summary>No row of the table above: what a row holds is written out to name its test, in each run of any test.</summary>
    [Fact]
    public void What_is_too_big_is_refused() =>
        Assert.Equal(
            new InspectedFile.Refused(FileFault.TooBig),
            FileInspection.Of("suuri.pdf", new byte[FileInspection.MostBytes + 1])
        );

    /// <summary>Ten kilobytes to a hundred and more megabytes, in one file and in many.</summary>
    [Theory]
    [InlineData(1, 110)]
    [InlineData(11, 10)]
    public void What_grows_when_it_is_opened_is_refused(int files, int megabytes)
    {
        string zeros = new('\0', megabytes << 20);
        byte[] bomb = MadeFiles.Word([.. Enumerable.Range(0, files).Select(n => ($"word/{n}.xml", zeros))]);
        Assert.True(bomb.Length < 1 << 20);
        Assert.Equal(new InspectedFile.Refused(FileFault.Bomb), FileInspection.Of("pommi.docx", bomb));
    }

    [Fact]
    public void A_compressed_stream_of_a_pdf_that_grows_is_refused() =>
        Assert.Equal(
            new InspectedFile.Refused(FileFault.Bomb),
            FileInspection.Of("pommi.pdf", MadeFiles.PdfOfObjects(new(' ', FileInspection.MostOpened + 1)))
        );

    [Theory]
    [InlineData("todistus.pdf", "todistus.pdf")]
    [InlineData(@"C:\Users\malli\todistus.pdf", "todistus.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("lasku\u202Efdp.exe", "laskufdp.exe")]
    [InlineData(" a\r\nb\0.pdf ", "ab.pdf")]
    [InlineData("äöå – 1.pdf", "äöå – 1.pdf")]
    public void A_name_is_kept_without_its_path_and_what_hides(string told, string kept) =>
        Assert.Equal(kept, FileName.Of(told));

    [Fact]
    public void A_long_name_keeps_its_ending() =>
        Assert.Equal(new string('a', FileName.Longest - 4) + ".pdf", FileName.Of(new string('a', 500) + ".pdf"));

    [Theory]
    [InlineData("stream: OK", (int)ScanResult.Clean)]
    [InlineData("stream: Win.Test.EICAR_HDB-1 FOUND", (int)ScanResult.Infected)]
    [InlineData("INSTREAM size limit exceeded. ERROR", (int)ScanResult.Failed)]
    [InlineData("", (int)ScanResult.Failed)]
    [InlineData("OK", (int)ScanResult.Failed)]
    public void Only_what_the_scanner_calls_clean_is_clean(string answer, int result) =>
        Assert.Equal((ScanResult)result, ClamdScanner.Read(answer));
}
