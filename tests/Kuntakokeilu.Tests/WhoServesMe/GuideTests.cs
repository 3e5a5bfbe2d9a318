using CsCheck;
using Kuntakokeilu.Core.WhoServesMe;
using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.TargetGroup;
using static Kuntakokeilu.Core.WhoServesMe.Question;

namespace Kuntakokeilu.Tests.WhoServesMe;

public sealed class GuideTests
{
    private static readonly string[] Starts =
    [
        "2020-06-01",
        "2021-03-01",
        "2021-03-03",
        "2021-05-31",
        "2021-06-01",
        "2022-05-01",
        "2022-05-02",
        "2022-12-31",
        "2023-01-01",
        "2023-02-28",
        "2023-03-01",
        "2023-03-03",
        "2024-12-31",
        "2025-01-01",
        Answers.Unknown,
    ];

    private static readonly string[] Places = ["091", "837", "684", "478", Answers.None, Answers.Unknown];

    /// <summary>Answers as the form brings them about: to every question that the earlier answers lead to.</summary>
    private static readonly Gen<Answers> Complete = Gen.Int[0, 10_000]
        .Array[14]
        .Select(dice =>
        {
            Answers answers = Answers.Empty;
            while (Questions.Next(answers) is { } question)
            {
                string[] choices = Choices(question);
                answers = answers.With(question, choices[dice[(int)question] % choices.Length]);
            }
            return answers;
        });

    private static string[] Choices(Question question) =>
        question switch
        {
            Start => Starts,
            Home or Stay => Places,
            _ => [.. Questions.Choices(question)],
        };

    [Theory]
    [InlineData("2022-05-01", false)]
    [InlineData("2022-05-02", true)]
    public void The_danger_of_unemployment_counts_from_its_first_day(string start, bool municipality)
    {
        Answers answers = Answered(
            start,
            "091",
            (Status, "OpenMarket"),
            (Hours, "no"),
            (AtRisk, "yes"),
            (Under30, "yes")
        );
        Assert.Equal(municipality, Guide.Answer(answers).Kind is ServedKind.Municipality);
    }

    /// <summary>4 § 2, now 3 mom: in three wordings.</summary>
    [Theory]
    [InlineData("2021-02-28", null, true)]
    [InlineData("2021-03-01", null, false)]
    [InlineData("2021-05-31", null, false)]
    [InlineData("2021-06-01", null, true)]
    [InlineData("2022-05-01", null, true)]
    [InlineData("2022-05-02", "no", false)]
    [InlineData("2022-05-02", "yes", true)]
    public void Supported_work_or_a_service_at_the_start_suffices_in_one_wording_alone(
        string start,
        string? atRisk,
        bool municipality
    )
    {
        foreach (string status in (string[])["EmployedWithSupport", "PromotingService", "Training"])
        {
            Answers answers = Answered(start, "091", (Status, status), (Promoting, "yes"), (Under30, "yes"));
            Assert.Equal(atRisk is not null, Questions.Of(answers).Contains(AtRisk));
            if (atRisk is not null)
                answers = answers.With(AtRisk, atRisk);
            Assert.Equal(municipality, Guide.Answer(answers).Kind is ServedKind.Municipality);
        }
    }

    [Fact]
    public void Without_the_day_of_the_start_supported_work_is_not_decided() =>
        Assert.Contains(
            Start,
            Guide
                .Answer(
                    Answered(
                        Answers.Unknown,
                        "091",
                        (Status, "EmployedWithSupport"),
                        (AtRisk, "no"),
                        (FormerCustomer, "no"),
                        (Under30, "yes")
                    )
                )
                .FindOut
        );

    [Theory]
    [InlineData("2022-12-31", true)]
    [InlineData("2023-01-01", false)]
    public void Change_security_counts_from_its_first_day(string start, bool municipality)
    {
        Answers answers = Answered(
            start,
            "091",
            (Status, "Unemployed"),
            (EarningsRelated, "no"),
            (ChangeSecurity, "yes")
        );
        Assert.Equal(municipality, Guide.Answer(answers).Kind is ServedKind.Municipality);
    }

    [Theory]
    [InlineData("2023-02-28", false)]
    [InlineData("2023-03-01", true)]
    public void Temporary_protection_counts_from_its_first_day(string start, bool municipality)
    {
        Answers answers = Answered(
            start,
            Answers.None,
            (Protection, "yes"),
            (Stay, "091"),
            (Status, "Unemployed"),
            (MotherTongue, "no")
        );
        Assert.Equal(municipality, Guide.Answer(answers).Kind is ServedKind.Municipality);
    }

    [Fact]
    public void A_former_customer_goes_on_without_any_ground()
    {
        Answers answers = Answered(
            "2022-01-10",
            "091",
            (Status, "Unemployed"),
            (Under30, "no"),
            (EarningsRelated, "yes"),
            (MotherTongue, "yes"),
            (Immigrant, "no")
        );
        Assert.Equal(ServedKind.TeOffice, Guide.Answer(answers.With(FormerCustomer, "no")).Kind);
        Served again = Guide.Answer(answers.With(FormerCustomer, "yes"));
        Assert.Equal(
            (ServedKind.Municipality, Basis.Restart),
            (again.Kind, again.Explanation!.Period!.Value.Outcome.Basis)
        );
        Assert.Equal([FormerCustomer], Guide.Answer(answers.With(FormerCustomer, Answers.Unknown)).FindOut);
    }

    [Fact]
    public void What_is_not_known_is_never_told_as_known()
    {
        Answers answers = Answered(
            "2022-03-15",
            "091",
            (Status, "Unemployed"),
            (FormerCustomer, Answers.Unknown),
            (Under30, "yes"),
            (EarningsRelated, Answers.Unknown),
            (MotherTongue, "yes"),
            (Immigrant, Answers.Unknown)
        );
        Explanation explanation = Guide.Answer(answers).Explanation!;
        Assert.Equal(Basis.TargetGroup, explanation.Period!.Value.Outcome.Basis);
        Assert.Equal(Grounds.Under30, explanation.Deciding!.Held);
    }

    [Fact]
    public void An_answer_given_without_knowing_everything_holds_whatever_is_found_out() =>
        Gen.Select(Complete, Gen.Int[0, 10_000])
            .Sample(
                (answers, die) =>
                {
                    Served told = Guide.Answer(answers);
                    Question[] unknown = [.. answers.Given.Where(q => q != Start && answers.Is(q, Answers.Unknown))];
                    if (unknown.Length == 0 || told.Kind is ServedKind.Undetermined or ServedKind.AfterPilots)
                        return;
                    Question found = unknown[die % unknown.Length];
                    string[] choices = Choices(found);
                    Answers more = answers.With(found, choices[die % choices.Length]);
                    if (found is not Home and not Stay and not Status)
                        Assert.Equal(told.Kind, Guide.Answer(more).Kind);
                },
                iter: 3000
            );

    [Fact]
    public void The_reasons_are_of_the_authority_that_is_told_and_have_words() =>
        Complete.Sample(
            answers =>
            {
                Served told = Guide.Answer(answers);
                Assert.Equal(told.Kind is ServedKind.Undetermined, told.FindOut.Count > 0);
                Assert.Equal(told.Kind is ServedKind.Undetermined or ServedKind.AfterPilots, told.Explanation is null);
                if (told.Explanation is not { } explanation)
                    return;
                Outcome outcome = explanation.Period!.Value.Outcome;
                Assert.Equal(told.Kind is ServedKind.Municipality, outcome.Authority is Authority.Municipality);
                Assert.Contains(Texts.Key("who_serves_me.reason", outcome.Basis), Texts.All.Keys);
            },
            iter: 3000
        );

    [Fact]
    public void An_answer_that_cannot_be_is_as_if_not_given()
    {
        Answers answers = Answers.Of([
            new(Home, "999"),
            new(Start, "2022-02-30"),
            new(Under30, "maybe"),
            new(Status, "7"),
        ]);
        Assert.Empty(answers.Given);
    }

    private static Answers Answered(string start, string home, params (Question Question, string Answer)[] more) =>
        more.Aggregate(
            Answers.Empty.With(Start, start).With(Home, home),
            (answers, one) => answers.With(one.Question, one.Answer)
        );
}
