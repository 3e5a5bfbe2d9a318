using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Law.Statements;
using Kuntakokeilu.Law.Tests.Statements;

namespace Kuntakokeilu.Tests.Statements;

/// <summary>Explanations of statements in the three languages.</summary>
public sealed class StatementWhyTests
{
    /// <summary>
    /// Whatever is to be told says something in each language: an unknown text or place throws. Every cause, step, state, bar
    /// and reading is among it.
    /// </summary>
    [Fact]
    public void Whatever_is_explained_can_be_told_in_every_language()
    {
        HashSet<Enum> told = [];
        foreach (StatementExplanation why in Lives().SelectMany(one => one.Life.Explained(one.On)))
        {
            told.UnionWith([why.Cause, why.Duty.State, .. why.EachReading.Cast<Enum>()]);
            told.UnionWith(why.Steps.Select(step => (Enum)step.Kind));
            told.UnionWith(why.Others.Select(other => other.Right.Match<Enum>(basis => basis, (bar, _) => bar)));
            foreach (string language in Texts.Languages)
                Assert.All(
                    new StatementWhy(Texts.For(language), why).Sentences,
                    sentence => Assert.Matches(@"^\p{Lu}.*\.$", sentence)
                );
        }
        Assert.Equal([], Enum.GetValues<StatementCause>().Cast<Enum>().Except(told));
        Assert.Equal([], Enum.GetValues<StatementStepKind>().Cast<Enum>().Except(told));
        Assert.Equal([], Enum.GetValues<StatementState>().Cast<Enum>().Except(told));
        Assert.Equal(
            [StatementReadings.None],
            Enum.GetValues<StatementReadings>().Where(reading => !told.Contains(reading))
        );
    }

    [Fact]
    public void An_example_reads_so()
    {
        StatementExplanation why = new AStatementLife("2021-11-01")
            .Applied("2021-11-05")
            .Asked("2021-11-06", "S2021-11-01", "2021-11-20")
            .Answered("2021-11-15", "S2021-11-01")
            .Given("2021-11-24", "S2021-11-01", "A1")
            .Explained("2025-01-31")[0];
        Assert.Equal(
            [
                "Matter of the statement: unemployment, seeking full-time work and the job search being valid (Unemployment Security Act 2:1).",
                "On 5 November 2021 the customer told of applying for a benefit during a job search that had begun on 1 November 2021 (payer: Kela).",
                "On 24 November 2021 the person was a customer of the municipality: Helsinki.",
                "The statement was given by the municipality on 24 November 2021. Ground: Act on the local government pilots (1269/2020), section 12 a, subsection 1, paragraph 1.",
                "It may not be given by the TE office: the matter is the municipality’s (Act on the local government pilots, sections 12 and 12 a) (changes on 11 July 2022).",
                "It may also be given by the TE customer service centre. Ground: Act on the local government pilots (1269/2020), section 12 a, subsection 2, and Unemployment Security Act, chapter 11, section 4, subsection 2.",
                "No benefit was applied for yet (1 November 2021–5 November 2021): 4 days, which are not counted.",
                "The customer’s clarification was waited for (5 November 2021–15 November 2021): 10 days, which are not counted.",
                "The municipality has 7 calendar days after 15 November 2021, at the latest 22 November 2021 (Decree 153/2021, section 1).",
                "The limit of 22 November 2021 has passed: days after it by 24 November 2021: 2.",
                "The time is counted in calendar days, the first day left out.",
                "The statement was given on 24 November 2021, late. The last day was 22 November 2021.",
                "A reading that the law does not say outright: who states is asked on the day of the giving.",
            ],
            new StatementWhy(Texts.For("en"), why).Sentences
        );
    }

    private static IEnumerable<(AStatementLife Life, string On)> Lives()
    {
        AStatementLife busy = new AStatementLife("2022-03-01")
            .Opened("2022-03-01", StatementMatter.Service)
            .Applied("2022-03-03")
            .Given("2022-03-04", "a", "BC")
            .Opened("2022-03-05", StatementMatter.Foreigner, "b")
            .With(new(new(2022, 3, 6), StatementEventKind.Close, "a"))
            .Given("2022-03-06", "S2022-03-01", "A1")
            .Applied("2022-03-07", fund: 12)
            .With(new(new(2022, 3, 8), StatementEventKind.Request, "q", StatementMatter.EuSearch))
            .WorkingFrom("2022-03-09")
            .Ended("2022-03-10");
        yield return (busy, "2022-03-12");
        yield return (busy, "2022-05-20");
        yield return (busy, "2025-01-31");
        AStatementLife early = new AStatementLife("2021-09-27").Applied("2021-09-27");
        yield return (early, "2021-10-01");
        yield return (early, "2021-10-05");
        yield return (early.Asked("2021-10-06", "S2021-09-27", "2021-10-20"), "2021-10-07");
        AStatementLife begun = new AStatementLife("2021-11-01").Applied("2021-10-20");
        yield return (begun.Extended("2021-11-02", "S2021-11-01", "2021-11-22"), "2021-11-25");
        yield return (begun.Given("2021-11-26", "S2021-11-01", "A1"), "2021-12-01");
        foreach (StatementMatter matter in Enum.GetValues<StatementMatter>())
            if (matter is not (StatementMatter.None or StatementMatter.Registration))
                yield return (
                    new AStatementLife("2021-04-01").Applied("2021-04-01").Opened("2021-04-01", matter),
                    "2021-04-05"
                );
        yield return (
            new AStatementLife("2023-04-01").Applied("2023-04-01").MovedTo("2023-04-02", "005"),
            "2023-04-20"
        );
    }
}
