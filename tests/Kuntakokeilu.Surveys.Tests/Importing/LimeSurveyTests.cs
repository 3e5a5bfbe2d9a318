using System.Text;
using Kuntakokeilu.Surveys.Checking;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Importing;

namespace Kuntakokeilu.Surveys.Tests.Importing;

/// <summary>A structure file of LimeSurvey, made up here in its form.</summary>
public sealed class LimeSurveyTests
{
    private static readonly DateTime Opens = new(2024, 8, 1);
    private static readonly DateTime Closes = new(2024, 8, 15);

    private static readonly Lazy<ImportedSurvey> Sample = new(() => Read(LimeSurveySample.Text));

    [Fact]
    public void Its_questions_are_of_their_kinds_in_their_order() =>
        Assert.Equal(
            """
            g1: g1_info Info; need Single none, some, much, other; need_other Text; who Multi a1, a2, a3
            g2: parts Grid rows x, y of 1, 2; top Rank a, b, c; amount Number; why Text; yesno Single y, n
            """,
            string.Join(
                '\n',
                Sample.Value.Definition.Sections.Select(section =>
                    $"{section.Id}: " + string.Join("; ", section.Questions.Select(Told))
                )
            )
        );

    [Fact]
    public void What_belongs_to_them_is_taken()
    {
        Dictionary<string, Question> questions = Sample.Value.Definition.Questions.ToDictionary(q => q.Id);
        Assert.Equal(
            ("Kuinka suuri tarve on?", "Hur stort är behovet?"),
            (questions["need"].Text["fi"], questions["need"].Text["sv"])
        );
        Assert.Equal("Arvio riittää.", questions["need"].Help!["fi"]);
        Assert.True(questions["need"].IsRequired);
        Assert.Equal([false, false, true], questions["who"].Choices.Select(choice => choice.IsExclusive));
        Assert.Equal(2, questions["top"].MaxChosen);
        Assert.Equal(
            (0m, 500m, true),
            (questions["amount"].Min!.Value, questions["amount"].Max!.Value, questions["amount"].IsInteger)
        );
        Assert.Equal(200, questions["why"].MaxLength);
        Assert.Equal(["fi", "sv"], Sample.Value.Definition.Languages);
        Assert.Equal("Palvelun tarve", Sample.Value.Definition.Title["fi"]);
    }

    [Fact]
    public void Conditions_say_the_same()
    {
        Dictionary<string, string?> conditions = Sample.Value.Definition.Questions.ToDictionary(
            q => q.Id,
            q => q.ShowIf
        );
        Assert.Equal("not (need = \"none\")", Sample.Value.Definition.Sections[1].ShowIf);
        Assert.Equal("need = \"other\"", conditions["need_other"]);
        Assert.Equal("need in (\"some\", \"much\")", conditions["who"]);
        Assert.Equal("who has \"a1\" and not (who has \"a3\")", conditions["top"]);
        Assert.Equal("parts.x = \"2\"", conditions["amount"]);
        Assert.Equal("answered(amount) and amount >= 10", conditions["why"]);
        Assert.Equal("? count(self.sq_A1,self.sq_A2) > 1", conditions["yesno"]);
    }

    [Fact]
    public void Whatever_is_not_here_is_told() =>
        Assert.Equal(
            """
            Dropped surveyls_welcometext (fi): Tervetuloa
            Dropped need: random_order: 1
            MarkupRemoved need: <p>
            UnsupportedType Dual: 1
            Dropped amount: preg: /^[0-9]+$/
            UnsupportedCondition yesno: count(self.sq_A1,self.sq_A2) > 1
            UnsupportedType Upload: |
            """,
            string.Join(
                '\n',
                Sample.Value.Notes.Select(note =>
                    $"{note.Code} {note.Place}: {note.What}" + (note.Became.Length > 0 ? $" -> {note.Became}" : "")
                )
            )
        );

    /// <summary>What can't be said keeps it from being published until its author has settled it.</summary>
    [Fact]
    public void A_condition_that_can_not_be_said_bars_publishing() =>
        Assert.Equal(
            [(FindingCode.Syntax, "sections[1].questions[4].showIf")],
            PublishChecks.Of(Sample.Value.Definition).Select(finding => (finding.Code, finding.Place))
        );

    [Theory]
    [InlineData("")]
    [InlineData("<document>")]
    [InlineData("<document><LimeSurveyDocType>Label set</LimeSurveyDocType></document>")]
    [InlineData("<other/>")]
    [InlineData(
        "<!DOCTYPE a [<!ENTITY b \"c\">]><document><LimeSurveyDocType>Survey&b;</LimeSurveyDocType></document>"
    )]
    public void What_is_no_such_file_is_refused(string text) => Assert.Throws<NotASurveyException>(() => Read(text));

    private static ImportedSurvey Read(string text) => LimeSurvey.Read(Encoding.UTF8.GetBytes(text), Opens, Closes);

    private static string Told(Question question)
    {
        string options = string.Join(", ", question.Options.Select(option => option.Code));
        string rows = string.Join(", ", question.Rows.Select(row => row.Code));
        return $"{question.Id} {question.Kind} {(rows.Length > 0 ? $"rows {rows} of " : "")}{options}".TrimEnd();
    }
}
