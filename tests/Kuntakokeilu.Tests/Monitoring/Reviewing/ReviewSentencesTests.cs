using Kuntakokeilu.Core.Monitoring.Reviewing;
using Kuntakokeilu.Statistics.Months;
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
            "Määrä oli lähes sama kuin edellisenä kuukautena. "
                + "Määrä oli 6 750 henkilöä (2,8 %) pienempi kuin vuotta aiemmin.",
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
    [InlineData(
        "fi",
        "Asiakasmäärältään suurimmat kokeilualueet olivat Helsinki (9 000), Lappi (8 000) ja Porvoo (900). "
            + "Työttömien määrä muuttui suhteellisesti eniten Porvoossa: se väheni edellisestä kuukaudesta 50,0 % "
            + "(300 henkilöä). Työttömien osuus asiakkaista oli suurin Helsingissä (66,7 %) ja pienin Porvoossa (33,3 %)."
    )]
    [InlineData(
        "sv",
        "Försöksområdena med flest kunder var Helsingfors (9 000), Lappland (8 000) och Borgå (900). "
            + "Antalet arbetslösa förändrades relativt sett mest i Borgå: det minskade från föregående månad med 50,0 % "
            + "(300 personer). De arbetslösas andel av kunderna var störst i Helsingfors (66,7 %) och minst i Borgå (33,3 %)."
    )]
    [InlineData(
        "en",
        "The pilot areas with the most customers were Helsinki (9,000), Lapland (8,000) and Porvoo (900). "
            + "In relation to its size the number of unemployed changed the most in Porvoo: it fell by 50.0% (300 persons) "
            + "from the previous month. The share of unemployed among the customers was highest in Helsinki (66.7%) and "
            + "lowest in Porvoo (33.3%)."
    )]
    public void Areas_have_the_form_that_their_sentence_needs(string language, string expected)
    {
        Review review = Made(Of(Reading(17_900), Reading(10_300))) with
        {
            Areas = Areas((20, 9_000, 6_000, 6_050), (10, 8_000, 4_000, 4_010), (22, 900, 300, 600)),
        };
        Assert.Equal(expected, Plain(new ReviewSentences(review, Texts.For(language)).Areas()));
    }

    /// <summary>By where people live, not by who serves them: the areas are compared with each other.</summary>
    [Fact]
    public void The_flow_is_compared_between_the_areas()
    {
        Review review = Made(Of(Reading(9_000), Reading(6_000)));
        FlowFigures flows = review.Flows with { Areas = [(13, new(412)), (7, new(350)), (1, new(287))] };
        Assert.Equal(
            "Kokeilualueista osuus oli suurin Joensuun seudulla (41,2 %) ja pienin Seinäjoella ja Ilmajoella (28,7 %).",
            Plain(new ReviewSentences(review with { Flows = flows }, Texts.For("fi")).Flows())
        );
    }

    /// <summary>The TE offices serve them too, but they are not among the TE offices' other figures.</summary>
    [Fact]
    public void The_undetermined_are_told_beside_the_customers_of_the_TE_offices()
    {
        Review review = Made(Of(Reading(9_000), Reading(6_000))) with { Undetermined = Of(Reading(1_234), None) };
        Assert.Contains(
            "TE-toimistot palvelivat 9 000 työnhakijaa, joista 6 000 oli työttömiä. Lisäksi TE-toimistot palvelivat "
                + "1 234 työnhakijaa, joiden vastuuviranomainen oli ratkaisematta, koska tietoja puuttui.",
            Plain(new ReviewSentences(review, Texts.For("fi")).Comparison()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_undetermined_of_a_release_are_those_of_its_table()
    {
        var release = TestRelease.Until(Month.Of(2021, 5));
        Assert.Equal(
            release.Find("kk01")!.At(("Kuukausi", "2021M05"), ("Tiedot", "HAKIJALOPUSSA"), ("Vastuutaho", "AVOIN")),
            Review.Of(release, Month.Of(2021, 5)).Undetermined.Jobseekers.Now
        );
    }

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

    private static ReviewSentences Sentences(Reading jobseekers, Reading unemployed, string language = "fi") =>
        new(Made(Of(jobseekers, unemployed)), Texts.For(language));

    /// <summary>Areas by their places in the Act, each with so many customers and so many unemployed.</summary>
    private static AreaRanking Areas(
        params IEnumerable<(int Number, int Jobseekers, int Unemployed, int Before)> areas
    ) =>
        new([
            .. areas.Select(one => new AreaCustomers(
                one.Number,
                Of(Reading(one.Jobseekers), Reading(one.Unemployed, one.Before))
            )),
        ]);

    private static Review Made(Customers pilots) =>
        new(
            Month.Of(2021, 10),
            pilots,
            pilots,
            pilots,
            Of(None, None),
            new([]),
            [],
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

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
