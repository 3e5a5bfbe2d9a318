using System.Text;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Tests.Commands;

namespace Kuntakokeilu.Tests.Steering;

/// <summary>Rows that are not taken: each code, which of two counts, and how rejected.csv tells of them.</summary>
public sealed class RejectionTests
{
    private const string Next = "date=2021-07-01 event=change";

    /// <summary>The code of the middle row of three; the rows around it must be taken.</summary>
    [Theory]
    [InlineData("person=", "missing_value", "")]
    [InlineData("date=", "missing_value", "anna")]
    [InlineData("event=", "missing_value", "anna")]
    [InlineData("birth_date=", "missing_value", "anna")]
    [InlineData("status=", "missing_value", "anna")]
    [InlineData("earnings_related=", "missing_value", "anna")]
    [InlineData("immigrant=", "missing_value", "anna")]
    [InlineData("date=2021-06-31", "bad_date", "anna")]
    [InlineData("birth_date=1.1.1990", "bad_date", "anna")]
    [InlineData("event=stop", "bad_value", "anna")]
    [InlineData("status=10", "bad_value", "anna")]
    [InlineData("home_municipality=74", "bad_value", "anna")]
    [InlineData("mother_tongue=FI", "bad_value", "anna")]
    [InlineData("earnings_related=maybe", "bad_value", "anna")]
    [InlineData("immigrant=0", "bad_value", "anna")]
    [InlineData("home_municipality=999", "unknown_municipality", "anna")]
    [InlineData("date=2021-05-31", "out_of_order", "anna")]
    [InlineData("immigrant=no,", "malformed", "")]
    [InlineData("person=\"anna", "malformed", "")]
    [InlineData("person=an\"na", "malformed", "")]
    // Two faults: the first code of the order counts.
    [InlineData("person=\"anna date=", "malformed", "")]
    [InlineData("person= date=2021-06-31", "missing_value", "")]
    [InlineData("date= birth_date=x", "missing_value", "anna")]
    [InlineData("date=x event=stop", "bad_date", "anna")]
    [InlineData("birth_date=x home_municipality=999", "bad_date", "anna")]
    [InlineData("status=x home_municipality=999", "bad_value", "anna")]
    [InlineData("home_municipality=999 date=2021-05-31", "unknown_municipality", "anna")]
    public void A_row_of_facts_that_can_not_be_taken(string changes, string code, string person)
    {
        string middle = Rows.Fact("event=change " + changes);
        Determined determined = Determined.Of(SmallFiles.Facts(Rows.Fact(), middle, Rows.Fact(Next)));

        Rejected(determined, $"facts.csv,3,{person},{code}");
        Assert.Single(determined.Responsibility);
        Assert.Equal(3, determined.Summary.Rows);
    }

    /// <summary>Who opens the file in a spreadsheet runs nothing that others have written.</summary>
    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("@x", "'@x")]
    [InlineData("-5", "-5")]
    public void An_identifier_that_is_a_formula_is_told_as_a_text(string person, string told) =>
        Rejected(
            Determined.Of(
                SmallFiles.Facts(
                    Rows.Fact(),
                    Rows.Fact("date=2021-06-31").Replace("anna", person, StringComparison.Ordinal),
                    Rows.Fact(Next)
                )
            ),
            $"facts.csv,3,{told},bad_date"
        );

    [Theory]
    [InlineData("\n", "the line is empty")]
    [InlineData("\r\n", "the line is empty")]
    [InlineData(",\n", "the line has not as many fields as the header")]
    [InlineData("anna\n", "the line has not as many fields as the header")]
    [InlineData("\"anna\n", "\"a quotation mark stands within a field, or none ends it\"")]
    public void A_line_that_is_no_row_of_the_file(string line, string why)
    {
        Determined determined = Determined.Of(SmallFiles.Facts(Rows.Fact(), line, Rows.Fact(Next)));
        Assert.Equal([$"facts.csv,3,,malformed,{why}"], determined.Rejected);
    }

    [Theory]
    [InlineData("an\rna")]
    [InlineData("\"an\rna\"")]
    [InlineData("anna\r")]
    public void A_carriage_return_that_ends_no_line_refuses_the_file(string person) =>
        Assert.Contains(
            "carriage return",
            Assert.Throws<CannotRunException>(() => Determined.Of(SmallFiles.Facts(person + Rows.Fact()[4..]))).Message
        );

    [Theory]
    [InlineData("date=2021-06-01 birth_date=2021-06-01", null)]
    [InlineData("date=2021-06-01 birth_date=2021-06-02", "bad_value")]
    [InlineData("date=2021-06-01 birth_date=1891-06-01", null)]
    [InlineData("date=2021-06-01 birth_date=1891-05-31", "bad_value")]
    public void A_birth_is_before_the_row_and_not_130_years_before(string changes, string? code)
    {
        Determined determined = Determined.Of(SmallFiles.Facts(Rows.Fact(changes)));
        Rejected(determined, code is null ? [] : [$"facts.csv,2,anna,{code}"]);
        if (code is not null)
            Assert.Contains("birth_date: ", determined.Rejected[0]);
    }

    [Fact]
    public void A_line_break_in_quotes_spoils_two_lines() =>
        Rejected(
            Determined.Of(SmallFiles.Facts("\"an\nna\"" + Rows.Fact()[4..], Rows.Fact())),
            "facts.csv,2,,malformed",
            "facts.csv,3,,malformed"
        );

    [Fact]
    public void Invalid_utf8_spoils_its_own_line_only()
    {
        byte[] bad = [0xE4, .. Encoding.UTF8.GetBytes(Rows.Fact(Next))];
        byte[] facts = [.. Encoding.UTF8.GetBytes(SmallFiles.Facts(Rows.Fact())), .. bad];
        Assert.Equal(["facts.csv,3,,malformed,the line is not UTF-8"], Determined.Of(facts, null).Rejected);
    }

    [Theory]
    [InlineData("person=bert date=2025-01-01", "bert", "after_pilot")]
    [InlineData("person=bert event=end date=2025-01-01", "bert", "after_pilot")]
    [InlineData("person=bert event=change", "bert", "no_open_search")]
    [InlineData("person=bert event=registry", "bert", "no_open_search")]
    [InlineData("person=bert event=end", "bert", "no_open_search")]
    [InlineData("person=anna", "anna", "not_contiguous")]
    [InlineData("person=anna date=2025-01-01", "anna", "not_contiguous")]
    [InlineData("person=anna date=2020-01-01", "anna", "not_contiguous")]
    [InlineData("person=anna home_municipality=999", "anna", "unknown_municipality")]
    public void A_row_of_facts_that_does_not_fit_the_rows_before_it(string changes, string person, string code)
    {
        string facts = SmallFiles.Facts(Rows.Fact(), Rows.Fact("person=mid"), Rows.Fact(changes));
        Rejected(Determined.Of(facts), $"facts.csv,4,{person},{code}");
    }

    [Fact]
    public void A_row_that_only_the_state_refuses_counts_for_order()
    {
        string early = Rows.Fact("event=change");
        string facts = SmallFiles.Facts(Rows.Fact("event=end date=2021-06-02"), early, Rows.Fact("date=2021-06-03"));
        Rejected(Determined.Of(facts), "facts.csv,2,anna,no_open_search", "facts.csv,3,anna,out_of_order");
    }

    [Fact]
    public void A_row_that_is_not_well_formed_separates_nobody()
    {
        string facts = SmallFiles.Facts(Rows.Fact(), Rows.Fact("person=bert status=x"), Rows.Fact(Next));
        Rejected(Determined.Of(facts), "facts.csv,3,bert,bad_value");
    }

    [Theory]
    [InlineData("person=\"anna", "", "malformed")]
    [InlineData("accepted=no,no", "", "malformed")]
    [InlineData("date=2021-06-31", "anna", "bad_date")]
    [InlineData("date=", "anna", "bad_date")]
    [InlineData("act=leave", "anna", "bad_value")]
    [InlineData("act=", "anna", "bad_value")]
    [InlineData("person=bert", "bert", "unknown_person")]
    [InlineData("person=", "", "unknown_person")]
    [InlineData("date=2025-01-01", "anna", "after_pilot")]
    [InlineData("ground=other", "anna", "no_legal_basis")]
    [InlineData("date=2021-05-31", "anna", "no_legal_basis")]
    [InlineData("requested=", "anna", "no_legal_basis")]
    [InlineData("services_secured=no", "anna", "no_legal_basis")]
    [InlineData("act=transfer_to_municipality to=743", "anna", "no_legal_basis")]
    [InlineData("act=transfer_to_municipality to=999 accepted=yes", "anna", "not_applicable")]
    [InlineData("act=transfer_to_municipality to=837 accepted=yes", "anna", "not_applicable")]
    [InlineData("act=transfer_to_municipality to= accepted=yes", "anna", "not_applicable")]
    [InlineData("act=leave_untransferred ground=other", "anna", "not_applicable")]
    // Two faults: the first code of the order counts.
    [InlineData("date=x act=x", "anna", "bad_date")]
    [InlineData("act=x person=bert", "bert", "bad_value")]
    [InlineData("person=bert date=2025-01-01", "bert", "unknown_person")]
    [InlineData("date=2025-01-01 ground=", "anna", "after_pilot")]
    [InlineData("act=transfer_to_municipality to=999", "anna", "no_legal_basis")]
    public void An_act_that_has_no_effect(string changes, string person, string code)
    {
        string acts = SmallFiles.Acts(Rows.Act(changes), Rows.Act("date=2021-08-01"));
        Determined determined = Determined.Of(SmallFiles.Facts(Rows.Fact()), acts);

        Rejected(determined, $"acts.csv,2,{person},{code}");
        Assert.Contains("anna,2021-08-01,2025-01-01,te_office,,transferred_on_request,,", determined.Responsibility);
    }

    [Fact]
    public void An_act_without_an_open_search_is_not_applicable()
    {
        string facts = SmallFiles.Facts(Rows.Fact(), Rows.Fact("event=end date=2021-06-30"));
        string acts = SmallFiles.Acts(Rows.Act(), Rows.Act("requested=no"));
        Rejected(Determined.Of(facts, acts), "acts.csv,2,anna,not_applicable", "acts.csv,3,anna,no_legal_basis");
    }

    [Fact]
    public void Facts_come_first_and_then_acts_each_by_line()
    {
        string facts = SmallFiles.Facts(Rows.Fact(), Rows.Fact("event=end"), Rows.Fact("event=end"), "\n", "x\n");
        string acts = SmallFiles.Acts("x\n", Rows.Act(), Rows.Act("date=x"), Rows.Act());
        Rejected(
            Determined.Of(facts, acts),
            "facts.csv,4,anna,no_open_search",
            "facts.csv,5,,malformed",
            "facts.csv,6,,malformed",
            "acts.csv,2,,malformed",
            "acts.csv,3,anna,not_applicable",
            "acts.csv,4,anna,bad_date",
            "acts.csv,5,anna,not_applicable"
        );
    }

    [Theory]
    [InlineData("\"an,na\"", "\"an,na\"", "bad_value")]
    [InlineData("\"an\"\"na\"", "\"an\"\"na\"", "bad_date")]
    [InlineData("\"an\"\"n,a\"", "\"an\"\"n,a\"", "bad_date")]
    [InlineData("'=1+1", "'=1+1", "bad_date")]
    public void Persons_that_need_quotes_get_them(string person, string written, string code)
    {
        string row = person + Rows.Fact(code == "bad_date" ? "date=x" : "")[4..];
        Rejected(Determined.Of(SmallFiles.Facts(row)), $"facts.csv,2,{written},{code}");
    }

    [Theory]
    [InlineData(SmallFiles.Header)]
    [InlineData("\uFEFF" + SmallFiles.Header)]
    public void A_file_of_no_rows_gives_files_of_no_rows(string facts)
    {
        Determined determined = Determined.Of(facts, SmallFiles.ActsHeader);
        Assert.Equal(
            (0, 0, 0),
            (determined.Responsibility.Length, determined.Rejected.Length, determined.Summary.Rows)
        );
        Assert.Empty(Determined.Of(facts.TrimEnd()).Rejected);
    }

    /// <summary>Exactly these rejected rows, in this order, each with a message.</summary>
    private static void Rejected(Determined determined, params string[] beginnings)
    {
        Assert.Equal(beginnings.Length, determined.Rejected.Length);
        foreach ((string beginning, string row) in beginnings.Zip(determined.Rejected))
        {
            Assert.StartsWith(beginning + ",", row);
            string message = row[(beginning.Length + 1)..];
            Assert.True(message.Trim('"').Length > 10, row);
            RejectionCode code = Enum.GetValues<RejectionCode>().Single(c => c.Name() == beginning.Split(',')[^1]);
            if (code is not RejectionCode.Malformed)
                Assert.Contains(code.Sentence(), message);
        }
    }
}
