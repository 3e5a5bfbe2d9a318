using System.Text;
using Kuntakokeilu.Surveys.Checking;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Importing;
using Kuntakokeilu.Surveys.Tests.Checking.Oracle;

namespace Kuntakokeilu.Surveys.Tests.Importing;

public sealed class XlsFormTests
{
    private static readonly DateTime Opens = new(2024, 8, 1);
    private static readonly DateTime Closes = new(2024, 8, 15);

    [Fact]
    public void The_questionnaire_of_2024_comes_back_the_same()
    {
        SurveyDefinition survey = KnownSurveys.LowThreshold2024;
        ImportedSurvey back = XlsForm.Read(XlsFormWriter.Write(survey), Opens, Closes);
        Assert.Empty(back.Notes);
        Assert.Equal(Text(Plainly(survey)), Text(back.Definition));
        Assert.Empty(PublishChecks.Of(back.Definition));
    }

    /// <summary>It asks the same: by the second implementation of conditions, in every way that was gone through.</summary>
    [Fact]
    public void Random_surveys_come_back_and_ask_the_same()
    {
        for (int seed = 1; seed <= 300; seed++)
        {
            SurveyDefinition survey = A.Definition(PlainJson.Of(SurveyChances.Make(seed)));
            ImportedSurvey back = XlsForm.Read(XlsFormWriter.Write(survey), Opens, Closes);
            Assert.Empty(back.Notes);
            Assert.Equal(Without(survey), Without(back.Definition));
            Assert.Equal(PathCount.Of(Questionnaire.Of(survey)), PathCount.Of(Questionnaire.Of(back.Definition)));
            Assert.Equal(Findings(survey), Findings(back.Definition));
            // Once it has gone there and back it doesn't change any more.
            Assert.Equal(
                Text(back.Definition),
                Text(XlsForm.Read(XlsFormWriter.Write(back.Definition), Opens, Closes).Definition)
            );
        }
    }

    [Theory]
    [InlineData("${q} = 'yes'", "q = \"yes\"")]
    [InlineData("${q} = 'yes' or ${q} = 'no'", "q in (\"yes\", \"no\")")]
    [InlineData("selected(${q}, 'yes')", "q = \"yes\"")]
    [InlineData("selected(${m}, 'yes') and not(selected(${m}, 'no'))", "m has \"yes\" and not (m has \"no\")")]
    [InlineData("${q} != 'yes'", "not (q = \"yes\")")]
    [InlineData("${q} != '' and ${q} != 'yes'", "q != \"yes\"")]
    [InlineData("${n} >= 5 and (${n} < 10 or ${n} = 12.5)", "n >= 5 and (n < 10 or n = 12.5)")]
    [InlineData("${t} = ''", "not answered(t)")]
    [InlineData("${t} != ''", "answered(t)")]
    [InlineData("not(${q} = 'yes')", "not (q = \"yes\")")]
    [InlineData("${n} + 1 > 5", null)]
    [InlineData("count-selected(${m}) > 1", null)]
    [InlineData("${nobody} = 'yes'", null)]
    [InlineData("${q} = ${t}", null)]
    [InlineData("${q} > 5", null)]
    [InlineData("${m} = 'yes'", null)]
    [InlineData("today() > '2024-01-01'", null)]
    [InlineData("${q} = 'yes", null)]
    [InlineData("${n} = 'many'", null)]
    public void A_condition_says_the_same_or_bars_publishing(string relevant, string? showIf)
    {
        ImportedSurvey survey = XlsForm.Read(
            Sheets(
                ["type", "name", "label::fi", "relevant"],
                ["begin_group", "all", "Kaikki", ""],
                ["select_one yes_no", "q", "K", ""],
                ["select_multiple yes_no", "m", "K", ""],
                ["decimal", "n", "K", ""],
                ["text", "t", "K", ""],
                ["text", "last", "K", relevant],
                ["end_group", "", "", ""]
            ),
            Opens,
            Closes
        );
        Question last = survey.Definition.Questions.Last();
        if (showIf is not null)
        {
            Assert.Equal(showIf, last.ShowIf);
            Assert.Empty(survey.Notes);
            return;
        }
        ImportNote told = Assert.Single(survey.Notes);
        Assert.Equal((ImportNoteCode.UnsupportedCondition, "last", relevant), (told.Code, told.Place, told.What));
        Assert.Contains(PublishChecks.Of(survey.Definition), finding => finding.Code is FindingCode.Syntax);
    }

    [Fact]
    public void Whatever_is_not_here_is_told_and_the_rest_is_taken()
    {
        ImportedSurvey survey = XlsForm.Read(
            Sheets(
                [
                    "type",
                    "name",
                    "label::Suomi (fi)",
                    "hint::Suomi (fi)",
                    "required",
                    "relevant",
                    "constraint",
                    "appearance",
                    "calculation",
                ],
                ["start", "start", "", "", "", "", "", "", ""],
                [
                    "text",
                    "Name",
                    "Nimi",
                    "Koko nimi",
                    "yes",
                    "",
                    "string-length(.) <= 50 and regex(., '.+')",
                    "multiline",
                    "",
                ],
                ["begin group", "outer", "Ulompi", "", "", "${Name} != ''", "", "", ""],
                ["integer", "age", "Ikä, ${Name}", "", "", "", ". >= 0 and . <= 120", "", ""],
                ["begin_group", "inner", "Sisempi", "", "", "${age} > 17", "", "", ""],
                ["select_one yes_no or_other", "vote", "Ääni?", "", "", "", "", "", ""],
                ["end_group", "", "", "", "", "", "", "", ""],
                ["geopoint", "where", "Missä?", "", "", "", "", "", ""],
                ["end_group", "", "", "", "", "", "", "", ""],
                ["begin_repeat", "children", "Lapset", "", "", "", "", "", ""],
                ["text", "child", "Lapsi", "", "", "", "", "", ""],
                ["end_repeat", "", "", "", "", "", "", "", ""],
                ["calculate", "sum", "", "", "", "", "", "", "1 + 1"],
                ["note", "thanks", "Kiitos", "", "", "", "", "", ""]
            ),
            Opens,
            Closes
        );
        Assert.Equal(
            """
            UnsupportedType start: start
            Dropped Name: constraint: regex(., '.+')
            Dropped Name: appearance: multiline
            Flattened inner: outer
            Dropped vote: or_other
            UnsupportedType where: geopoint
            UnsupportedType children: begin_repeat
            UnsupportedType child: text
            UnsupportedType sum: calculate
            """,
            string.Join('\n', survey.Notes.Select(note => $"{note.Code} {note.Place}: {note.What}"))
        );
        Assert.Equal(
            "before: name; outer: age; inner: vote; rest: thanks",
            string.Join(
                "; ",
                survey.Definition.Sections.Select(s => $"{s.Id}: {string.Join(' ', s.Questions.Select(q => q.Id))}")
            )
        );
        Assert.Equal("(answered(name)) and (age > 17)", survey.Definition.Sections[2].ShowIf);
        Question age = survey.Definition.Questions.First(question => question.Id == "age");
        Assert.Equal(
            (0m, 120m, true, "Ikä, {q:name|}"),
            (age.Min!.Value, age.Max!.Value, age.IsInteger, age.Text["fi"])
        );
        Question name = survey.Definition.Questions.First();
        Assert.Equal((50, true, "Koko nimi"), (name.MaxLength!.Value, name.IsRequired, name.Help!["fi"]));
        // Only the titles of what had no group are missing, and the survey's own; the name is always answered.
        Assert.Equal(
            ["title", "sections[0].title", "sections[3].title", "sections[1].showIf"],
            PublishChecks.Of(survey.Definition).Select(finding => finding.Place)
        );
    }

    [Fact]
    public void A_text_that_was_changed_there_is_taken_as_it_is_there()
    {
        XlsFormSheets sheets = XlsFormWriter.Write(KnownSurveys.LowThreshold2024);
        Dictionary<string, string>[] changed = [.. sheets.Survey.Select(row => new Dictionary<string, string>(row))];
        Dictionary<string, string> intro = changed.First(row => row["type"] == "note");
        Assert.Contains("30.6.2024", intro["label::Suomi (fi)"]);
        Assert.Contains("${bg_name}", intro["label::Suomi (fi)"]);
        intro["label::Suomi (fi)"] = "Hei ${bg_name}!";
        ImportedSurvey back = XlsForm.Read(sheets with { Survey = changed }, Opens, Closes);
        Assert.Equal("Hei {bg:name}!", back.Definition.Questions.First().Text["fi"]);
        Assert.Equal(
            KnownSurveys.LowThreshold2024.Questions.First().Text["sv"],
            back.Definition.Questions.First().Text["sv"]
        );
    }

    [Fact]
    public void A_form_without_rows_is_none() =>
        Assert.Throws<NotASurveyException>(() => XlsForm.Read(Sheets(["type"]), Opens, Closes));

    private static XlsFormSheets Sheets(string[] columns, params string[][] rows) =>
        new(
            [
                .. rows.Select(row =>
                    columns.Zip(row).Where(cell => cell.Second.Length > 0).ToDictionary(c => c.First, c => c.Second)
                ),
            ],
            [
                new Dictionary<string, string>
                {
                    ["list_name"] = "yes_no",
                    ["name"] = "yes",
                    ["label::fi"] = "Kyllä",
                },
                new Dictionary<string, string>
                {
                    ["list_name"] = "yes_no",
                    ["name"] = "no",
                    ["label::fi"] = "Ei",
                },
            ],
            new Dictionary<string, string>()
        );

    private static string Text(SurveyDefinition survey) => Encoding.UTF8.GetString(DefinitionWriter.Write(survey));

    /// <summary>With its conditions in the one form that says the same.</summary>
    private static SurveyDefinition Plainly(SurveyDefinition survey) =>
        Changed(survey, text => ConditionText.Of(ConditionParser.Parse(text)));

    private static string Without(SurveyDefinition survey) => Text(Changed(survey, _ => null));

    private static string Findings(SurveyDefinition survey) =>
        string.Join('\n', PublishChecks.Of(survey).Select(finding => $"{finding.Code} {finding.Place}"));

    private static SurveyDefinition Changed(SurveyDefinition survey, Func<string, string?> change) =>
        survey with
        {
            Sections =
            [
                .. survey.Sections.Select(section =>
                    section with
                    {
                        ShowIf = section.ShowIf is { } around ? change(around) : null,
                        Questions =
                        [
                            .. section.Questions.Select(question =>
                                question with
                                {
                                    ShowIf = question.ShowIf is { } own ? change(own) : null,
                                }
                            ),
                        ],
                    }
                ),
            ],
        };
}
