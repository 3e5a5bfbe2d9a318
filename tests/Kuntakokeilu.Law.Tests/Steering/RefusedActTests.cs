using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Law.Tests.Steering;

/// <summary>The order of reasons for which an act has no effect, and the place of acts within a day.</summary>
public sealed class RefusedActTests
{
    private const string Customer = "2021-05-01 municipality 091 target_group 4.1.1";

    [Theory]
    [InlineData("2024-12-31", false)]
    [InlineData("2025-01-01", true)]
    [InlineData("2025-01-02", true)]
    public void After_the_pilots_comes_first(string day, bool afterPilot)
    {
        TeOfficeAct unlawful = new(
            A.Day(day),
            TeOfficeActKind.TransferToTeOffice,
            default,
            default,
            false,
            false,
            false
        );

        new History().Act(unlawful).ShouldBe([], [afterPilot ? "act 1 after_pilot" : "act 1 no_legal_basis"]);
    }

    [Theory]
    [InlineData(TeOfficeActKind.LeaveUntransferred)]
    [InlineData(TeOfficeActKind.TransferToTeOffice)]
    [InlineData(TeOfficeActKind.TransferToMunicipality)]
    public void Then_the_legal_basis_then_the_open_search(TeOfficeActKind kind)
    {
        TeOfficeAct lawful = A.LawfulAct(kind, "2021-07-01", "837");

        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .End("2021-06-01")
            .Act(lawful with { Ground = TransferGround.NotInTheAct })
            .Act(lawful)
            .ShouldBe([Customer, "2021-06-01 none no_job_search"], ["act 1 no_legal_basis", "act 2 not_applicable"]);
    }

    [Fact]
    public void Before_the_first_search_no_act_applies() =>
        new History()
            .TransferTo("837", "2021-06-10")
            .Start("2021-07-01", f => f.WithoutAllowance())
            .ShouldBe(["2021-07-01 municipality 091 target_group 4.1.1"], ["act 1 not_applicable"]);

    [Fact]
    public void Acts_come_after_the_entries_of_their_day() =>
        new History()
            .TransferTo("837", "2021-06-10")
            .Start("2021-06-10")
            .Change("2021-06-10", f => f.WithoutAllowance())
            .ShouldBe("2021-06-10 municipality 837 transferred_on_request");

    [Fact]
    public void And_before_those_of_the_next() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .TransferToTeOffice("2021-06-10")
            .End("2021-06-11")
            .ShouldBe(Customer, "2021-06-10 te_office transferred_on_request", "2021-06-11 none no_job_search");

    [Fact]
    public void And_after_the_launch() =>
        new History()
            .Start("2021-02-01", f => f.WithoutAllowance())
            .LeaveUntransferred("2021-03-01")
            .ShouldBe("2021-02-01 te_office before_pilot", "2021-03-01 te_office left_untransferred");

    [Fact]
    public void Acts_of_a_day_apply_in_their_order_and_the_last_counts() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .TransferTo("853", "2021-06-10")
            .TransferToTeOffice("2021-06-10")
            .TransferTo("837", "2021-06-10")
            .ShouldBe(Customer, "2021-06-10 municipality 837 transferred_on_request");

    [Fact]
    public void A_person_may_have_many_acts_and_many_periods()
    {
        History history = new History().Start("2021-05-01", f => f.WithoutAllowance());
        List<string> periods = [Customer];
        for (DateOnly day = A.Day("2021-06-01"); periods.Count < 100; day = day.AddDays(1))
        {
            string to = periods.Count % 2 == 0 ? "853" : "837";
            history.TransferTo(to, $"{day:yyyy-MM-dd}");
            periods.Add($"{day:yyyy-MM-dd} municipality {to} transferred_on_request");
        }

        history.ShouldBe([.. periods]);
    }

    [Fact]
    public void A_refused_act_is_named_by_its_number_among_many() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .TransferTo("837", "2021-06-01")
            .TransferTo("853", "2021-06-02")
            .TransferTo("853", "2021-06-02")
            .TransferTo("092", "2021-06-03")
            .TransferTo("684", "2021-06-04")
            .TransferTo("837", "2021-06-05")
            .ShouldBe(
                [
                    Customer,
                    "2021-06-01 municipality 837 transferred_on_request",
                    "2021-06-02 municipality 853 transferred_on_request",
                    "2021-06-03 municipality 092 transferred_on_request",
                    "2021-06-05 municipality 837 transferred_on_request",
                ],
                ["act 3 not_applicable", "act 5 not_applicable"]
            );
}
