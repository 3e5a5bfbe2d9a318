using CsCheck;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Tests.Explanations;

public sealed class ExplanationPropertyTests
{
    private static readonly LawAsKnown Whole = LawAsKnown.Whole;

    [Fact]
    public void The_period_explained_is_the_one_that_the_fold_gives() =>
        Histories.Any.Sample(
            h =>
                Assert.Equal(
                    OutcomeOn(h.Entries, h.Acts, h.On),
                    Why.Explain(h.Entries, h.Acts, h.On, Whole).Period?.Outcome
                ),
            iter: 5000
        );

    [Fact]
    public void Every_explanation_names_its_provisions_its_facts_and_the_law() =>
        Histories.Any.Sample(
            h =>
            {
                Explanation why = Why.Explain(h.Entries, h.Acts, h.On, Whole);
                Assert.NotEmpty(why.Provisions);
                Assert.All(why.Provisions, p => Assert.Contains(p, LawBook.Provisions));
                Assert.Equal(why.Period is null, why.Deciding is null);
                Assert.Equal(why.Period is null, why.Cause is null);
                Assert.True(why.Deciding is null || why.Deciding.FactsSince <= why.Deciding.On);
                Assert.Equal(h.On < new DateOnly(2021, 6, 1), why.Law.LatestOnDay is null);
            },
            iter: 5000
        );

    [Fact]
    public void Findings_agree_with_the_outcome_of_their_test() =>
        Histories.Any.Sample(
            h =>
            {
                Explanation why = Why.Explain(h.Entries, h.Acts, h.On, Whole);
                if (why.Deciding is not { Findings.Count: > 0 } test)
                    return;
                bool Is(Provision provision, Verdict verdict) => test.Findings.Contains(new(provision, verdict));
                Assert.Equal(test.Outcome.Grounds, test.Outcome.Grounds & test.Held);
                Assert.True(
                    test.Outcome.Basis is not Basis.StatusNotCovered
                        || Is(LawBook.Status, Verdict.NotMet)
                        || Is(LawBook.UnemployedRegistration, Verdict.NotMet)
                        || Is(LawBook.DangerRegistration, Verdict.NotMet)
                );
                Assert.True(
                    test.Outcome.Basis is not Basis.HomeNotPilot || Is(LawBook.HomeMunicipality, Verdict.NotMet)
                );
                Assert.True(test.Outcome.Basis is not Basis.Restart || Is(LawBook.Restart, Verdict.Met));
                Assert.True(
                    test.Outcome.Basis is not Basis.RedundancyProtection
                        || Is(LawBook.RedundancyProtection, Verdict.Met)
                );
                foreach (MissingFacts fact in TestFindings.Each(test.Outcome.Missing))
                    Assert.True(Is(TestFindings.ProvisionOf(TestFindings.GroundOf(fact)), Verdict.Unknown));
            },
            iter: 5000
        );

    [Fact]
    public void A_counterfactual_leads_to_its_outcome_and_that_is_another_one()
    {
        int tried = 0;
        Histories.Any.Sample(
            h =>
            {
                Explanation why = Why.Explain(h.Entries, h.Acts, h.On, Whole);
                RegisterEvent[] entries = [.. h.Entries.Where(e => e.Date <= h.On)];
                TeOfficeAct[] acts = [.. h.Acts.Where(a => a.Date <= h.On || a == why.Cause?.Act)];
                foreach (Counterfactual c in why.Counterfactuals)
                {
                    Interlocked.Increment(ref tried);
                    DateOnly day = c.Entry?.Date ?? c.Act?.Date ?? c.From;
                    Outcome? then = OutcomeOn(
                        c.Entry is { } entry ? [.. entries, entry] : entries,
                        c.Act is { } act ? [.. acts, act] : acts,
                        day
                    );
                    Outcome? now = OutcomeOn(entries, acts, c is { Entry: null, Act: null } ? day.AddDays(-1) : day);
                    Assert.Equal(c.Outcome, then);
                    Assert.False(now is { } n && n.IsSameResponsibilityAs(c.Outcome));
                    Assert.True(c.Entry is null || c.Entry.Value.Date >= h.On);
                }
                Assert.Equal(why.Counterfactuals.OrderBy(c => c.Change), why.Counterfactuals);
            },
            iter: 5000
        );
        Assert.True(tried > 5000, $"Only {tried} counterfactuals were tried.");
    }

    private static Outcome? OutcomeOn(RegisterEvent[] entries, TeOfficeAct[] acts, DateOnly day)
    {
        JobseekerHistory history = new(Whole);
        history.Begin();
        foreach (TeOfficeAct act in acts.OrderBy(a => a.Date))
            history.Expect(act);
        foreach (RegisterEvent entry in entries)
            history.Add(entry);
        history.End();
        for (int i = 0; i < history.PeriodCount; i++)
            if (history.PeriodAt(i) is var period && period.From <= day && day < period.To)
                return period.Outcome;
        return null;
    }
}
