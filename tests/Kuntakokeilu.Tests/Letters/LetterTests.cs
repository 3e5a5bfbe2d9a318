using System.Text;
using AngleSharp.Html.Parser;
using Kuntakokeilu.App.Letters;
using Kuntakokeilu.Core.Notices.Letters;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Kuntakokeilu.Tests.Letters;

/// <summary>The file is opened by a reader that nobody here has written.</summary>
public sealed class LetterTests
{
    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public void The_page_and_the_file_say_the_same(string language)
    {
        Letter letter = DecisionText.Of(Example(language));
        PrintedLetter printed = LetterPages.Print(letter);
        using PdfDocument file = PdfDocument.Open(printed.Pdf);
        // Page numbers are for the eye alone, and whoever hears the letter does not hear them.
        string inFile = Words(
            string.Concat(
                file.GetPages()
                    .SelectMany(page => page.GetMarkedContents())
                    .Where(one => one.Tag != "Artifact")
                    .SelectMany(one => one.Letters)
                    .Select(letter => letter.Value)
            )
        );
        string onPage = Words(new HtmlParser().ParseDocument(Encoding.UTF8.GetString(printed.Html)).Body!.TextContent);
        foreach (string said in Said(letter))
        {
            Assert.Contains(Words(said), onPage, StringComparison.Ordinal);
            Assert.Contains(Words(said), inFile, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_file_is_tagged_and_tells_its_language_and_title()
    {
        using PdfDocument file = PdfDocument.Open(LetterPdf.Of(DecisionText.Of(Example("sv"))));
        DictionaryToken catalog = file.Structure.Catalog.CatalogDictionary;
        Assert.Equal("sv", ((StringToken)catalog.Data["Lang"]).Data);
        Assert.True(catalog.Data.ContainsKey("StructTreeRoot"));
        Assert.True(catalog.Data.ContainsKey("MarkInfo"));
        Assert.True(catalog.Data.ContainsKey("ViewerPreferences"));
        Assert.True(catalog.Data.ContainsKey("Metadata"));
        Assert.StartsWith("Beslut", file.Information.Title, StringComparison.Ordinal);
        string[] tags =
        [
            .. file.GetPages().SelectMany(page => page.GetMarkedContents()).Select(one => one.Tag).Distinct().Order(),
        ];
        Assert.Equal(["Artifact", "H1", "H2", "P"], tags);
    }

    [Fact]
    public void No_word_of_it_is_outside_what_is_marked()
    {
        using PdfDocument file = PdfDocument.Open(LetterPdf.Of(DecisionText.Of(Example("fi"))));
        foreach (UglyToad.PdfPig.Content.Page page in file.GetPages())
            Assert.Equal(page.Letters.Count, page.GetMarkedContents().Sum(one => one.Letters.Count));
    }

    [Fact]
    public void It_tells_how_it_is_challenged_by_what_was_decided()
    {
        string requested = Text(LetterKind.RequestedTransfer);
        Assert.Contains("oikaisua TE-toimistolta", requested, StringComparison.Ordinal);
        Assert.Contains("30 päivän kuluessa", requested, StringComparison.Ordinal);
        Assert.EndsWith("laki 808/2019.", requested, StringComparison.Ordinal);
        Assert.Contains("hallinto-oikeuteen", Text(LetterKind.RequestReviewed), StringComparison.Ordinal);
        Assert.Contains("sosiaaliturva-asioiden muutoksenhakulautakuntaan", Text(LetterKind.RefusedRegistration));
        Assert.Contains("eikä siihen voi hakea muutosta", Text(LetterKind.TransferByLaw), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() =>
            DecisionText.Of(Example("fi") with { Kind = LetterKind.RefusedRegistration, DecidedOn = new(2022, 5, 1) })
        );
    }

    private static string Text(LetterKind kind) =>
        string.Join(' ', Said(DecisionText.Of(Example("fi") with { Kind = kind })));

    private static IEnumerable<string> Said(Letter letter) =>
        [
            letter.Sender,
            letter.Title,
            .. letter.Recipient,
            .. letter.Cover,
            .. letter.Parts.SelectMany(part => (string[])[part.Heading!, .. part.Paragraphs]),
        ];

    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static Decision Example(string language) =>
        new(LetterKind.RequestedTransfer, 1, "request-1")
        {
            Recipient = ["Fii Zeeta Malli", "Mallikatu 1 A 2", "33100 TAMPERE"],
            ServiceLanguage = language,
            Authority = "te-office-5",
            DecidedOn = new(2024, 11, 15),
            Number = "KK/2024/1",
            Matter = "Pyyntö siirtää asiakkuus Tampereelta TE-toimistoon",
            Decided = "Asiakkuus siirretään.",
            From = new(2024, 11, 18),
            Reasons =
            [
                "Asiakas on pyytänyt siirtoa palvelukielen vuoksi. "
                    + string.Concat(Enumerable.Repeat("Kunta ei ole järjestänyt palvelua hänen äidinkielellään. ", 30)),
                "Palvelujen saaminen siirron jälkeen on varmistettu.",
            ],
            Provisions = ["5 § 6 mom, sellaisena kuin se on laissa 671/2022"],
            Official = "Malli Virkailija",
            Phone = "0100 000 000",
        };
}
