using CsCheck;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Tests.TargetGroup;

/// <summary>An unknown fact is never taken for a no: an answer can only settle what was open.</summary>
public sealed class UnknownPropertyTests
{
    private static readonly Gen<(JobseekerFacts Facts, DateOnly On, RestartRight Restart)> Case =
        from facts in Histories.AnyFacts
        from day in LegalDates.Any
        from former in Gen.Int[0, 3]
        select (
            facts,
            On: day < LawAsKnown.Whole.PilotStart ? LawAsKnown.Whole.PilotStart : day,
            RightAt(facts, former)
        );

    [Fact]
    public void Once_a_municipality_is_responsible_no_answer_to_an_unknown_changes_that() =>
        Case.Sample(
            c =>
            {
                Outcome open = Test(c.Facts, c);
                foreach (JobseekerFacts answered in Answered(c.Facts))
                {
                    Outcome settled = Test(answered, c);
                    if (open.Basis is not Basis.MissingFacts)
                        Assert.True(settled.IsSameResponsibilityAs(open));
                    if (settled.Basis is not (Basis.NotInTargetGroup or Basis.MissingFacts))
                        Assert.Equal(open.Grounds, open.Grounds & settled.Grounds);
                }
            },
            iter: 10_000
        );

    [Fact]
    public void A_missing_fact_can_be_answered_so_that_a_municipality_is_responsible() =>
        Case.Sample(
            c =>
            {
                if (Test(c.Facts, c) is not { Basis: Basis.MissingFacts } open)
                    return;
                JobseekerFacts f = c.Facts;
                foreach (
                    MissingFacts fact in Enum.GetValues<MissingFacts>().Where(m => m != 0 && open.Missing.HasFlag(m))
                )
                {
                    JobseekerFacts yes = fact switch
                    {
                        MissingFacts.EarningsRelated => f.WithoutAllowance(),
                        MissingFacts.Immigrant => f.AsImmigrant(),
                        _ => f.Speaking("et"),
                    };
                    Assert.Equal(Basis.TargetGroup, Test(yes, c).Basis);
                }
                JobseekerFacts no = f.WithAllowance().AsImmigrant(Answer.No).Speaking("smn");
                Assert.Equal(Basis.NotInTargetGroup, Test(no, c).Basis);
            },
            iter: 10_000
        );

    [Fact]
    public void Where_nothing_is_unknown_nothing_is_missing() =>
        Case.Sample(
            c =>
            {
                JobseekerFacts known = c.Facts with
                {
                    EarningsRelated = c.Facts.EarningsRelated is Answer.No ? Answer.No : Answer.Yes,
                    Immigrant = c.Facts.Immigrant is Answer.Yes ? Answer.Yes : Answer.No,
                    MotherTongue = c.Facts.MotherTongue.IsKnown ? c.Facts.MotherTongue : LanguageCode.Parse("sv"),
                };
                return Test(known, c).Basis is not Basis.MissingFacts;
            },
            iter: 10_000
        );

    private static Outcome Test(JobseekerFacts facts, (JobseekerFacts Facts, DateOnly On, RestartRight Restart) c) =>
        TargetGroupTest.On(Tested.Starting(facts, c.On, c.Restart), c.On, LawAsKnown.Whole);

    private static RestartRight RightAt(JobseekerFacts facts, int former) =>
        former switch
        {
            0 => Tested.Former("853", $"{default(Residence).Then(facts).Municipality}"),
            1 => Tested.Former("853", "091"),
            _ => default,
        };

    private static IEnumerable<JobseekerFacts> Answered(JobseekerFacts f)
    {
        foreach (Answer answer in new[] { Answer.No, Answer.Yes })
        {
            if (f.EarningsRelated is Answer.Unknown)
                yield return f with
                {
                    EarningsRelated = answer,
                };
            if (f.Immigrant is Answer.Unknown)
                yield return f.AsImmigrant(answer);
            if (!f.MotherTongue.IsKnown)
                yield return f.Speaking(answer is Answer.Yes ? "et" : "fi");
        }
    }
}
