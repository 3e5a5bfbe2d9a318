using Kuntakokeilu.Core.Monitoring.Reviewing;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Tables;
using static Kuntakokeilu.Tests.Monitoring.Reviewing.MadeCustomers;

namespace Kuntakokeilu.Tests.Monitoring.Reviewing;

public sealed class ReviewSentencesTests
{
    /// <summary>The figures of October 2021, as the ministry's review told them.</summary>
    [Theory]
    [InlineData(
        "fi",
        "Lokakuun 2021 lopussa työllisyyden kuntakokeilut palvelivat 229 060 työnhakijaa. "
            + "Määrä väheni edellisestä kuukaudesta 1 847 henkilöllä (0,8 %)."
    )]
    [InlineData(
        "sv",
        "I slutet av oktober 2021 betjänade kommunförsöken 229 060 arbetssökande. "
            + "Antalet minskade från föregående månad med 1 847 personer (0,8 %)."
    )]
    [InlineData(
        "en",
        "At the end of October 2021 the local government pilots served 229,060 jobseekers. "
            + "The number fell by 1,847 persons (0.8%) from the previous month."
    )]
    public void The_number_of_customers_is_told_with_its_change(string language, string expected) =>
        Assert.Equal(expected, Plain(Sentences(Reading(229_060, 230_907), Reading(138_070), language).Customers()));

    [Fact]
    public void A_year_is_told_when_it_is_known_and_a_small_change_is_none() =>
        Assert.EndsWith(
            "Määrä pysyi lähes samana kuin edellisessä kuussa. "
                + "Vuotta aiempaan verrattuna määrä oli 6 750 henkilöä (2,8 %) pienempi.",
            Plain(Sentences(Reading(233_792, 233_790, 240_542), Reading(148_628)).Customers()),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_is_not_published_is_left_out() =>
        Assert.Equal(
            "Asiakkaista 138 070 oli työttömiä, kokonaan lomautetut mukaan lukien. "
                + "Työttömien osuus asiakkaista oli 60,3 %.",
            Plain(Sentences(Reading(229_060), Reading(138_070)).Unemployed())
        );

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public void Every_sentence_can_be_made_of_a_release_in_every_month(string language)
    {
        var release = TestRelease.Until(Month.Of(2022, 6));
        foreach (Month month in Review.MonthsOf(release))
        {
            ReviewSentences told = new(Review.Of(release, month), Texts.For(language));
            string[] all =
            [
                told.Customers(),
                told.Unemployed(),
                told.Broad(),
                told.Activities(),
                told.Activation(),
                told.Areas(),
                told.Comparison(),
                told.Structure(),
                told.Flows(),
                told.Transfers(),
            ];
            Assert.All(all, one => Assert.EndsWith(".", one, StringComparison.Ordinal));
            Assert.All(all, one => Assert.True(char.IsUpper(one[0]) || char.IsDigit(one[0]), one));
            Assert.All(all, one => Assert.DoesNotContain("  ", one, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_first_month_has_nothing_to_compare_with()
    {
        Review first = Review.Of(TestRelease.Until(Month.Of(2021, 5)), Month.PilotsBegin);
        Assert.Null(first.Pilots.Jobseekers.OverMonth);
        Assert.Null(first.Areas.MostChanged);
    }

    private static ReviewSentences Sentences(Reading jobseekers, Reading unemployed, string language = "fi")
    {
        Customers pilots = Of(jobseekers, unemployed);
        Review review = new(
            Month.Of(2021, 10),
            pilots,
            pilots,
            pilots,
            pilots,
            new([]),
            [],
            [],
            new(
                Figure.NotAvailable,
                Figure.NotAvailable,
                Figure.NotAvailable,
                Figure.NotAvailable,
                Figure.NotAvailable,
                []
            ),
            new(
                Figure.NotAvailable,
                Figure.NotAvailable,
                Figure.NotAvailable,
                Figure.NotAvailable,
                Figure.NotAvailable,
                Figure.NotAvailable
            )
        );
        return new(review, Texts.For(language));
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
