using System.Text.Json;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Weighing;

namespace Kuntakokeilu.Surveys.Freezing;

/// <summary>A unit and its submission within a <see cref="FrozenFile"/>.</summary>
internal static class FrozenUnit
{
    internal static void Write(Utf8JsonWriter json, Submission submission)
    {
        json.WriteString("case", submission.Case);
        json.WriteBoolean("late", submission.IsLate);
        if (submission.SectionsReached is { } reached)
            json.WriteNumber("reached", reached);
        json.WriteStartObject("answers");
        foreach (
            (string id, Answer answer) in submission.Answers.ByQuestion.OrderBy(one => one.Key, StringComparer.Ordinal)
        )
        {
            json.WritePropertyName(id);
            Write(json, answer);
        }
        json.WriteEndObject();
    }

    internal static AskedUnit Read(JsonElement json, SurveyDefinition definition)
    {
        FrameUnit unit = new(
            Word(json, "code"),
            json.GetProperty("population").GetInt32(),
            json.GetProperty("pilot").GetBoolean(),
            Word(json, "region"),
            Word(json, "ely"),
            Word(json, "language")
        );
        if (!json.TryGetProperty("case", out _))
            return new(unit, null);
        Dictionary<string, Question> questions = definition.Questions.ToDictionary(question => question.Id);
        Dictionary<string, Answer> answers = json.GetProperty("answers")
            .EnumerateObject()
            .ToDictionary(one => one.Name, one => Read(questions[one.Name], one.Value));
        int? reached = json.TryGetProperty("reached", out JsonElement sections) ? sections.GetInt32() : null;
        return new(
            unit,
            new(Word(json, "case"), new(Backgrounds.Of(unit), answers), json.GetProperty("late").GetBoolean(), reached)
        );
    }

    private static void Write(Utf8JsonWriter json, Answer answer)
    {
        switch (answer)
        {
            case Answer.Code code:
                json.WriteStringValue(code.Chosen);
                break;
            case Answer.Codes codes:
                json.WriteStartArray();
                foreach (string code in codes.Chosen)
                    json.WriteStringValue(code);
                json.WriteEndArray();
                break;
            case Answer.Rows rows:
                json.WriteStartObject();
                foreach ((string row, string code) in rows.ByRow.OrderBy(one => one.Key, StringComparer.Ordinal))
                    json.WriteString(row, code);
                json.WriteEndObject();
                break;
            case Answer.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case Answer.Words words:
                json.WriteStringValue(words.Text);
                break;
        }
    }

    /// <exception cref="FormatException">It can't be answered so.</exception>
    private static Answer Read(Question question, JsonElement json)
    {
        string[] codes =
            question.Kind is QuestionKind.Multi or QuestionKind.Rank ? [.. json.EnumerateArray().Select(Text)]
            : question.Kind is QuestionKind.Grid ? [.. json.EnumerateObject().Select(row => Text(row.Value))]
            : question.Kind is QuestionKind.Single ? [Text(json)]
            : [];
        if (codes.FirstOrDefault(code => question.Options.All(option => option.Code != code)) is { } unknown)
            throw new FormatException($"{question.Id} = {unknown}");
        return question.Kind switch
        {
            QuestionKind.Single => new Answer.Code(codes[0]),
            QuestionKind.Multi or QuestionKind.Rank => new Answer.Codes(codes),
            QuestionKind.Grid => new Answer.Rows(
                json.EnumerateObject().ToDictionary(row => row.Name, row => Text(row.Value))
            ),
            QuestionKind.Number => new Answer.Number(json.GetDecimal()),
            QuestionKind.Text => new Answer.Words(Text(json)),
            QuestionKind.Info => throw new FormatException(question.Id),
        };
    }

    private static string Word(JsonElement json, string name) => Text(json.GetProperty(name));

    private static string Text(JsonElement json) => json.GetString() ?? throw new FormatException("null");
}
