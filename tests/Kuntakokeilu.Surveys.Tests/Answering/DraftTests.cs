using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Tests.Answering;

/// <summary>A draft keeps what was written, right or wrong, hidden or shown; only what is shown is sent.</summary>
public sealed class DraftTests
{
    private static readonly Questionnaire Questionnaire = Questionnaire.Of(KnownSurveys.LowThreshold2024);

    private static readonly Dictionary<string, Answer> Background = new()
    {
        ["population"] = new Answer.Number(12_000),
        ["in_pilot"] = new Answer.Code("no"),
    };

    [Fact]
    public void An_answer_that_is_hidden_stays_is_left_out_and_comes_back()
    {
        Item hiding = Questionnaire.Items.First(item =>
            item.Own is not null && item.Question.Kind is QuestionKind.Text
        );
        FormFields written = Fields((hiding.Question.Id, ["teksti"]));
        Draft draft = new(Questionnaire, Background, written);
        Assert.DoesNotContain(draft.Shown, item => item.Question.Id == hiding.Question.Id);
        Assert.Contains(draft.LeftOut, item => item.Question.Id == hiding.Question.Id);
        Assert.Empty(draft.Sent.ByName);
        Assert.Empty(draft.Counting.ByQuestion);
        Assert.Equal("teksti", draft.Fields.First(hiding.Question.Id));
    }

    [Fact]
    public void What_can_not_be_taken_is_kept_as_it_was_written_and_keeps_it_from_being_sent()
    {
        Question number = Questionnaire.Definition.Questions.First(question => question.Kind is QuestionKind.Number);
        Draft draft = new(Questionnaire, Background, Fields((number.Id, ["noin viisi"])));
        Assert.Equal("noin viisi", draft.Fields.First(number.Id));
        Assert.Null(draft.Answers[number.Id]);
        Assert.Equal(AnswerFaultCode.NotANumber, draft.FaultsOf(number, mustAnswer: false).Single().Code);
    }

    [Fact]
    public void Every_required_question_that_is_shown_is_told()
    {
        Draft draft = new(Questionnaire, Background, FormFields.None);
        Assert.Equal(
            draft.Shown.Where(item => item.Question.IsRequired).Select(item => item.Question.Id),
            draft.Hindrances.Select(one => one.Item.Question.Id).Distinct()
        );
    }

    /// <summary>Whatever a form can send.</summary>
    [Theory]
    [InlineData("\"\\ / \u0000 \u001F < & é 🙂\n")]
    [InlineData("\uD83D half")]
    public void Fields_are_read_as_they_were_written(string text)
    {
        FormFields fields = FormFields.Of(
            Questionnaire.Definition.Questions.Where(question => question.Kind is QuestionKind.Text),
            _ => [text, ""]
        );
        string json = fields.Write();
        Assert.DoesNotContain('\u0000', json);
        Assert.Equal(json, FormFields.Read(json).Write());
        string whole = string.Concat(text.EnumerateRunes());
        Assert.All(FormFields.Read(json).ByName.Values, values => Assert.Equal([whole], values));
    }

    [Fact]
    public void Other_texts_are_the_same_survey_and_other_codes_are_not()
    {
        SurveyDefinition survey = KnownSurveys.LowThreshold2024;
        Section first = survey.Sections[0];
        Assert.True(SameSurvey.Is(survey, survey with { Version = 2, Title = LocalText.None }));
        Assert.False(SameSurvey.Is(survey, survey with { Closes = survey.Closes.AddMinutes(1) }));
        Assert.False(SameSurvey.Is(survey, survey with { Sections = [.. survey.Sections.Skip(1)] }));
        Assert.False(
            SameSurvey.Is(
                survey,
                survey with
                {
                    Sections = [first with { ShowIf = "answered(role)" }, .. survey.Sections.Skip(1)],
                }
            )
        );
    }

    private static FormFields Fields(params (string Name, IReadOnlyList<string> Values)[] fields) =>
        new(fields.ToDictionary(one => one.Name, one => one.Values));
}
