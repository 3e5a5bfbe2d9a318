using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Tests.Answering;

/// <summary>What is shown, what of it counts, and why there is no value where there is none.</summary>
public sealed class ShownTests
{
    private static readonly Questionnaire Survey = Questionnaire.Of(KnownSurveys.LowThreshold2024);

    [Fact]
    public void An_answer_that_is_not_there_is_neither_this_nor_that()
    {
        Questionnaire small = Questionnaire.Of(
            A.Definition(
                A.Json(
                    A.Section(
                        "one",
                        string.Join(
                            ", ",
                            A.Single("q", required: false),
                            A.Single("is", "q = \"yes\""),
                            A.Single("other", "q != \"yes\""),
                            A.Single("not_is", "not q = \"yes\""),
                            A.Single("not_other", "not (q != \"yes\")")
                        )
                    )
                )
            )
        );
        Assert.Equal("q not_is not_other", Ids(small, A.Answers()));
        Assert.Equal("q is not_other", Ids(small, A.Answers(("q", A.Code("yes")))));
        Assert.Equal("q other not_is", Ids(small, A.Answers(("q", A.Code("no")))));
    }

    /// <summary>A hidden answer stays in the draft and counts for nothing, also not for what hangs on it further on.</summary>
    [Fact]
    public void A_hidden_answer_counts_for_nothing_and_comes_back()
    {
        Questionnaire small = Questionnaire.Of(
            A.Definition(
                A.Json(
                    A.Section("one", $"{A.Single("q")}, {A.Single("r", "q = \"yes\"")}, {A.Single("s", "r = \"yes\"")}")
                )
            )
        );
        Answers draft = A.Answers(("q", A.Code("no")), ("r", A.Code("yes")), ("s", A.Code("yes")));
        Assert.Equal("q", Ids(small, draft));
        Assert.Equal(["no", "-9", "-9"], Cells(small, draft));
        draft = A.Answers(("q", A.Code("yes")), ("r", A.Code("yes")), ("s", A.Code("yes")));
        Assert.Equal(["yes", "yes", "yes"], Cells(small, draft));
    }

    [Fact]
    public void A_small_municipality_without_need_is_asked_11_items()
    {
        Answers answers = A.Answers(("need", A.Code("none")));
        Assert.Equal(
            "intro role together need need_why_not exist interfaces good_model risks law free",
            Ids(Survey, answers)
        );
    }

    [Fact]
    public void Why_there_is_no_value_has_a_number()
    {
        Dictionary<string, string> cells = Named(
            new(
                "1",
                A.Answers(
                    ("role", A.Code("other")),
                    ("need", A.Code("dk")),
                    ("exist", A.Code("no")),
                    (
                        "interfaces",
                        new Answer.Rows(
                            new Dictionary<string, string>
                            {
                                ["social"] = "5",
                                ["kela"] = "none",
                                ["te"] = "dk",
                            }
                        )
                    ),
                    ("elements_top", new Answer.Codes(["skills", "group"])),
                    ("benefits", new Answer.Codes(["dk"])),
                    ("producers", new Answer.Codes(["own", "school"])),
                    ("exist_users", new Answer.Number(12.5m))
                ),
                SectionsReached: 7
            )
        );
        Assert.Equal(
            "other -8 -7 -9 -9 -9 no 5 -8 -6 -7 skills group -8 -7 1 1 0 -5",
            string.Join(
                ' ',
                new[]
                {
                    "role",
                    "role_other",
                    "need",
                    "need_why_not",
                    "groups_young",
                    "exist_users",
                    "exist",
                    "interfaces_social",
                    "interfaces_health",
                    "interfaces_kela",
                    "interfaces_te",
                    "elements_top_1",
                    "elements_top_2",
                    "elements_top_3",
                    "benefits_travel",
                    "benefits_dk",
                    "producers_own",
                    "producers_company",
                    "good_model",
                }.Select(column => cells[column])
            )
        );
    }

    [Theory]
    [InlineData("{q:q|nothing}", "fi", "Kyllä")]
    [InlineData("{q:m|nothing} and {q:n|none}", "fi", "Kyllä, Ei and 2,5")]
    [InlineData("{q:n|none}", "en", "2.5")]
    [InlineData("{q:empty|nothing yet}", "fi", "nothing yet")]
    public void A_place_in_a_text_is_filled_with_what_was_answered(string text, string language, string expected)
    {
        string more = $$""", "choices": [{{A.Yes}}, {{A.No}}]""";
        SurveyDefinition definition = A.Definition(
            A.Json(
                A.Section(
                    "one",
                    string.Join(
                        ", ",
                        A.Single("q"),
                        A.Question("m", "multi", more),
                        A.Question("n", "number"),
                        A.Question("empty", "text")
                    )
                )
            )
        );
        Answers answers = A.Answers(
            ("q", A.Code("yes")),
            ("m", new Answer.Codes(["yes", "no"])),
            ("n", new Answer.Number(2.5m))
        );
        LocalText local = new(new Dictionary<string, string> { [language] = text });
        Assert.Equal(expected, new FilledText(definition, answers, language).Plain(local));
    }

    [Fact]
    public void What_somebody_has_written_is_cut_at_80_and_never_markup()
    {
        SurveyDefinition definition = A.Definition(A.Json(A.Section("one", A.Question("t", "text"))));
        LocalText text = new(new Dictionary<string, string> { ["fi"] = "<b>{q:t|-}</b>" });
        string filled = new FilledText(
            definition,
            A.Answers(("t", new Answer.Words("<script>" + new string('é', 100)))),
            "fi"
        ).Plain(text);
        Assert.Equal("<b><script>" + new string('é', 71) + "…</b>", filled);
        Assert.StartsWith(
            "&lt;b&gt;&lt;script&gt;",
            new FilledText(definition, A.Answers(("t", new Answer.Words("<script>"))), "fi").Encoded(text)
        );
    }

    private static string Ids(Questionnaire survey, Answers answers) =>
        string.Join(' ', survey.Shown(answers).Select(item => item.Question.Id));

    private static IEnumerable<string> Cells(Questionnaire survey, Answers answers) =>
        AnswerCells.Of(survey, new("1", answers)).Select(Text);

    private static Dictionary<string, string> Named(Submission submission) =>
        AnswerColumns
            .Of(Survey.Definition)
            .Zip(AnswerCells.Of(Survey, submission))
            .ToDictionary(cell => cell.First.Name, cell => Text(cell.Second));

    private static string Text(AnswerCell cell) => cell.Value ?? $"{(int)cell.Missing!.Value}";
}
