using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Tests.TargetGroup;

/// <summary>4 § 1 mom 1-2 k.</summary>
public sealed class GroundsTests
{
    private const string NoGround = "te_office not_in_target_group";

    [Theory]
    [InlineData(Answer.No, "municipality 091 target_group 4.1.1")]
    [InlineData(Answer.Yes, NoGround)]
    [InlineData(Answer.Unknown, "te_office missing_facts ?earnings_related")]
    public void Not_to_meet_the_conditions_of_the_allowance_is_a_ground(Answer earningsRelated, string expected) =>
        Assert.Equal(expected, Tested.On("2021-05-01", A.Jobseeker with { EarningsRelated = earningsRelated }));

    [Theory]
    [InlineData(Answer.Yes, "municipality 091 target_group 4.1.2.immigrant")]
    [InlineData(Answer.No, NoGround)]
    [InlineData(Answer.Unknown, "te_office missing_facts ?immigrant")]
    public void To_be_an_immigrant_is_a_ground(Answer immigrant, string expected) =>
        Assert.Equal(expected, Tested.On("2021-05-01", A.Jobseeker.AsImmigrant(immigrant)));

    [Theory]
    [InlineData("1991-09-10", "2021-09-09", true)]
    [InlineData("1991-09-10", "2021-09-10", false)]
    [InlineData("1991-09-10", "2021-09-11", false)]
    [InlineData("1991-03-01", "2021-03-01", false)]
    [InlineData("1991-03-02", "2021-03-01", true)]
    [InlineData("1992-02-29", "2022-02-27", true)]
    [InlineData("1992-02-29", "2022-02-28", true)]
    [InlineData("1992-02-29", "2022-03-01", false)]
    [InlineData("1994-12-31", "2024-12-30", true)]
    [InlineData("1994-12-31", "2024-12-31", false)]
    public void To_be_under_30_is_a_ground_up_to_the_day_before_the_birthday(string born, string on, bool under) =>
        Assert.Equal(
            under ? "municipality 091 target_group 4.1.2.age" : NoGround,
            Tested.On(on, A.Jobseeker.Born(born))
        );

    [Theory]
    [InlineData("fi fin sv swe se sme smn sms smi sma smj sje sju sjd sjt", NoGround)]
    [InlineData("et est en ru rus ar uk sgn fsl fit fkv rmf nb nn", "municipality 091 target_group 4.1.2.language")]
    [InlineData("und mul mis zxx", "te_office missing_facts ?mother_tongue")]
    public void Another_mother_tongue_than_Finnish_Swedish_or_Sami_is_a_ground(string languages, string expected) =>
        Assert.All(
            languages.Split(' '),
            language => Assert.Equal(expected, Tested.On("2021-05-01", A.Jobseeker.Speaking(language)))
        );

    [Fact]
    public void No_mother_tongue_on_record_is_not_known() =>
        Assert.Equal("te_office missing_facts ?mother_tongue", Tested.On("2021-05-01", A.Jobseeker.Speaking("")));

    [Fact]
    public void Every_ground_that_holds_is_recorded_in_the_order_of_the_Act() =>
        Assert.Equal(
            "municipality 091 target_group 4.1.1;4.1.2.age;4.1.2.immigrant;4.1.2.language",
            Tested.On("2021-05-01", A.Jobseeker.WithoutAllowance().AsImmigrant().Speaking("et").Born("2000-01-01"))
        );

    [Fact]
    public void One_ground_is_enough_whatever_else_is_unknown() =>
        Assert.Equal(
            "municipality 091 target_group 4.1.2.age",
            Tested.On(
                "2021-05-01",
                A.Jobseeker.Born("2000-01-01").WithAllowanceUnknown().AsImmigrant(Answer.Unknown).Speaking("")
            )
        );

    [Theory]
    [InlineData(Answer.Unknown, Answer.Unknown, "", "earnings_related;immigrant;mother_tongue")]
    [InlineData(Answer.Unknown, Answer.Unknown, "fi", "earnings_related;immigrant")]
    [InlineData(Answer.Unknown, Answer.No, "und", "earnings_related;mother_tongue")]
    [InlineData(Answer.Yes, Answer.Unknown, "", "immigrant;mother_tongue")]
    public void Every_missing_fact_is_named(
        Answer earningsRelated,
        Answer immigrant,
        string language,
        string missing
    ) =>
        Assert.Equal(
            $"te_office missing_facts ?{missing}",
            Tested.On(
                "2021-05-01",
                (A.Jobseeker with { EarningsRelated = earningsRelated }).AsImmigrant(immigrant).Speaking(language)
            )
        );
}
