using System.Text;
using System.Xml.Linq;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Exporting;
using Kuntakokeilu.Surveys.Tabulating;
using Kuntakokeilu.Surveys.Tests.Weighing;

namespace Kuntakokeilu.Surveys.Tests.Exporting;

/// <summary>What a researcher has: the file of answers and its codebook, and nothing else of the product.</summary>
public sealed class CodebookTests
{
    private static readonly XNamespace Ddi = "ddi:codebook:2_5";
    private static readonly Questionnaire Survey = Questionnaire.Of(KnownSurveys.LowThreshold2024);
    private static readonly IReadOnlyList<Submission> Submissions = MadeUpAnswers.Of(
        Survey.Definition,
        Frame.Units,
        24
    );

    private static readonly Classification[] Classifications =
    [
        new("size", ["small", "large"], submission => Population(submission) < 20_000 ? "small" : "large"),
        new("in_pilot", ["yes", "no"], submission => ((Answer.Code)submission.Answers.Background["in_pilot"]).Chosen),
    ];

    private static readonly XElement Book = XElement.Load(
        new MemoryStream(Codebook.Write(Survey, "answers.csv", Submissions.Count, Classifications, hasWeights: true))
    );

    private static readonly List<Dictionary<string, string>> Rows = Read(
        Encoding.UTF8.GetString(AnswersFile.Write(Survey, Submissions, Classifications, _ => new(1.5, 1000.25)))
    );

    [Fact]
    public void Every_table_comes_out_of_the_file_by_its_codebook_alone()
    {
        Catalogue catalogue = SurveyTables.Of(Survey, Submissions, Classifications);
        Dictionary<string, XElement> variables = Book.Descendants(Ddi + "var")
            .ToDictionary(v => (string)v.Attribute("name")!);
        Assert.Equal(3 * 66, catalogue.Tables.Count);
        foreach (CountTable table in catalogue.Tables)
        {
            string[] named = table.Name.Split(" x ");
            string[] values = [.. Values(variables[named[0]], isCounted: true)];
            string[] classes = named[1] == "all" ? ["all"] : [.. Values(variables[$"bg_{named[1]}"], isCounted: true)];
            Assert.Equal(values, table.Columns);
            Assert.Equal(classes, table.Rows);
            foreach ((int row, string one) in classes.Index())
            {
                Dictionary<string, string>[] within =
                [
                    .. Rows.Where(answer => named[1] == "all" || answer[$"bg_{named[1]}"] == one),
                ];
                foreach ((int column, string value) in values.Index())
                    Assert.Equal(
                        within.Count(answer => answer[named[0]] == value),
                        catalogue.Counts[table.Cells[row][column]]
                    );
                Assert.Equal(
                    within.Count(answer => values.Contains(answer[named[0]])),
                    catalogue.Counts[table.RowTotals![row]]
                );
            }
        }
    }

    [Fact]
    public void Every_column_of_the_file_is_in_the_codebook_in_order_and_every_value_is_told()
    {
        XElement[] variables = [.. Book.Descendants(Ddi + "var")];
        Assert.Equal(Rows[0].Keys, variables.Select(v => (string)v.Attribute("name")!));
        Assert.Equal(1 + 2 + 76 + 1 + 2, variables.Length);
        Assert.Equal($"{variables.Length}", Book.Descendants(Ddi + "varQnty").Single().Value);
        Assert.Equal($"{Rows.Count}", Book.Descendants(Ddi + "caseQnty").Single().Value);
        foreach (
            XElement variable in variables.Where(v =>
                v.Elements(Ddi + "catgry").Any(c => c.Attribute("missing") is null)
            )
        )
        {
            HashSet<string> told = [.. Values(variable, isCounted: false)];
            Assert.All(Rows, row => Assert.Contains(row[(string)variable.Attribute("name")!], told));
        }
    }

    [Fact]
    public void What_is_told_is_told_in_every_language()
    {
        foreach (XElement variable in Book.Descendants(Ddi + "var"))
        {
            Assert.Equal(["fi", "sv", "en"], Languages(variable.Elements(Ddi + "labl")));
            Assert.All(
                variable.Elements(Ddi + "catgry"),
                category => Assert.Equal(["fi", "sv", "en"], Languages(category.Elements(Ddi + "labl")))
            );
        }
        XElement titles = Book.Descendants(Ddi + "titlStmt").Single();
        Assert.Equal(["fi", "sv", "en"], Languages(titles.Elements().Take(3)));
    }

    [Theory]
    [InlineData(
        "alone",
        "en",
        "it is not so that (the answer to “How much does your municipality need a low-threshold employment service that does not require being a client of social welfare?” is “Not at all”) and the background fact “population” is less than 20000"
    )]
    [InlineData("role_other", "fi", "vastaus kysymykseen ”Mikä on tehtävänne kunnassa?” on ”Muu”")]
    [InlineData(
        "risks_other",
        "sv",
        "svaret på frågan ”Vilka är de största riskerna? Välj högst tre.” innehåller valet ”Annat”"
    )]
    [InlineData("model_public", "en", "the answer to “Describe a model that has proved good.” has been given")]
    [InlineData(
        "agreement",
        "fi",
        "ei pidä paikkaansa, että (vastaus kysymykseen ”Kuinka paljon kunnassanne tarvitaan matalan kynnyksen työvoimapalvelua, johon ei tarvita sosiaalihuollon asiakkuutta?” on ”Ei lainkaan”) ja vastaus kysymykseen ”Kenen pitäisi järjestää palvelu?” on jokin näistä: ”Hyvinvointialueen koko alueella sopimuksella”, ”Alueittain sovittavalla tavalla”"
    )]
    public void Whom_a_question_was_put_to_is_told_in_words(string column, string language, string words) =>
        Assert.Equal(
            words,
            Book.Descendants(Ddi + "var")
                .Single(variable => (string)variable.Attribute("name")! == column)
                .Elements(Ddi + "universe")
                .Single(universe => (string)universe.Attribute(XNamespace.Xml + "lang")! == language)
                .Value
        );

    [Fact]
    public void What_would_be_a_formula_or_a_code_is_a_text()
    {
        string[] written =
        [
            .. Rows.Select(row => row["free"])
                .Where(text => !text.StartsWith("-9", StringComparison.Ordinal))
                .Distinct(),
        ];
        Assert.Contains("'=1+1", written);
        Assert.Contains("'-9", written);
        Assert.Contains("Pilkku, \"lainaus\"\nja rivi", written);
    }

    [Fact]
    public void The_same_answers_give_the_same_bytes() =>
        Assert.Equal(
            AnswersFile.Write(Survey, Submissions, Classifications, null),
            AnswersFile.Write(Survey, Submissions, Classifications, null)
        );

    private static decimal Population(Submission submission) =>
        ((Answer.Number)submission.Answers.Background["population"]).Value;

    /// <summary>An answer that it isn't known counts, and is marked as missing too: only these two of what is.</summary>
    private static IEnumerable<string> Values(XElement variable, bool isCounted)
    {
        bool isYesNo = variable.Elements(Ddi + "catgry").Any(c => c.Element(Ddi + "catValu")!.Value == "0");
        return variable
            .Elements(Ddi + "catgry")
            .Where(category =>
                !isCounted
                || category.Attribute("missing") is null
                || (!isYesNo && category.Element(Ddi + "catValu")!.Value is "-7" or "-6")
            )
            .Select(category => category.Element(Ddi + "catValu")!.Value);
    }

    private static IEnumerable<string> Languages(IEnumerable<XElement> elements) =>
        elements.Select(element => (string)element.Attribute(XNamespace.Xml + "lang")!);

    /// <summary>A reader of RFC 4180 of its own.</summary>
    private static List<Dictionary<string, string>> Read(string text)
    {
        List<List<string>> lines =
        [
            [],
        ];
        StringBuilder value = new();
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char sign = text[i];
            if (isQuoted && sign == '"' && i + 1 < text.Length && text[i + 1] == '"')
                value.Append(text[i++]);
            else if (sign == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || sign is not (',' or '\r' or '\n'))
                value.Append(sign);
            else if (sign != '\r')
            {
                lines[^1].Add(value.ToString());
                value.Clear();
                if (sign == '\n')
                    lines.Add([]);
            }
        }
        lines.RemoveAt(lines.Count - 1);
        return
        [
            .. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First, cell => cell.Second)),
        ];
    }
}
