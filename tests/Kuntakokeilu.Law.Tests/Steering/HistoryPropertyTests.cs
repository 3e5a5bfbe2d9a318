using CsCheck;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Tests.Steering;

/// <summary>What holds of every history.</summary>
public sealed class HistoryPropertyTests
{
    private static readonly LawAsKnown Whole = LawAsKnown.Whole;

    [Fact]
    public void Periods_are_gapless_ordered_and_differ_from_their_neighbours() =>
        Histories.Any.Sample(
            h =>
            {
                LawAsKnown law = LawAsKnown.On(h.On);
                IReadOnlyList<Period> periods = Fold.Of(h.Entries, h.Acts, law).Periods;
                Assert.All(periods, p => Assert.True(p.From < p.To));
                foreach ((Period one, Period next) in periods.Zip(periods.Skip(1)))
                {
                    Assert.Equal(one.To, next.From);
                    Assert.False(one.Outcome.IsSameResponsibilityAs(next.Outcome));
                }
                Assert.True(periods.Count == 0 || periods[^1].To == law.PilotEnd);
                Assert.True(periods.Count == 0 || periods[0].From >= h.Entries[0].Date);
            },
            iter: 2000
        );

    [Fact]
    public void An_outcome_has_only_what_belongs_to_its_basis() =>
        Histories.Any.Sample(
            h =>
            {
                foreach (Period period in Fold.Of(h.Entries, h.Acts, Whole).Periods)
                {
                    Outcome o = period.Outcome;
                    Assert.Equal(o.Authority is Authority.Municipality, !o.Municipality.IsNone);
                    Assert.Equal(o.Authority is Authority.None, o.Basis is Basis.NoJobSearch);
                    Assert.Equal(o.Basis is Basis.MissingFacts, o.Missing != MissingFacts.None);
                    Assert.Equal(o.Basis is Basis.Restart, o.Grounds.HasFlag(Grounds.Restart));
                    Assert.Equal(
                        o.Basis is Basis.BeforePilot,
                        o.Basis is not Basis.NoJobSearch && period.From < Whole.PilotStart
                    );
                    bool hasNoGrounds =
                        o.Basis
                        is Basis.Moved
                            or Basis.LeftUntransferred
                            or Basis.TransferredOnRequest
                            or Basis.NotInTargetGroup
                            or Basis.MissingFacts
                            or Basis.NoJobSearch
                            or Basis.BeforePilot;
                    Assert.True(!hasNoGrounds || o.Grounds == Grounds.None);
                    Assert.True(o.Basis is not Basis.TargetGroup || o.Grounds != Grounds.None);
                }
            },
            iter: 2000
        );

    [Fact]
    public void One_history_used_for_many_people_tells_of_each_as_a_fresh_one_does() =>
        Gen.Select(Histories.Any, Histories.Any)
            .Sample(
                (a, b) =>
                {
                    JobseekerHistory used = new(Whole);
                    foreach (var h in new[] { a, b, a })
                        Assert.Equal($"{Fold.Of(h.Entries, h.Acts, Whole)}", $"{Fold.With(used, h.Entries, h.Acts)}");
                },
                iter: 2000
            );

    [Fact]
    public void What_comes_on_a_day_changes_no_period_that_ended_before_it() =>
        Gen.Select(Histories.Any, Histories.Entry)
            .Sample(
                (h, entry) =>
                {
                    RegisterEvent[] more = [.. h.Entries.Append(entry).OrderBy(e => e.Date)];
                    TeOfficeAct[] acts = [.. h.Acts.Where(a => a.Kind is not TeOfficeActKind.LeaveUntransferred)];
                    Assert.Equal(
                        Before(entry.Date, Fold.Of(h.Entries, acts, Whole)),
                        Before(entry.Date, Fold.Of(more, acts, Whole))
                    );
                },
                iter: 2000
            );

    [Fact]
    public void An_act_changes_no_day_before_it_but_one_that_leaves_untransferred_back_to_its_test() =>
        Histories.Any.Sample(
            h =>
            {
                foreach (TeOfficeAct act in h.Acts)
                {
                    Fold with = Fold.Of(h.Entries, [act], Whole);
                    Fold without = Fold.Of(h.Entries, [], Whole);
                    bool reachesBack =
                        act.Kind is TeOfficeActKind.LeaveUntransferred
                        && act.Date > Whole.PilotStart
                        && act.Date <= A.Day("2021-03-31");
                    DateOnly from = reachesBack ? Whole.PilotStart : act.Date;
                    Assert.Equal(Before(from, without), Before(from, with));
                    Assert.True(with.Acts[0] is Refusal.None || $"{without.Periods.Count}" == $"{with.Periods.Count}");
                }
            },
            iter: 2000
        );

    [Fact]
    public void What_is_refused_has_no_effect() =>
        Histories.Any.Sample(
            h =>
            {
                TeOfficeAct[] inOrder = [.. h.Acts.OrderBy(a => a.Date)];
                Fold all = Fold.Of(h.Entries, inOrder, Whole);
                Fold taken = Fold.Of(
                    h.Entries.Where((_, i) => all.Entries[i] is Refusal.None),
                    inOrder.Where((_, i) => all.Acts[i] is Refusal.None),
                    Whole
                );
                Assert.Equal(all.Periods, taken.Periods);
                Assert.All(taken.Entries.Concat(taken.Acts), r => Assert.Equal(Refusal.None, r));
            },
            iter: 2000
        );

    [Fact]
    public void The_law_of_an_early_day_is_the_whole_law_for_what_ends_before_the_amendments_count() =>
        Gen.Select(Histories.Any, LegalDates.Any)
            .Sample(
                (h, asOf) =>
                {
                    LawAsKnown early = LawAsKnown.On(asOf);
                    DateOnly differs = FirstDifference(early);
                    var entries = h.Entries.Where(e => e.Date < differs);
                    var acts = h.Acts.Where(a => a.Date < differs).ToArray();
                    Fold byEarly = Fold.Of(entries, acts, early);
                    Fold byWhole = Fold.Of(entries, acts, Whole);
                    Assert.Equal((byWhole.Entries, byWhole.Acts), (byEarly.Entries, byEarly.Acts), SameRefusals);
                    Assert.Equal(Before(differs, byWhole), Before(differs, byEarly));
                },
                iter: 2000
            );

    private static bool SameRefusals(
        (IReadOnlyList<Refusal> Entries, IReadOnlyList<Refusal> Acts) a,
        (IReadOnlyList<Refusal> Entries, IReadOnlyList<Refusal> Acts) b
    ) => a.Entries.SequenceEqual(b.Entries) && a.Acts.SequenceEqual(b.Acts);

    /// <summary>The first day on which a rule counts by the whole law that does not by this one.</summary>
    private static DateOnly FirstDifference(LawAsKnown law) =>
        law.RequestedTransfersFrom != Whole.RequestedTransfersFrom ? Whole.RequestedTransfersFrom
        : law.AtRiskFrom != Whole.AtRiskFrom ? Whole.AtRiskFrom
        : law.RedundancyProtectionFrom != Whole.RedundancyProtectionFrom ? Whole.RedundancyProtectionFrom
        : law.TemporaryProtectionFrom != Whole.TemporaryProtectionFrom ? Whole.TemporaryProtectionFrom
        : law.PilotEnd < Whole.PilotEnd ? law.PilotEnd
        : Whole.PilotEnd;

    /// <summary>Who was responsible on the days before one, with the ends of the last period cut there.</summary>
    private static IEnumerable<string> Before(DateOnly day, Fold fold) =>
        fold.Periods.Where(p => p.From < day).Select(Text.Of);
}
