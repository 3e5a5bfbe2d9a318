using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Tabulating;

namespace Kuntakokeilu.Surveys.Exporting;

/// <summary>
/// The codebook of a file of answers by DDI Codebook 2.5: what was asked, of whom, and what each value means, in every language
/// of the survey.
/// </summary>
internal sealed class Codebook
{
    private const string FileId = "F1";

    private static readonly XNamespace Ddi = "ddi:codebook:2_5";

    private readonly Questionnaire questionnaire;
    private readonly IReadOnlyList<string> languages;
    private readonly Dictionary<string, ConditionWords> words;

    private Codebook(Questionnaire questionnaire)
    {
        this.questionnaire = questionnaire;
        languages = questionnaire.Definition.Languages;
        words = languages.ToDictionary(l => l, l => new ConditionWords(questionnaire.Definition, l));
    }

    /// <param name="fileName">Of the file of answers.</param>
    internal static byte[] Write(
        Questionnaire questionnaire,
        string fileName,
        int cases,
        IReadOnlyList<Classification> classifications,
        bool hasWeights
    )
    {
        XElement root = new Codebook(questionnaire).Root(fileName, cases, classifications, hasWeights);
        using MemoryStream bytes = new();
        XmlWriterSettings settings = new()
        {
            Indent = true,
            NewLineChars = "\n",
            Encoding = new UTF8Encoding(false),
        };
        using (XmlWriter writer = XmlWriter.Create(bytes, settings))
            root.Save(writer);
        return bytes.ToArray();
    }

    private XElement Root(string fileName, int cases, IReadOnlyList<Classification> classifications, bool hasWeights)
    {
        SurveyDefinition definition = questionnaire.Definition;
        XElement[] variables =
        [
            Own(AnswersFile.Case, "character"),
            .. classifications.Select(Class),
            .. AnswerColumns.Of(definition).Select(Variable),
            Own(AnswersFile.Late, "numeric", "1", "0"),
            .. hasWeights
                ? [Own(AnswersFile.WeightOfUnits, "numeric"), Own(AnswersFile.WeightOfPeople, "numeric")]
                : Array.Empty<XElement>(),
        ];
        foreach ((int number, XElement variable) in variables.Index())
            variable.SetAttributeValue("ID", $"V{number + 1}");
        string id = $"{definition.Id}-{definition.Version}";
        return new(
            Ddi + "codeBook",
            new XAttribute("version", "2.5"),
            new XElement(
                Ddi + "stdyDscr",
                new XElement(
                    Ddi + "citation",
                    new XElement(Ddi + "titlStmt", Titles(definition.Title), new XElement(Ddi + "IDNo", id))
                )
            ),
            new XElement(
                Ddi + "fileDscr",
                new XAttribute("ID", FileId),
                new XElement(
                    Ddi + "fileTxt",
                    new XElement(Ddi + "fileName", fileName),
                    new XElement(
                        Ddi + "dimensns",
                        new XElement(Ddi + "caseQnty", cases),
                        new XElement(Ddi + "varQnty", variables.Length)
                    )
                )
            ),
            new XElement(Ddi + "dataDscr", variables)
        );
    }

    /// <summary>One title, and those parallel to it in the other languages.</summary>
    private IEnumerable<XElement> Titles(LocalText title) =>
        languages
            .OrderBy(language => language != questionnaire.Definition.DefaultLanguage)
            .Select((language, i) => Named(i == 0 ? "titl" : "parTitl", language, title[language]));

    private XElement Variable(AnswerColumn column)
    {
        Question question = column.Question;
        Item item = questionnaire.Items.First(item => item.Question.Id == question.Id);
        bool isNumber = question.Kind is QuestionKind.Number;
        return Empty(
            column.Name,
            [
                .. languages.Select(language => Named("labl", language, Label(column, language))),
                new XElement(
                    Ddi + "qstn",
                    languages.Select(language => Named("qstnLit", language, question.Text[language]))
                ),
                .. isNumber ? Range(question) : [],
                .. Universe(item),
                .. Categories(column),
                Missing(MissingKind.NotShown),
                Missing(MissingKind.Skipped),
                .. column.Option is not null && question.Options.Any(o => o.Kind is ChoiceKind.DontKnow)
                    ? [Missing(MissingKind.DontKnow)]
                    : Array.Empty<XElement>(),
                .. column.Option is not null && question.Options.Any(o => o.Kind is ChoiceKind.NotApplicable)
                    ? [Missing(MissingKind.NotApplicable)]
                    : Array.Empty<XElement>(),
                Missing(MissingKind.NotReached),
                new XElement(
                    Ddi + "varFormat",
                    new XAttribute("type", isNumber || column.Option is not null ? "numeric" : "character")
                ),
            ]
        );
    }

    private static IEnumerable<XElement> Range(Question question)
    {
        if (question.Min is null && question.Max is null)
            yield break;
        XElement range = new(Ddi + "range");
        if (question.Min is { } min)
            range.SetAttributeValue("min", NumberText.Invariant(min));
        if (question.Max is { } max)
            range.SetAttributeValue("max", NumberText.Invariant(max));
        yield return new(Ddi + "valrng", range);
    }

    private IEnumerable<XElement> Universe(Item item)
    {
        Condition[] conditions = [.. item.Conditions];
        if (conditions.Length == 0)
            return [];
        Condition both = conditions.Length == 1 ? conditions[0] : new Condition.And(conditions);
        return languages.Select(language => Named("universe", language, words[language].Of(both)));
    }

    /// <summary>Of an answer that is known: also that it isn't known, for that is an answer too.</summary>
    private IEnumerable<XElement> Categories(AnswerColumn column)
    {
        foreach (string category in SurveyTables.Categories(column))
        {
            XElement made =
                column.Option is not null
                    ? Category(category, language => MissingWords.YesNo(category == "1", language))
                : Choice(column, category) is { } choice ? Category(category, language => choice.Text[language])
                : throw new InvalidOperationException($"There is no choice for {category}.");
            if (category.StartsWith('-'))
                made.SetAttributeValue("missing", "Y");
            yield return made;
        }
    }

    private static Choice? Choice(AnswerColumn column, string category) =>
        column.Question.Options.FirstOrDefault(option =>
            option.Kind switch
            {
                ChoiceKind.Normal => option.Code == category,
                ChoiceKind.DontKnow => category == SurveyTables.Text(MissingKind.DontKnow),
                ChoiceKind.NotApplicable => category == SurveyTables.Text(MissingKind.NotApplicable),
            }
        );

    private XElement Missing(MissingKind missing)
    {
        XElement category = Category(SurveyTables.Text(missing), language => MissingWords.Of(missing, language));
        category.SetAttributeValue("missing", "Y");
        return category;
    }

    private XElement Category(string value, Func<string, string> label) =>
        new(
            Ddi + "catgry",
            new XElement(Ddi + "catValu", value),
            languages.Select(language => Named("labl", language, label(language)))
        );

    private XElement Class(Classification classification) =>
        Empty(
            AnswersFile.Column(classification),
            [
                .. languages.Select(language => Named("labl", language, classification.Name)),
                .. classification.Classes.Select(one => Category(one, _ => one)),
                new XElement(Ddi + "varFormat", new XAttribute("type", "character")),
            ]
        );

    /// <summary>A column that every file has.</summary>
    private XElement Own(string name, string type, params string[] values) =>
        Empty(
            name,
            [
                .. languages.Select(language => Named("labl", language, MissingWords.OfColumn(name, language))),
                .. values.Select(value => Category(value, language => MissingWords.YesNo(value == "1", language))),
                new XElement(Ddi + "varFormat", new XAttribute("type", type)),
            ]
        );

    private static XElement Empty(string name, IReadOnlyList<XElement> content) =>
        new(
            Ddi + "var",
            new XAttribute("ID", ""),
            new XAttribute("name", name),
            new XAttribute("files", FileId),
            content
        );

    private static string Label(AnswerColumn column, string language) =>
        column switch
        {
            { Row: { } row } => row.Text[language],
            { Option: { } option } => option.Text[language],
            { Rank: { } rank } => $"{rank.ToString(CultureInfo.InvariantCulture)}. {column.Question.Text[language]}",
            _ => column.Question.Text[language],
        };

    private static XElement Named(string name, string language, string text) =>
        new(Ddi + name, new XAttribute(XNamespace.Xml + "lang", language), text);
}
