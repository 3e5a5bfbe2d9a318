using System.Text;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Tests.Surveys;

/// <summary>A survey of two sections in which an answer opens a question.</summary>
internal static class SmallSurvey
{
    private const string Text = """{ "fi": "TEXT", "sv": "TEXT", "en": "TEXT" }""";

    private const string Json = """
        {
          "id": "CODE", "version": 1, "languages": ["fi", "sv", "en"], "defaultLanguage": "fi", "title": T(Mallikysely),
          "opens": "OPENS", "closes": "CLOSES", "zone": "Europe/Helsinki", "unit": "municipality", "background": [],
          "sections": [
            { "id": "first", "title": T(Tarve), "questions": [
              { "id": "need", "kind": "single", "required": true, "text": T(Tarvitaanko palvelua?), "choices": [
                { "code": "yes", "text": T(Tarvitaan) }, { "code": "no", "text": T(Ei tarvita) } ] },
              { "id": "why", "kind": "text", "required": false, "text": T(Miksi tarvitaan?), "maxLength": 200,
                "showIf": "need = \"yes\"" } ] },
            { "id": "second", "title": T(Asiakkaat), "questions": [
              { "id": "people", "kind": "number", "required": true, "integer": true, "min": 0, "text": T(Montako asiakasta?) },
              { "id": "risks", "kind": "multi", "required": false, "maxChosen": 2, "text": T(Mitä riskejä?), "choices": [
                { "code": "money", "text": T(Raha) }, { "code": "staff", "text": T(Väki) } ] } ] }
          ]
        }
        """;

    internal static SurveyDefinition Of(string code, DateTime opens, DateTime closes) =>
        DefinitionReader
            .Read(
                Encoding.UTF8.GetBytes(
                    System
                        .Text.RegularExpressions.Regex.Replace(
                            Json,
                            @"T\((?<text>[^)]*)\)",
                            one => Text.Replace("TEXT", one.Groups["text"].Value)
                        )
                        .Replace("CODE", code)
                        .Replace("OPENS", $"{opens:yyyy-MM-ddTHH:mm}")
                        .Replace("CLOSES", $"{closes:yyyy-MM-ddTHH:mm}")
                )
            )
            .Definition!;
}
