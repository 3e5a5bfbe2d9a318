namespace Kuntakokeilu.Tests.Statements;

/// <summary>Which rows of an events file have no effect, and why.</summary>
public sealed class StatementRefusalTests
{
    private const string Facts =
        StatementFiles.FactsHeader
        + "A,2022-03-01,start,1980-01-01,091,2,,no,fi,no\n"
        + "A,2022-06-01,end,1980-01-01,091,2,,no,fi,no\n";

    [Theory]
    // As such.
    [InlineData("A,2022-03-02,apply,,,kela,,", "malformed")]
    [InlineData("A,,apply,,,kela,,,", "missing_value")]
    [InlineData("A,2022-03-02,apply,,,,,,", "missing_value")]
    [InlineData("A,2022-03-02,apply,,,fund,,,", "missing_value")]
    [InlineData("A,2022-03-02,open,a,service,work_trial,,2022-03-02,", "missing_value")]
    [InlineData("A,2022-03-02,give,S2022-03-01,,municipality,A1,,", "missing_value")]
    [InlineData("A,2022-03-02,ask,S2022-03-01,,,,,", "missing_value")]
    [InlineData("A,2022-02-29,apply,,,kela,,,", "bad_date")]
    [InlineData("A,2022-03-02,withdraw,,,,,2022-3-2,", "bad_date")]
    [InlineData("A,2022-03-02,hope,,,,,,", "bad_value")]
    [InlineData("A,2022-03-02,apply,,,fund,0,,", "bad_value")]
    [InlineData("A,2022-03-02,apply,,,fund,1000,,", "bad_value")]
    [InlineData("A,2022-03-02,open,a b,foreigner,,,2022-03-02,", "bad_value")]
    [InlineData("A,2022-03-02,open,S2022-03-01,foreigner,,,2022-03-02,", "bad_value")]
    [InlineData("A,2022-03-02,open,a,registration,,,2022-03-02,", "bad_value")]
    [InlineData("A,2022-03-02,open,a,study,12,full,2022-03-02,", "bad_value")]
    [InlineData("A,2022-03-02,open,a,study,1,half,2022-03-02,", "bad_value")]
    [InlineData("A,2022-03-02,open,a,foreigner,,,2022-03-02,2022-03-02", "bad_value")]
    [InlineData("A,2022-03-02,conduct,a,,no_show,perhaps,,", "bad_value")]
    [InlineData("B,2022-03-02,apply,,,kela,,,", "unknown_person")]
    // By the state.
    [InlineData("A,2025-01-01,apply,,,kela,,,", "after_pilot")]
    [InlineData("A,2022-03-02,open,here,foreigner,,,2022-03-02,", "duplicate_ref")]
    [InlineData("A,2022-03-02,conduct,here,,no_show,open,,", "duplicate_ref")]
    [InlineData("A,2022-03-02,give,S2022-03-02,,municipality,A1,2022-03-01,", "unknown_ref")]
    [InlineData("A,2022-03-02,close,there,,,,,", "unknown_ref")]
    [InlineData("A,2022-03-02,give,S2022-03-01,,te_office,A1,2022-03-01,", "no_competence")]
    [InlineData("A,2022-03-02,give,S2022-03-01,,municipality,T001,2022-03-01,", "wrong_code")]
    [InlineData("A,2022-03-02,give,S2022-03-01,,municipality,?,2022-03-01,", "wrong_code")]
    [InlineData("A,2022-03-02,correct,S2022-03-01,,municipality,A1,2022-03-01,", "not_applicable")]
    [InlineData("A,2022-03-02,cancel,S2022-03-01,,municipality,,,", "not_applicable")]
    [InlineData("A,2022-03-02,answer,S2022-03-01,,,,,", "not_applicable")]
    [InlineData("A,2022-03-02,close,asked,,,,,", "not_applicable")]
    [InlineData("A,2022-06-01,open,a,foreigner,,,2022-06-01,", "not_applicable")]
    [InlineData("A,2022-03-02,conduct,a,,neglected_search,open,,", "not_applicable")]
    [InlineData("A,2022-05-02,conduct,a,,refused_offered_job,open,,", "not_applicable")]
    public void A_row_without_effect_is_told_with_its_reason(string row, string code) =>
        Assert.Equal([code], Rejected(row));

    [Theory]
    [InlineData("A,2022-03-02,apply,,,kela,,,")]
    [InlineData("A,2022-03-02,open,a,service,work_trial,in_plan,2022-03-02,")]
    [InlineData("A,2022-03-02,give,S2022-03-01,,service_centre,A1,2022-03-01,")]
    [InlineData("A,2022-05-02,conduct,a,,neglected_search,open,,")]
    [InlineData("A,2024-12-31,apply,,,fund,999,,")]
    public void A_row_that_will_do_is_taken(string row) => Assert.Empty(Rejected(row));

    /// <summary>After the day nothing is asked but the form.</summary>
    [Fact]
    public void What_is_to_come_is_looked_at_for_its_form() =>
        Assert.Equal(
            ["bad_value"],
            Codes(
                StatementFiles.Run(
                    Facts,
                    StatementFiles.EventsHeader + "A,2022-05-01,close,there,,,,,\nA,2022-05-01,hope,,,,,,\n",
                    new(2022, 4, 30)
                )
            )
        );

    private static string[] Rejected(string row) =>
        Codes(
            StatementFiles.Run(
                Facts,
                StatementFiles.EventsHeader
                    + "A,2022-03-01,apply,,,kela,,,\n"
                    + "A,2022-03-01,open,here,foreigner,,,2022-03-01,\n"
                    + "A,2022-03-01,request,asked,eu_search,,kela,,\n"
                    + $"{row}\n",
                new(2025, 1, 31)
            )
        );

    private static string[] Codes(StatementTexts texts) =>
        [
            .. StatementTexts
                .Rows(texts.Rejected)
                .Select(row => row.Split(' ').Single(one => one.StartsWith("code=", StringComparison.Ordinal))[5..]),
        ];
}
