using System.Text;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Checking;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Tests;

/// <summary>Makes small definitions and answers.</summary>
internal static class A
{
    internal const string Yes = """{"code": "yes", "text": {"fi": "Kyllä"}}""";
    internal const string No = """{"code": "no", "text": {"fi": "Ei"}}""";

    /// <summary>A definition of one language with these sections.</summary>
    internal static string Json(string sections, string languages = "\"fi\"", string background = "") =>
        $$"""
            {"id": "small", "version": 1, "languages": [{{languages}}], "defaultLanguage": "fi", "title": {"fi": "Kysely"},
             "opens": "2024-06-15T00:00", "closes": "2024-07-01T00:00", "zone": "Europe/Helsinki", "unit": "municipality",
             "background": [{{background}}], "sections": [{{sections}}]}
            """;

    internal static string Section(string id, string questions, string? showIf = null) =>
        $$"""{"id": "{{id}}", "title": {"fi": "Osa"}{{ShowIf(showIf)}}, "questions": [{{questions}}]}""";

    internal static string Single(string id, string? showIf = null, bool required = true, string? choices = null) =>
        $$"""
            {"id": "{{id}}", "kind": "single", "text": {"fi": "Kysymys"}, "required": {{(
                required ? "true" : "false"
            )}}{{ShowIf(showIf)}},
             "choices": [{{choices ?? $"{Yes}, {No}"}}]}
            """;

    internal static string Question(string id, string kind, string more = "", string? showIf = null) =>
        $$"""{"id": "{{id}}", "kind": "{{kind}}", "text": {"fi": "Kysymys"}{{more}}{{ShowIf(showIf)}}}""";

    internal static SurveyDefinition Definition(string json)
    {
        ReadDefinition read = DefinitionReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.Empty(read.Findings);
        return read.Definition!;
    }

    internal static IReadOnlyList<Finding> Findings(string json)
    {
        ReadDefinition read = DefinitionReader.Read(Encoding.UTF8.GetBytes(json));
        return read.Definition is { } definition ? PublishChecks.Of(definition) : read.Findings;
    }

    internal static Answers Answers(params (string Question, Answer Answer)[] answers) =>
        new(new Dictionary<string, Answer>(), answers.ToDictionary(a => a.Question, a => a.Answer));

    internal static Answer Code(string code) => new Answer.Code(code);

    private static string ShowIf(string? condition) =>
        condition is null ? "" : $", \"showIf\": \"{condition.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
