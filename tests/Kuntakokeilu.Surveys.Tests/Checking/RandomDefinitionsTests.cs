using System.Globalization;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Checking;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Tests.Checking.Oracle;

namespace Kuntakokeilu.Surveys.Tests.Checking;

/// <summary>
/// What is shown, what never is, what always is and how many ways there are: as a second implementation finds that goes through
/// every answer.
/// </summary>
public sealed class RandomDefinitionsTests
{
    private const int Surveys = 500;
    private const int LongSurveys = 100_000;

    [Fact]
    public void Random_definitions_are_as_the_second_implementation_says() => Compare(1, Surveys);

    [Fact]
    [Trait("Category", "Long")]
    public void A_hundred_thousand_of_them_are() => Compare(1001, LongSurveys);

    /// <summary>What is never met is never compared.</summary>
    [Fact]
    public void Every_kind_of_question_and_every_outcome_is_met()
    {
        HashSet<string> met = [];
        for (int seed = 1; seed <= Surveys; seed++)
        {
            SurveyDefinition definition = A.Definition(PlainJson.Of(SurveyChances.Make(seed)));
            met.UnionWith(definition.Questions.Select(question => $"{question.Kind}"));
            met.UnionWith(definition.Background.Select(known => $"known {known.Type}"));
            met.UnionWith(
                PublishChecks.Of(definition).Select(told => $"{told.Code} {told.Place.Contains("questions")}")
            );
        }
        Assert.Equal(
            [],
            new[]
            {
                "Single",
                "Multi",
                "Grid",
                "Rank",
                "Number",
                "Text",
                "known Text",
                "known Number",
                "known Code",
                "Unreachable True",
                "Unreachable False",
                "AlwaysTrue True",
                "AlwaysTrue False",
            }.Except(met)
        );
    }

    private static void Compare(int first, int surveys) =>
        Parallel.For(
            first,
            first + surveys,
            seed =>
            {
                PlainSurvey survey = SurveyChances.Make(seed);
                if (Difference(survey, A.Definition(PlainJson.Of(survey))) is { } difference)
                    Assert.Fail($"seed {seed}: {difference}\n{PlainJson.Of(survey)}");
            }
        );

    private static string? Difference(PlainSurvey survey, SurveyDefinition definition)
    {
        PlainResult plain = PlainRun.Of(survey);
        Questionnaire questionnaire = Questionnaire.Of(definition);
        if (Expected(survey, plain) is var expected && Told(definition) is var told && expected != told)
            return $"expected {expected}, told {told}";
        PathCount? paths = PathCount.Of(questionnaire);
        int[] lengths = [.. plain.Paths.Select(path => path.Count(sign => sign == ' '))];
        if (paths != new PathCount(plain.Paths.Count, lengths.Min(), lengths.Max()))
            return $"expected {plain.Paths.Count} ways of {lengths.Min()} to {lengths.Max()}, counted {paths}";
        foreach ((PlainAnswers answers, string path) in plain.Samples)
        {
            string shown = string.Concat(
                questionnaire.Shown(Answers(definition, answers)).Select(item => $"{item.Question.Id} ")
            );
            if (shown != path)
                return $"expected {path}, shown {shown}";
        }
        return null;
    }

    private static string Expected(PlainSurvey survey, PlainResult plain)
    {
        List<string> findings = [];
        foreach (PlainSection section in survey.Sections)
        {
            if (!plain.Shown.Contains(section.Id))
            {
                findings.Add($"Unreachable {section.Id}");
                continue;
            }
            if (section.ShowIf is not null && IsAlways(survey, section))
                findings.Add($"AlwaysTrue {section.Id}");
            foreach (PlainQuestion question in section.Questions.Where(question => question.ShowIf is not null))
                if (!plain.Shown.Contains(question.Id))
                    findings.Add($"Unreachable {question.Id}");
                else if (!plain.Hidden.Contains(question.Id))
                    findings.Add($"AlwaysTrue {question.Id}");
        }
        return string.Join(", ", findings.Order(StringComparer.Ordinal));
    }

    /// <summary>Whether in no way its section is hidden: its first question, asked without a condition of its own, always is there.</summary>
    private static bool IsAlways(PlainSurvey survey, PlainSection section)
    {
        PlainSection[] upTo =
        [
            .. survey.Sections.TakeWhile(other => other != section),
            new(
                "all",
                null,
                [
                    new(
                        "this",
                        "",
                        section.ShowIf,
                        [
                            [],
                        ]
                    ),
                ]
            ),
        ];
        return !PlainRun.Of(new(survey.Known, upTo)).Hidden.Contains("this");
    }

    private static string Told(SurveyDefinition definition) =>
        string.Join(
            ", ",
            PublishChecks
                .Of(definition)
                .Where(told => told.Code is not FindingCode.ExclusiveAlone)
                .Select(told => $"{told.Code} {told.What}")
                .Order(StringComparer.Ordinal)
        );

    private static Answers Answers(SurveyDefinition definition, PlainAnswers given)
    {
        Dictionary<string, Answer> background = [];
        foreach (BackgroundVariable known in definition.Background)
            if (given.One($"bg.{known.Name}") is { } word)
                background[known.Name] = known.Type switch
                {
                    BackgroundType.Number => Number(word),
                    BackgroundType.Code => new Answer.Code(word),
                    BackgroundType.Text => new Answer.Words(word),
                };
        Dictionary<string, Answer> answers = [];
        foreach (Question question in definition.Questions)
        {
            Dictionary<string, string> rows = question
                .Rows.Where(row => given.IsAnswered($"{question.Id}.{row.Code}"))
                .ToDictionary(row => row.Code, row => given.One($"{question.Id}.{row.Code}")!);
            if (rows.Count > 0)
                answers[question.Id] = new Answer.Rows(rows);
            else if (given.One(question.Id) is { } word)
                answers[question.Id] = question.Kind switch
                {
                    QuestionKind.Single => new Answer.Code(word),
                    QuestionKind.Multi or QuestionKind.Rank => new Answer.Codes(given[question.Id]),
                    QuestionKind.Number => Number(word),
                    _ => new Answer.Words(word),
                };
        }
        return new(background, answers);
    }

    private static Answer.Number Number(string word) =>
        new Answer.Number(decimal.Parse(word, CultureInfo.InvariantCulture));
}
