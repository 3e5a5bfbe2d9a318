using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Exporting;
using Kuntakokeilu.Surveys.Freezing;

namespace Kuntakokeilu.Surveys.Reporting;

/// <summary>What was answered, section by section: each question with its table, and what stands out of it in a sentence.</summary>
internal sealed class ResultsPart
{
    private readonly ReportPieces pieces;
    private readonly ReportWords words;
    private readonly FrozenSurvey survey;
    private readonly ShownFigures figures;
    private readonly ConditionWords conditions;

    internal ResultsPart(ReportPieces pieces, FrozenSurvey survey, ShownFigures figures)
    {
        this.pieces = pieces;
        words = pieces.Words;
        this.survey = survey;
        this.figures = figures;
        conditions = new(survey.Definition, words.Language);
    }

    internal void Write(Section section)
    {
        if (section.Questions.All(question => question.Kind is QuestionKind.Info))
            return;
        pieces.Heading(3, section.Title[words.Language]);
        foreach (Question question in section.Questions.Where(question => question.Kind is not QuestionKind.Info))
            Write(question);
    }

    private void Write(Question question)
    {
        pieces.Heading(4, Text(question.Text));
        if (AskedOf(question) is { } whom)
            pieces.Say(words["asked_of", whom]);
        switch (question.Kind)
        {
            case QuestionKind.Single:
                Coded(question, figures.Choices(question), "answer");
                break;
            case QuestionKind.Multi:
                Coded(question, figures.Chosen(question), "choice");
                break;
            case QuestionKind.Grid or QuestionKind.Rank:
                Crossed(question);
                break;
            case QuestionKind.Number:
                Number(question);
                break;
            case QuestionKind.Text:
                pieces.Say(
                    figures.Written(question) is { } written ? words["texts", words.Count(written)] : words["texts.few"]
                );
                break;
        }
    }

    private void Coded(Question question, IReadOnlyList<ShownFigure> shown, string head)
    {
        ShownFigure? most = shown
            .Where(figure => figure.Shares is not null)
            .MaxBy(figure => figure.Shares!.Value.Unweighted);
        if (most?.Shares is { } shares)
            pieces.Say(words["most", most.Name, words.Share(shares.Unweighted)], pieces.NextTable);
        pieces.Table(
            Text(question.Text),
            [words[head], words["municipalities"], words["share"], words["share.units"], words["share.people"]],
            [.. shown.Select(figure => figure.Row(words)), .. Totals(question)],
            words["table.note"]
        );
    }

    private IReadOnlyList<IReadOnlyList<string>> Totals(Question question) =>
        figures.Total(question) is { Count: > 0 } total ? [total] : [];

    /// <summary>A line for each row of a grid, or for each choice that was put in order.</summary>
    private void Crossed(Question question)
    {
        pieces.Table(
            Text(question.Text),
            [words[question.Kind is QuestionKind.Grid ? "matter" : "choice"], .. figures.CrossedHead(question)],
            figures.CrossedRows(question),
            words["table.note"]
        );
    }

    private void Number(Question question)
    {
        pieces.Table(
            Text(question.Text),
            [words["figure"], words["unweighted"], words["share.units"], words["share.people"]],
            figures.Means(question),
            words["mean.note"]
        );
    }

    private string? AskedOf(Question question)
    {
        Item item = survey.Questionnaire.Items.First(item => item.Question.Id == question.Id);
        Condition[] all = [.. item.Conditions];
        return all.Length == 0 ? null : string.Join($" {words["and"]} ", all.Select(conditions.Of));
    }

    /// <summary>A report is of no one respondent: places in texts are filled as for one of whom nothing is known.</summary>
    private string Text(LocalText text) =>
        new FilledText(
            survey.Definition,
            new(new Dictionary<string, Answer>(), new Dictionary<string, Answer>()),
            words.Language
        ).Plain(text);
}
