using System.Text;
using Kuntakokeilu.Surveys.Checking;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Tests.Defining;

/// <summary>What has not the form of a definition is told at its place, all of it at once.</summary>
public sealed class DefinitionReaderTests
{
    private static readonly string Good = A.Json(A.Section("one", A.Single("q")));

    [Theory]
    [InlineData("\"zone\": \"Europe/Helsinki\", ", "", FindingCode.MissingField, "zone")]
    [InlineData("\"version\": 1", "\"version\": \"1\"", FindingCode.WrongType, "version")]
    [InlineData("\"version\": 1", "\"version\": 0", FindingCode.BadValue, "version")]
    [InlineData(
        "\"required\": true",
        "\"requred\": true",
        FindingCode.UnknownField,
        "sections[0].questions[0].requred"
    )]
    [InlineData(
        "\"required\": true",
        "\"required\": \"yes\"",
        FindingCode.WrongType,
        "sections[0].questions[0].required"
    )]
    [InlineData("\"kind\": \"single\"", "\"kind\": \"radio\"", FindingCode.BadValue, "sections[0].questions[0].kind")]
    [InlineData(
        "\"code\": \"yes\"",
        "\"code\": \"Yes\"",
        FindingCode.BadValue,
        "sections[0].questions[0].choices[0].code"
    )]
    [InlineData("\"id\": \"q\"", "\"id\": \"1q\"", FindingCode.BadValue, "sections[0].questions[0].id")]
    [InlineData("\"id\": \"q\"", "\"id\": \"late\"", FindingCode.BadValue, "sections[0].questions[0].id")]
    [InlineData("\"id\": \"q\"", "\"id\": \"or\"", FindingCode.BadValue, "sections[0].questions[0].id")]
    [InlineData("2024-07-01T00:00", "1.7.2024", FindingCode.BadValue, "closes")]
    [InlineData("2024-07-01T00:00", "2024-06-15T00:00", FindingCode.BadValue, "closes")]
    [InlineData("Europe/Helsinki", "Europe/Nowhere", FindingCode.BadValue, "zone")]
    [InlineData("\"defaultLanguage\": \"fi\"", "\"defaultLanguage\": \"sv\"", FindingCode.BadValue, "defaultLanguage")]
    [InlineData("{\"fi\": \"Kysymys\"}", "\"Kysymys\"", FindingCode.WrongType, "sections[0].questions[0].text")]
    [InlineData("\"version\": 1", "\"version\": 1, \"version\": 2", FindingCode.DuplicateId, "version")]
    [InlineData("{\"fi\": \"Kysely\"}", "{\"fi\": \"A\", \"fi\": \"B\"}", FindingCode.DuplicateId, "title.fi")]
    [InlineData("\"background\": []", "\"background\": {}", FindingCode.WrongType, "background")]
    [InlineData("\"languages\": [\"fi\"]", "\"languages\": [7]", FindingCode.WrongType, "languages[0]")]
    internal void A_field_that_is_wrong_is_told_at_its_place(string was, string becomes, FindingCode code, string place)
    {
        Assert.Contains(was, Good);
        IReadOnlyList<Finding> findings = A.Findings(Good.Replace(was, becomes, StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Code == code && finding.Place == place);
    }

    [Fact]
    public void All_that_is_wrong_is_told() =>
        Assert.Equal(
            ["id", "unit", "sections[0].questions[0].choices[1].text"],
            A.Findings(
                    Good.Replace("\"id\": \"small\"", "\"id\": \"Small Survey\"", StringComparison.Ordinal)
                        .Replace("\"unit\": \"municipality\"", "\"unit\": 1", StringComparison.Ordinal)
                        .Replace(", \"text\": {\"fi\": \"Ei\"}", "", StringComparison.Ordinal)
                )
                .Select(finding => finding.Place)
        );

    [Theory]
    [InlineData("{\n\"id\" \"a\"}", "line 2, sign 6")]
    [InlineData("", "line 1")]
    public void What_is_no_json_is_told_by_line_and_sign(string text, string where) =>
        Assert.Contains(
            where,
            Assert.Throws<NotJsonException>(() => DefinitionReader.Read(Encoding.UTF8.GetBytes(text))).Message
        );

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    public void What_is_no_object_is_no_definition(string json) =>
        Assert.Contains(A.Findings(json), finding => finding.Code is FindingCode.WrongType && finding.Place == "");

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.NotNull(DefinitionReader.Read(Encoding.UTF8.GetBytes("\uFEFF" + Good)).Definition);
}
