using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Tests.Answering;

/// <summary>What is taken of what a form brings, by kind of question, and what is told at which field.</summary>
public sealed class AnswerReadingTests
{
    private static readonly SurveyDefinition Survey = KnownSurveys.LowThreshold2024;

    [Theory]
    [InlineData("need", "need=much", "much")]
    [InlineData("need", "need=", "! need Required")]
    [InlineData("need", "need=huge", "! need UnknownCode")]
    [InlineData("risks", "risks=money&risks=overlap", "overlap money")]
    [InlineData("risks", "risks=money&risks=money", "money")]
    [InlineData("risks", "risks=money&risks=overlap&risks=staff&risks=other", "! risks TooMany 3")]
    [InlineData("risks", "risks=none&risks=money", "! risks ExclusiveBesideOthers")]
    [InlineData("risks", "risks=none", "none")]
    [InlineData("risks", "risks=nothing&risks=money", "! risks UnknownCode")]
    [InlineData("risks", "", "! risks Required")]
    [InlineData("elements_top", "elements_top.1=group&elements_top.2=skills", "group skills")]
    [InlineData("elements_top", "elements_top.1=group&elements_top.2=group", "! elements_top.2 Repeated")]
    [InlineData("elements_top", "elements_top.2=group", "! elements_top.1 Gap")]
    [InlineData("elements_top", "elements_top.1=group&elements_top.3=skills", "! elements_top.2 Gap")]
    [InlineData("elements_top", "elements_top.1=games", "! elements_top.1 UnknownCode")]
    [InlineData("elements_top", "", "")]
    [InlineData("clients_year", "clients_year= 1 200 ", "1200")]
    [InlineData("clients_year", "clients_year=0", "0")]
    [InlineData("clients_year", "clients_year=5,0", "5")]
    [InlineData("clients_year", "clients_year=5,5", "! clients_year NotWhole")]
    [InlineData("clients_year", "clients_year=1.200,5", "! clients_year NotANumber")]
    [InlineData("clients_year", "clients_year=many", "! clients_year NotANumber")]
    [InlineData("clients_year", "clients_year=\u22121", "! clients_year TooSmall 0")]
    [InlineData("clients_year", "clients_year=100000", "100000")]
    [InlineData("clients_year", "clients_year=100001", "! clients_year TooLarge 100000")]
    [InlineData("clients_year", "clients_year=1e3", "! clients_year NotANumber")]
    [InlineData("clients_year", "clients_year=99999999999999999999", "! clients_year NotANumber")]
    [InlineData("groups", "groups.young=1", "! groups.long_term Required")]
    [InlineData("role_other", "role_other=  Line\r\nLine  ", "Line\nLine")]
    [InlineData("role_other", "role_other=a\u0007b", "! role_other ControlCharacter")]
    [InlineData("role_other", "role_other=Mr 131052-308T said", "Mr 131052-308T said ! role_other IdentityCode")]
    [InlineData("role_other", "role_other=131052a308t", "131052a308t ! role_other IdentityCode")]
    [InlineData("role_other", "role_other=1131052-308T", "1131052-308T")]
    [InlineData("role_other", "role_other=131352-308T", "131352-308T")]
    public void Each_kind_has_its_checks(string question, string form, string expected)
    {
        ReadAnswer read = AnswerReading.Read(Question(question), Fields(form), mustAnswer: true);
        Assert.Equal(expected, Told(read)[..Math.Min(Told(read).Length, expected.Length)]);
    }

    [Fact]
    public void A_text_is_as_long_as_it_has_code_points()
    {
        string flags = string.Concat(Enumerable.Repeat("\U0001F642", 100));
        Assert.Equal(flags, Told(AnswerReading.Read(Question("role_other"), Fields($"role_other={flags}"), true)));
        ReadAnswer longer = AnswerReading.Read(Question("role_other"), Fields($"role_other={flags}a"), true);
        Assert.Equal("! role_other TooLong 100", Told(longer));
    }

    /// <summary>While it is saved nothing has to be there, and what is wrong is told all the same.</summary>
    [Fact]
    public void A_draft_may_lack_what_is_required()
    {
        Assert.Equal("", Told(AnswerReading.Read(Question("need"), Fields(""), mustAnswer: false)));
        Assert.Equal("young:1", Told(AnswerReading.Read(Question("groups"), Fields("groups.young=1"), false)));
        Assert.Equal(
            "! groups.young UnknownCode",
            Told(AnswerReading.Read(Question("groups"), Fields("groups.young=9"), false))
        );
    }

    private static Question Question(string id) => Survey.Questions.First(question => question.Id == id);

    private static Dictionary<string, IReadOnlyList<string>> Fields(string form) =>
        form.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(field => field.Split('=', 2))
            .GroupBy(field => field[0], field => field[1])
            .ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field]);

    private static string Told(ReadAnswer read)
    {
        string answer = read.Answer switch
        {
            Answer.Code code => code.Chosen,
            Answer.Codes codes => string.Join(' ', codes.Chosen),
            Answer.Rows rows => string.Join(' ', rows.ByRow.Select(row => $"{row.Key}:{row.Value}")),
            Answer.Number number => NumberText.Invariant(number.Value),
            Answer.Words words => words.Text,
            _ => "",
        };
        IEnumerable<string> faults = read.Faults.Select(fault => $"! {fault.Field} {fault.Code} {fault.Limit}".Trim());
        return string.Join(' ', faults.Prepend(answer).Where(part => part.Length > 0));
    }
}
