using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Law.Tests.Steering;

/// <summary>How outcomes become periods: the last of a day counts, equal neighbours are one.</summary>
public sealed class PeriodTests
{
    private const string NotInGroup = "2021-05-01 te_office not_in_target_group";

    [Fact]
    public void The_last_outcome_of_a_day_counts() =>
        new History()
            .Start("2021-05-01")
            .Change("2021-05-01", f => f.In("684"))
            .Change("2021-05-01", f => f.In("091").WithStatus(5))
            .ShouldBe("2021-05-01 te_office status_not_covered");

    [Fact]
    public void A_search_that_starts_and_ends_on_a_day_leaves_a_time_without_one() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .End("2021-05-01")
            .ShouldBe("2021-05-01 none no_job_search");

    [Fact]
    public void It_leaves_the_right_to_go_on_all_the_same() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .End("2021-05-01", f => f.WithAllowance())
            .Start("2021-05-01")
            .ShouldBe("2021-05-01 municipality 091 restart 6.2");

    [Fact]
    public void A_search_that_ends_and_starts_on_a_day_leaves_no_gap() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .End("2021-06-01")
            .Start("2021-06-01")
            .ShouldBe(
                "2021-05-01 municipality 091 target_group 4.1.1",
                "2021-06-01 municipality 091 restart 4.1.1;6.2"
            );

    [Fact]
    public void With_the_same_outcome_it_is_one_period() =>
        new History().Start("2021-05-01").End("2021-06-01").Start("2021-06-01").ShouldBe(NotInGroup);

    [Fact]
    public void A_short_search_in_a_time_without_one_leaves_no_trace() =>
        new History()
            .Start("2021-05-01")
            .End("2021-06-01")
            .Start("2021-07-01")
            .End("2021-07-01")
            .ShouldBe(NotInGroup, "2021-06-01 none no_job_search");

    [Fact]
    public void Equal_neighbours_keep_the_grounds_of_the_first() =>
        new History()
            .Start("2021-05-01", f => f.WithStatus(5).WithoutAllowance())
            .Change("2021-06-01", f => f.In("684"))
            .Change("2021-06-01", f => f.In("091").WithAllowance().Speaking("et"))
            .ShouldBe("2021-05-01 te_office status_not_covered 4.1.1");

    [Fact]
    public void Equal_neighbours_keep_the_missing_facts_of_the_first() =>
        new History()
            .Start("2021-05-01", f => f.WithAllowanceUnknown())
            .Change("2021-06-01", f => f.WithAllowance().Speaking(""))
            .ShouldBe("2021-05-01 te_office missing_facts ?earnings_related");

    [Fact]
    public void A_repeated_test_on_its_own_day_keeps_the_grounds_of_the_first() =>
        new History()
            .Start("2021-05-01", f => f.WithStatus(5).WithoutAllowance())
            .Change("2021-05-01", f => f.WithAllowance().Speaking("et"))
            .ShouldBe("2021-05-01 te_office status_not_covered 4.1.1");

    [Fact]
    public void Another_basis_begins_a_period() =>
        new History()
            .Start("2021-05-01")
            .Change("2021-06-01", f => f.WithStatus(5))
            .Change("2021-07-01", f => f.In("684"))
            .Change("2021-08-01", f => f.In("091").WithStatus(2).AsImmigrant(Answer.Unknown))
            .ShouldBe(
                NotInGroup,
                "2021-06-01 te_office status_not_covered",
                "2021-07-01 te_office home_not_pilot",
                "2021-08-01 te_office missing_facts ?immigrant"
            );

    [Fact]
    public void Another_municipality_begins_a_period_on_the_same_basis() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .Change("2021-06-01", f => f.In("837"))
            .Change("2021-07-01", f => f.In("853"))
            .Change("2021-07-01", f => f.In("837"))
            .ShouldBe("2021-05-01 municipality 091 target_group 4.1.1", "2021-06-01 municipality 837 moved");

    [Fact]
    public void An_act_that_reaches_back_joins_an_equal_neighbour() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .LeaveUntransferred("2021-05-01")
            .End("2021-06-01")
            .Start("2021-06-01")
            .LeaveUntransferred("2021-06-01")
            .ShouldBe("2021-05-01 te_office left_untransferred");

    [Fact]
    public void An_act_that_reaches_back_to_the_launch_takes_the_place_of_the_customership() =>
        new History()
            .Start("2020-11-02", f => f.WithoutAllowance())
            .LeaveUntransferred("2021-03-20")
            .End("2021-03-25")
            .ShouldBe(
                "2020-11-02 te_office before_pilot",
                "2021-03-01 te_office left_untransferred",
                "2021-03-25 none no_job_search"
            );

    [Fact]
    public void A_time_without_a_search_before_the_launch_is_told_when_one_was_before() =>
        new History()
            .Start("2020-11-02")
            .End("2020-12-01")
            .Start("2021-05-01")
            .ShouldBe("2020-11-02 te_office before_pilot", "2020-12-01 none no_job_search", NotInGroup);

    [Fact]
    public void Steps_are_kept_only_when_asked_for()
    {
        RegisterEvent start = new(A.Day("2021-05-01"), RegisterEventKind.Start, A.Jobseeker);
        List<Happening> log = [];
        JobseekerHistory silent = new(LawAsKnown.Whole);
        JobseekerHistory telling = new(LawAsKnown.Whole, log);
        foreach (JobseekerHistory history in new[] { silent, telling })
        {
            history.Begin();
            Assert.Equal(Refusal.None, history.Add(start));
            history.End();
        }

        Assert.Equal((-1, 1), (silent.HappeningOf(0), telling.HappeningOf(0)));
        Assert.Equal([CauseKind.Launch, CauseKind.Start], log.Select(h => h.Cause));
        Assert.Equal([false, true], log.Select(h => h.IsTest));
        Assert.Same(LawAsKnown.Whole, silent.Law);
        Assert.Equal(telling.State, silent.State);
    }
}
