using Kuntakokeilu.Surveys.Checking;

namespace Kuntakokeilu.Surveys.Tests.Checking;

/// <summary>Each check of what is published, by a definition that fails it and nothing else.</summary>
public sealed class PublishChecksTests
{
    private const string Grid =
        """, "required": false, "rows": [{"code": "r1", "text": {"fi": "Rivi"}}], "scale": [{"code": "1", "text": {"fi": "Yksi"}}]""";

    private const string Background =
        """{"name": "population", "type": "number"}, {"name": "pilot", "type": "code", "values": ["yes", "no"]}, {"name": "name", "type": "text"}""";

    [Theory]
    [InlineData("q = yes", FindingCode.Syntax, 5)]
    [InlineData("q = \"yes\" and", FindingCode.Syntax, 14)]
    [InlineData("(q = \"yes\"", FindingCode.Syntax, 11)]
    [InlineData("q == \"yes\"", FindingCode.Syntax, 4)]
    [InlineData("q", FindingCode.Syntax, 2)]
    [InlineData("", FindingCode.Syntax, 1)]
    [InlineData("q in ()", FindingCode.Syntax, 7)]
    [InlineData("n < 5 6", FindingCode.Syntax, 7)]
    [InlineData("n < 5a", FindingCode.Syntax, 6)]
    [InlineData("answered q", FindingCode.Syntax, 10)]
    [InlineData("q = \"Yes\"", FindingCode.Syntax, 5)]
    [InlineData("Q = \"yes\"", FindingCode.Syntax, 1)]
    [InlineData("nobody = \"yes\"", FindingCode.UnknownRef, 1)]
    [InlineData("bg.nothing = \"yes\"", FindingCode.UnknownRef, 1)]
    [InlineData("g.r2 = \"1\"", FindingCode.UnknownRef, 1)]
    [InlineData("q.r1 = \"1\"", FindingCode.UnknownRef, 1)]
    [InlineData("this = \"yes\"", FindingCode.ForwardRef, 1)]
    [InlineData("q = \"yes\" or later = \"yes\"", FindingCode.ForwardRef, 14)]
    [InlineData("q = \"maybe\"", FindingCode.UnknownCode, 5)]
    [InlineData("q in (\"yes\", \"maybe\")", FindingCode.UnknownCode, 14)]
    [InlineData("m has \"c\"", FindingCode.UnknownCode, 7)]
    [InlineData("g.r1 = \"2\"", FindingCode.UnknownCode, 8)]
    [InlineData("bg.pilot = \"maybe\"", FindingCode.UnknownCode, 12)]
    [InlineData("q = 5", FindingCode.TypeMismatch, 5)]
    [InlineData("q < 5", FindingCode.TypeMismatch, 1)]
    [InlineData("q has \"yes\"", FindingCode.TypeMismatch, 1)]
    [InlineData("m = \"a\"", FindingCode.TypeMismatch, 1)]
    [InlineData("g = \"1\"", FindingCode.TypeMismatch, 1)]
    [InlineData("n = \"yes\"", FindingCode.TypeMismatch, 5)]
    [InlineData("t = \"yes\"", FindingCode.TypeMismatch, 1)]
    [InlineData("i = \"yes\"", FindingCode.TypeMismatch, 1)]
    [InlineData("answered(i)", FindingCode.TypeMismatch, 10)]
    [InlineData("bg.name = \"kemi\"", FindingCode.TypeMismatch, 1)]
    [InlineData("bg.population has \"a\"", FindingCode.TypeMismatch, 1)]
    [InlineData("q = \"yes\" and q = \"no\"", FindingCode.Unreachable, null)]
    [InlineData("n > 7", FindingCode.Unreachable, null)]
    [InlineData("n > 4 and n < 5", FindingCode.Unreachable, null)]
    [InlineData("m has \"a\" and m has \"b\"", FindingCode.Unreachable, null)]
    [InlineData("not answered(q)", FindingCode.Unreachable, null)]
    [InlineData("q in (\"yes\", \"no\")", FindingCode.AlwaysTrue, null)]
    [InlineData("answered(t) or not answered(t)", FindingCode.AlwaysTrue, null)]
    internal void A_condition_is_told_with_the_sign_at_which_it_goes_wrong(string condition, FindingCode code, int? at)
    {
        string json = A.Json(
            A.Section(
                "one",
                string.Join(
                    ", ",
                    A.Question("i", "info"),
                    A.Single("q"),
                    A.Question(
                        "m",
                        "multi",
                        $$""", "required": false, "maxChosen": 1, "choices": [{{Choices("a", "b")}}]"""
                    ),
                    A.Question("g", "grid", Grid),
                    A.Question("n", "number", """, "required": false, "min": 0, "max": 7, "integer": true"""),
                    A.Question("t", "text", """, "required": false"""),
                    A.Single("this", condition),
                    A.Single("later")
                )
            ),
            background: Background
        );
        Finding told = Assert.Single(A.Findings(json));
        Assert.Equal((code, "sections[0].questions[6].showIf", at), (told.Code, told.Place, told.At));
        Assert.Equal(code is not FindingCode.AlwaysTrue, told.IsFault);
    }

    [Theory]
    [InlineData("{q:nobody|-}", FindingCode.UnknownRef, 1)]
    [InlineData("Oi {bg:nothing}", FindingCode.UnknownRef, 4)]
    [InlineData("{q:this|-}", FindingCode.ForwardRef, 1)]
    [InlineData("{q:later|-}", FindingCode.ForwardRef, 1)]
    [InlineData("{q:i|-}", FindingCode.TypeMismatch, 1)]
    [InlineData("{q:q}", FindingCode.Syntax, 1)]
    [InlineData("{survey:ends}", FindingCode.Syntax, 1)]
    [InlineData("a {b", FindingCode.Syntax, 3)]
    internal void A_place_in_a_text_is_told_too(string text, FindingCode code, int at)
    {
        string json = A.Json(
            A.Section(
                "one",
                string.Join(
                    ", ",
                    A.Question("i", "info"),
                    A.Single("q"),
                    A.Question("this", "text").Replace("Kysymys", text, StringComparison.Ordinal),
                    A.Single("later")
                )
            )
        );
        Finding told = Assert.Single(A.Findings(json));
        Assert.Equal((code, "sections[0].questions[2].text.fi", at), (told.Code, told.Place, told.At));
    }

    [Fact]
    public void A_text_that_is_missing_in_a_language_is_told()
    {
        string json = A.Json(A.Section("one", A.Single("q", choices: A.Yes)), languages: "\"fi\", \"sv\"");
        Assert.Equal(
            ["title", "sections[0].title", "sections[0].questions[0].text", "sections[0].questions[0].choices[0].text"],
            A.Findings(json).Where(f => f is { Code: FindingCode.MissingText, What: "sv" }).Select(f => f.Place)
        );
    }

    [Theory]
    [InlineData("question", "sections[0].questions[1].id")]
    [InlineData("section", "sections[1].id")]
    [InlineData("choice", "sections[0].questions[0].choices[1].code")]
    [InlineData("background", "background[1].name")]
    [InlineData("column", "columns")]
    public void Two_with_one_name_are_told(string what, string place)
    {
        string json = what switch
        {
            "question" => A.Json(A.Section("one", $"{A.Single("q")}, {A.Single("q")}")),
            "section" => A.Json($"{A.Section("one", A.Single("q"))}, {A.Section("one", A.Single("r"))}"),
            "choice" => A.Json(A.Section("one", A.Single("q", choices: $"{A.Yes}, {A.Yes}"))),
            "background" => A.Json(
                A.Section("one", A.Single("q")),
                background: """{"name": "a", "type": "text"}, {"name": "a", "type": "code"}"""
            ),
            // q_yes is a question, so the choice of q becomes q__yes; and that is a question too.
            _ => A.Json(
                A.Section(
                    "one",
                    string.Join(
                        ", ",
                        A.Question("q", "multi", $$""", "choices": [{{Choices("yes", "no")}}]"""),
                        A.Single("q_yes"),
                        A.Single("q__yes")
                    )
                )
            ),
        };
        Finding told = Assert.Single(A.Findings(json));
        Assert.Equal((FindingCode.DuplicateId, place), (told.Code, told.Place));
    }

    [Theory]
    [InlineData("single", """, "choices": []""", "choices")]
    [InlineData("multi", """, "choices": []""", "choices")]
    [InlineData("grid", """, "rows": [], "scale": [{"code": "1", "text": {"fi": "Yksi"}}]""", "rows")]
    [InlineData("grid", """, "rows": [{"code": "1", "text": {"fi": "Yksi"}}], "scale": []""", "scale")]
    public void Nothing_to_choose_from_is_told(string kind, string more, string list)
    {
        Finding told = Assert.Single(A.Findings(A.Json(A.Section("one", A.Question("q", kind, more)))));
        Assert.Equal((FindingCode.EmptyChoices, $"sections[0].questions[0].{list}"), (told.Code, told.Place));
    }

    [Fact]
    public void A_required_question_of_which_every_choice_excludes_the_others_is_told()
    {
        string choices = Choices("a", "b").Replace("}}", "}, \"exclusive\": true}", StringComparison.Ordinal);
        Finding told = Assert.Single(
            A.Findings(
                A.Json(A.Section("one", A.Question("q", "multi", $$""", "required": true, "choices": [{{choices}}]""")))
            )
        );
        Assert.Equal(FindingCode.ExclusiveAlone, told.Code);
    }

    [Fact]
    public void A_section_that_nobody_sees_is_told_once()
    {
        string json = A.Json(
            $"{A.Section("one", A.Single("q"))}, {A.Section("two", A.Single("r", "q = \"no\""), "q = \"yes\" and q = \"no\"")}"
        );
        Finding told = Assert.Single(A.Findings(json));
        Assert.Equal((FindingCode.Unreachable, "sections[1].showIf"), (told.Code, told.Place));
    }

    /// <summary>The question is shown by none though its own condition can hold: not where its section is shown.</summary>
    [Fact]
    public void A_question_against_its_section_and_one_that_hangs_on_what_is_hidden_are_told()
    {
        string json = A.Json(
            A.Section(
                "one",
                $"{A.Single("q")}, {A.Single("r", "q = \"yes\"")}, {A.Single("s", "q = \"no\" and r = \"yes\"")}"
            )
                + ", "
                + A.Section("two", A.Single("u", "q = \"no\""), "q = \"yes\"")
        );
        Assert.Equal(
            [
                (FindingCode.Unreachable, "sections[0].questions[2].showIf"),
                (FindingCode.Unreachable, "sections[1].questions[0].showIf"),
            ],
            A.Findings(json).Select(told => (told.Code, told.Place))
        );
    }

    [Fact]
    public void More_than_a_million_combinations_are_not_gone_through()
    {
        string[] codes = [.. Enumerable.Range(0, 11).Select(i => $"c{i}")];
        string json = A.Json(
            A.Section(
                "one",
                string.Join(
                    ", ",
                    A.Question("m", "multi", $$""", "choices": [{{Choices(codes)}}]"""),
                    A.Question("o", "multi", $$""", "choices": [{{Choices(codes)}}]"""),
                    A.Single("q", string.Join(" or ", codes.Select(code => $"m has \"{code}\" and o has \"{code}\"")))
                )
            )
        );
        Finding told = Assert.Single(A.Findings(json));
        Assert.Equal((FindingCode.TooComplex, "sections[0].questions[2].showIf"), (told.Code, told.Place));
    }

    [Fact]
    public void A_condition_deeper_than_anybody_writes_is_a_syntax_fault_and_no_crash()
    {
        string deep = string.Concat(Enumerable.Repeat("(", 100_000));
        Finding told = Assert.Single(A.Findings(A.Json(A.Section("one", $"{A.Single("q")}, {A.Single("r", deep)}"))));
        Assert.Equal(FindingCode.Syntax, told.Code);
        string nots = string.Concat(Enumerable.Repeat("not ", 100_000)) + "q = \"yes\"";
        told = Assert.Single(A.Findings(A.Json(A.Section("one", $"{A.Single("q")}, {A.Single("r", nots)}"))));
        Assert.Equal(FindingCode.Syntax, told.Code);
    }

    private static string Choices(params string[] codes) =>
        string.Join(", ", codes.Select(code => $$$"""{"code": "{{{code}}}", "text": {"fi": "Valinta"}}"""));
}
