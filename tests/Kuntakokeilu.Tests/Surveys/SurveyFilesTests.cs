using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Kuntakokeilu.App.Surveys;
using Kuntakokeilu.Core.Surveys;
using Kuntakokeilu.Surveys.Freezing;
using Kuntakokeilu.Surveys.Reporting;

namespace Kuntakokeilu.Tests.Surveys;

/// <summary>What is published of the survey of June 2024 with made-up answers.</summary>
public sealed class SurveyFilesTests
{
    private static readonly FrozenSurvey Survey = MadeUpSurvey.Make(seed: 1);

    [Fact]
    public void It_is_made_alike_of_the_same_data()
    {
        FrozenSurvey again = FrozenFile.Read(FrozenFile.Write(MadeUpSurvey.Make(seed: 1)));
        (string Name, byte[] Bytes)[] files = [.. SurveyFiles.Of(Survey)];
        Assert.Equal(
            [
                "answers.csv",
                "codebook.xml",
                "report.en.docx",
                "report.en.html",
                "report.fi.docx",
                "report.fi.html",
                "report.sv.docx",
                "report.sv.html",
                "tables.csv",
            ],
            files.Select(file => file.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(files.Zip(SurveyFiles.Of(again)), pair => Assert.Equal(pair.First.Bytes, pair.Second.Bytes));
    }

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public void Word_finds_nothing_wrong_and_every_table_and_heading(string language)
    {
        Report report = SurveyReport.Of(Survey).In(language);
        using WordprocessingDocument document = WordprocessingDocument.Open(
            new MemoryStream(ReportDocx.Write(report)),
            isEditable: false
        );
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Microsoft365)
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(fault => $"{fault.Path?.XPath}: {fault.Description}")
        );
        Body body = document.MainDocumentPart!.Document!.Body!;
        Assert.Equal(report.Tables.Count(), body.Elements<Table>().Count());
        Assert.All(
            body.Descendants<Hyperlink>(),
            link => Assert.Contains(body.Descendants<BookmarkStart>(), mark => mark.Name == link.Anchor)
        );
        Assert.Equal(
            report.Pieces.OfType<ReportPiece.Heading>().Select(heading => heading.Text),
            body.Elements<Paragraph>()
                .Where(said => said.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("Heading") == true)
                .Select(said => said.InnerText)
        );
    }

    [Fact]
    public void Small_municipalities_answer_less_often_and_case_numbers_tell_nothing()
    {
        double small = Survey
            .Units.Where(unit => unit.Unit.Population < 5_000)
            .Average(unit => unit.Submission is null ? 0 : 1);
        double large = Survey
            .Units.Where(unit => unit.Unit.Population >= 20_000)
            .Average(unit => unit.Submission is null ? 0 : 1);
        Assert.InRange(small, 0.35, 0.65);
        Assert.InRange(large, 0.8, 1);
        string[] byCode =
        [
            .. Survey.Units.Where(unit => unit.Submission is not null).Select(unit => unit.Submission!.Case),
        ];
        Assert.NotEqual(byCode.Order(StringComparer.Ordinal), byCode);
    }
}
