using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Tests.Explanations;

public sealed class ExplanationTextTests
{
    public static TheoryData<string> Names => [.. Situations.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_situation_reads_as_approved(string name) =>
        Approved.Matches(string.Join("\n---\n\n", Texts.Languages.Select(l => Write(name, l).ToString())), name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_explanation_names_its_provision_facts_and_law_version(string name)
    {
        foreach (string language in Texts.Languages)
        {
            ExplanationText text = Write(name, language);
            foreach (string id in (string[])["since", "provisions", "facts", "changes", "law"])
                Assert.NotEmpty(text.Sections.Single(s => s.Id == id).Lines);
            Assert.All(text.Sections.Single(s => s.Id == "provisions").Lines, l => Assert.Matches("§|section", l));
            Assert.Contains("1269/2020", text.Sections.Single(s => s.Id == "law").Lines[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_situations_hold_every_basis_ground_missing_fact_act_cause_standing_and_change()
    {
        Outcome[] outcomes = [.. Situations.All.Values.Select(w => w.Period).OfType<Period>().Select(p => p.Outcome)];

        Assert.Equal(Enum.GetValues<Basis>(), outcomes.Select(o => o.Basis).Distinct().Order());
        Assert.Equal(
            TestFindings.Each((Grounds)63),
            outcomes.SelectMany(o => TestFindings.Each(o.Grounds)).Distinct().Order()
        );
        Assert.Equal(
            TestFindings.Each((MissingFacts)7),
            outcomes.SelectMany(o => TestFindings.Each(o.Missing)).Distinct().Order()
        );
        Assert.Equal(
            Enum.GetValues<TeOfficeActKind>(),
            Situations.All.Values.Select(w => w.Cause?.Act?.Kind).OfType<TeOfficeActKind>().Distinct().Order()
        );
        Assert.Equal(
            Enum.GetValues<ChangeKind>(),
            Situations.All.Values.SelectMany(w => w.Counterfactuals).Select(c => c.Change).Distinct().Order()
        );
        Assert.Equal(Enum.GetValues<Standing>(), Situations.All.Values.Select(w => w.Standing).Distinct().Order());
        Assert.Equal(
            Enum.GetValues<CauseKind>(),
            Situations.All.Values.Select(w => w.Cause?.Kind).OfType<CauseKind>().Distinct().Order()
        );
    }

    private static ExplanationText Write(string name, string language) =>
        new ExplanationWriter(Texts.For(language)).Write(Situations.All[name]);
}
