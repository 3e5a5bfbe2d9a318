using System.Globalization;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Importing;

/// <summary>
/// Writes a survey as the sheets of an XLSForm. What an XLSForm has no place for stands in columns of our own, so that the survey
/// comes back the same.
/// </summary>
internal sealed class XlsFormWriter
{
    private readonly SurveyDefinition definition;
    private readonly IReadOnlyDictionary<(string Grid, string Row), string> gridNames;
    private readonly List<Dictionary<string, string>> survey = [];
    private readonly List<Dictionary<string, string>> choices = [];

    private XlsFormWriter(SurveyDefinition definition)
    {
        this.definition = definition;
        gridNames = XlsFormWords.GridNames(definition);
    }

    internal static XlsFormSheets Write(SurveyDefinition definition)
    {
        XlsFormWriter writer = new(definition);
        foreach (BackgroundVariable known in definition.Background)
            writer.Add("hidden", XlsFormWords.Background + known.Name, null)[XlsFormWords.ChoiceKind] = Known(known);
        foreach (Section section in definition.Sections)
            writer.Add(section);
        return new(writer.survey, writer.choices, writer.Settings());
    }

    private static string Known(BackgroundVariable known) =>
        string.Join(' ', known.Values.Prepend(known.Type.ToString().ToLowerInvariant()));

    private Dictionary<string, string> Settings()
    {
        Dictionary<string, string> settings = new()
        {
            ["form_title"] = definition.Title[definition.DefaultLanguage],
            ["form_id"] = definition.Id,
            ["version"] = definition.Version.ToString(CultureInfo.InvariantCulture),
            ["default_language"] = XlsFormWords.Language(definition.DefaultLanguage),
            [XlsFormWords.Unit] = definition.Unit,
            [XlsFormWords.Opens] = definition.Opens.ToString(XlsFormWords.MomentForm, CultureInfo.InvariantCulture),
            [XlsFormWords.Closes] = definition.Closes.ToString(XlsFormWords.MomentForm, CultureInfo.InvariantCulture),
            [XlsFormWords.Zone] = definition.Zone,
        };
        foreach (string language in definition.Languages)
            settings[XlsFormWords.Column(XlsFormWords.Title, language)] = definition.Title[language];
        return settings;
    }

    private void Add(Section section)
    {
        Dictionary<string, string> begin = Add("begin_group", XlsFormWords.Section + section.Id, section.Title);
        Relevant(begin, section.ShowIf);
        foreach (Question question in section.Questions)
            if (question.Kind is QuestionKind.Grid)
                AddGrid(question);
            else
                AddQuestion(question);
        survey.Add(new() { ["type"] = "end_group" });
    }

    private void AddQuestion(Question question)
    {
        string type = question.Kind switch
        {
            QuestionKind.Info => "note",
            QuestionKind.Single => $"select_one {question.Id}",
            QuestionKind.Multi => $"select_multiple {question.Id}",
            QuestionKind.Rank => $"rank {question.Id}",
            QuestionKind.Number => question.IsInteger ? "integer" : "decimal",
            _ => "text",
        };
        Dictionary<string, string> row = Add(type, question.Id, question.Text);
        Help(row, question);
        Relevant(row, question.ShowIf);
        if (question.IsRequired)
            row["required"] = "yes";
        if (XlsFormConstraint.Of(question) is { } constraint)
            row["constraint"] = constraint;
        AddChoices(question.Id, question.Choices);
    }

    /// <summary>A grid is a group shown as a table, each row of it a question of one choice.</summary>
    private void AddGrid(Question question)
    {
        Dictionary<string, string> begin = Add("begin_group", question.Id, question.Text);
        begin["appearance"] = "table-list";
        Help(begin, question);
        Relevant(begin, question.ShowIf);
        foreach (GridRow row in question.Rows)
            if (
                Add($"select_one {question.Id}", gridNames[(question.Id, row.Code)], row.Text) is var added
                && question.IsRequired
            )
                added["required"] = "yes";
        survey.Add(new() { ["type"] = "end_group" });
        AddChoices(question.Id, question.Scale);
    }

    private void AddChoices(string list, IReadOnlyList<Choice> options)
    {
        foreach (Choice option in options)
        {
            Dictionary<string, string> row = new() { ["list_name"] = list, ["name"] = option.Code };
            Texts(row, "label", option.Text);
            if (option.Kind is not ChoiceKind.Normal)
                row[XlsFormWords.ChoiceKind] = option.Kind is ChoiceKind.DontKnow ? "dont_know" : "not_applicable";
            choices.Add(row);
        }
    }

    private Dictionary<string, string> Add(string type, string name, LocalText? label)
    {
        Dictionary<string, string> row = new() { ["type"] = type, ["name"] = name };
        if (label is not null)
            Texts(row, "label", label);
        survey.Add(row);
        return row;
    }

    private void Help(Dictionary<string, string> row, Question question)
    {
        if (question.Help is { } help)
            Texts(row, "hint", help);
    }

    /// <summary>Of a text with places also as it is here: what fills them there is not quite the same.</summary>
    private void Texts(Dictionary<string, string> row, string column, LocalText text)
    {
        foreach (string language in definition.Languages)
        {
            string there = XlsFormWords.There(text[language], language, definition.Opens, definition.Closes);
            row[XlsFormWords.Column(column, language)] = there;
            if (there != text[language])
                row[XlsFormWords.Column($"{XlsFormWords.Text}_{column}", language)] = text[language];
        }
    }

    private void Relevant(Dictionary<string, string> row, string? condition)
    {
        if (condition is not null)
            row["relevant"] = new XlsFormCondition(definition, gridNames).Of(ConditionParser.Parse(condition));
    }
}
