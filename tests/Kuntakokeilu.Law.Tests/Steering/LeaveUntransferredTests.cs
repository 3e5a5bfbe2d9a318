using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Law.Tests.Steering;

/// <summary>5 § 5 mom: the TE office leaves a person untransferred.</summary>
public sealed class LeaveUntransferredTests
{
    private const string Customer = "2021-05-01 municipality 091 target_group 4.1.1";
    private const string Left = "2021-05-01 te_office left_untransferred";

    private static History Started(string day = "2021-05-01") => new History().Start(day, f => f.WithoutAllowance());

    [Theory]
    [InlineData(TransferGround.Language, true)]
    [InlineData(TransferGround.Inappropriate, true)]
    [InlineData(TransferGround.Other, true)]
    [InlineData(TransferGround.Safety, false)]
    [InlineData(TransferGround.NotInTheAct, false)]
    public void It_takes_a_ground_of_the_Act_and_no_request(TransferGround ground, bool lawful) =>
        Started()
            .LeaveUntransferred("2021-05-01", ground)
            .ShouldBe([lawful ? Left : Customer], lawful ? [] : ["act 1 no_legal_basis"]);

    [Theory]
    [InlineData("2021-04-30", false)]
    [InlineData("2021-05-01", true)]
    [InlineData("2021-05-02", false)]
    public void It_must_be_of_the_day_of_the_test(string day, bool lawful) =>
        Started().LeaveUntransferred(day).ShouldBe([lawful ? Left : Customer], lawful ? [] : ["act 1 not_applicable"]);

    [Theory]
    [InlineData("2021-02-28", "no_legal_basis")]
    [InlineData("2021-03-01", "")]
    [InlineData("2021-03-02", "")]
    [InlineData("2021-03-30", "")]
    [InlineData("2021-03-31", "")]
    [InlineData("2021-04-01", "not_applicable")]
    public void After_the_launch_test_there_is_time_until_the_end_of_March(string day, string refusal)
    {
        string then = refusal == "" ? "te_office left_untransferred" : "municipality 091 target_group 4.1.1";

        Started("2020-11-02")
            .LeaveUntransferred(day)
            .ShouldBe(
                ["2020-11-02 te_office before_pilot", $"2021-03-01 {then}"],
                refusal == "" ? [] : [$"act 1 {refusal}"]
            );
    }

    [Theory]
    [InlineData("2021-03-01", true)]
    [InlineData("2021-03-02", false)]
    public void A_search_started_on_the_day_of_the_launch_has_no_such_time(string day, bool lawful) =>
        Started("2021-03-01")
            .LeaveUntransferred(day)
            .ShouldBe(
                [lawful ? "2021-03-01 te_office left_untransferred" : "2021-03-01 municipality 091 target_group 4.1.1"],
                lawful ? [] : ["act 1 not_applicable"]
            );

    [Fact]
    public void Nor_one_started_after_another_ended_that_day() =>
        Started("2020-11-02")
            .End("2021-03-01")
            .Start("2021-03-01")
            .LeaveUntransferred("2021-03-02")
            .ShouldBe(
                ["2020-11-02 te_office before_pilot", "2021-03-01 municipality 091 restart 4.1.1;6.2"],
                ["act 1 not_applicable"]
            );

    [Theory]
    [InlineData("2021-03-05", true)]
    [InlineData("2021-03-06", false)]
    public void Nor_one_who_became_a_customer_by_a_later_test_of_March(string day, bool lawful) =>
        new History()
            .Start("2020-11-02")
            .Change("2021-03-05", f => f.WithoutAllowance())
            .LeaveUntransferred(day)
            .ShouldBe(
                [
                    "2020-11-02 te_office before_pilot",
                    "2021-03-01 te_office not_in_target_group",
                    lawful
                        ? "2021-03-05 te_office left_untransferred"
                        : "2021-03-05 municipality 091 target_group 4.1.1",
                ],
                lawful ? [] : ["act 1 not_applicable"]
            );

    [Fact]
    public void A_restart_is_a_test_too() =>
        Started()
            .End("2021-06-01", f => f.WithAllowance())
            .Start("2021-07-01")
            .LeaveUntransferred("2021-07-01")
            .ShouldBe(Customer, "2021-06-01 none no_job_search", "2021-07-01 te_office left_untransferred");

    [Fact]
    public void A_customer_of_the_TE_office_cannot_be_left() =>
        new History()
            .Start("2021-05-01")
            .LeaveUntransferred("2021-05-01")
            .ShouldBe(["2021-05-01 te_office not_in_target_group"], ["act 1 not_applicable"]);

    [Fact]
    public void Nor_one_whose_period_of_the_test_has_ended_by_a_move() =>
        Started("2020-11-02")
            .Change("2021-03-10", f => f.In("837"))
            .LeaveUntransferred("2021-03-10")
            .LeaveUntransferred("2021-03-11")
            .ShouldBe(
                [
                    "2020-11-02 te_office before_pilot",
                    "2021-03-01 municipality 091 target_group 4.1.1",
                    "2021-03-10 municipality 837 moved",
                ],
                ["act 1 not_applicable", "act 2 not_applicable"]
            );

    [Fact]
    public void Nor_one_transferred_on_the_day_of_the_test() =>
        Started("2021-06-01")
            .TransferTo("837", "2021-06-01")
            .LeaveUntransferred("2021-06-01")
            .ShouldBe(["2021-06-01 municipality 837 transferred_on_request"], ["act 2 not_applicable"]);

    [Fact]
    public void It_holds_until_the_search_ends_whatever_changes() =>
        Started()
            .LeaveUntransferred("2021-05-01")
            .Change("2021-06-01")
            .Registry("2021-06-02", f => f.In("837"))
            .Start("2021-07-01", f => f.In("684"))
            .Change("2023-02-01", f => f.WithChangeSecurity())
            .End("2023-03-01")
            .Start("2023-04-01", f => f.In("091").WithChangeSecurity(false))
            .ShouldBe(Left, "2023-03-01 none no_job_search", "2023-04-01 municipality 091 target_group 4.1.1");

    [Fact]
    public void One_left_has_no_former_customership() =>
        Started()
            .LeaveUntransferred("2021-05-01")
            .End("2021-06-01", f => f.WithAllowance())
            .Start("2021-07-01")
            .ShouldBe(Left, "2021-06-01 none no_job_search", "2021-07-01 te_office not_in_target_group");
}
