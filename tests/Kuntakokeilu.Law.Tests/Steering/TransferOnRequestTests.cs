using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Law.Tests.Steering;

/// <summary>5 § 6-7 mom: transfers on the customer's request.</summary>
public sealed class TransferOnRequestTests
{
    private const string Customer = "2021-05-01 municipality 091 target_group 4.1.1";
    private const string ToTeOffice = "2021-06-10 te_office transferred_on_request";
    private const string ToTampere = "2021-06-10 municipality 837 transferred_on_request";
    private const string NotInGroup = "2021-05-01 te_office not_in_target_group";

    private static History Started() => new History().Start("2021-05-01", f => f.WithoutAllowance());

    private static TeOfficeAct Act(bool toMunicipality) =>
        toMunicipality
            ? A.LawfulAct(TeOfficeActKind.TransferToMunicipality, "2021-06-10", "837")
            : A.LawfulAct(TeOfficeActKind.TransferToTeOffice, "2021-06-10");

    private static void ShouldBe(TeOfficeAct act, string outcome, string refusal = "") =>
        Started()
            .Act(act)
            .ShouldBe(refusal == "" ? [Customer, outcome] : [Customer], refusal == "" ? [] : [$"act 1 {refusal}"]);

    [Theory]
    [InlineData("2021-05-31", false)]
    [InlineData("2021-06-01", true)]
    [InlineData("2021-06-02", true)]
    public void They_are_possible_from_1_June_2021(string day, bool lawful)
    {
        string refusal = lawful ? "" : "no_legal_basis";

        ShouldBe(Act(false) with { Date = A.Day(day) }, $"{day} te_office transferred_on_request", refusal);
        ShouldBe(Act(true) with { Date = A.Day(day) }, $"{day} municipality 837 transferred_on_request", refusal);
    }

    [Theory]
    [InlineData(TransferGround.Language, "")]
    [InlineData(TransferGround.Inappropriate, "")]
    [InlineData(TransferGround.Safety, "")]
    [InlineData(TransferGround.Other, "no_legal_basis")]
    [InlineData(TransferGround.NotInTheAct, "no_legal_basis")]
    public void They_take_a_ground_of_the_Act(TransferGround ground, string refusal)
    {
        ShouldBe(Act(false) with { Ground = ground }, ToTeOffice, refusal);
        ShouldBe(Act(true) with { Ground = ground }, ToTampere, refusal);
    }

    [Theory]
    [InlineData(true, true, true, "", "")]
    [InlineData(true, true, false, "", "no_legal_basis")]
    [InlineData(false, true, true, "no_legal_basis", "no_legal_basis")]
    [InlineData(true, false, true, "no_legal_basis", "no_legal_basis")]
    [InlineData(false, false, false, "no_legal_basis", "no_legal_basis")]
    public void They_must_be_requested_and_endanger_no_service_and_a_municipality_must_accept(
        bool requested,
        bool secured,
        bool accepted,
        string toTeOffice,
        string toMunicipality
    )
    {
        TeOfficeAct Shown(TeOfficeAct act) =>
            act with
            {
                Requested = requested,
                ServicesSecured = secured,
                Accepted = accepted,
            };

        ShouldBe(Shown(Act(false)), ToTeOffice, toTeOffice);
        ShouldBe(Shown(Act(true)), ToTampere, toMunicipality);
    }

    [Theory]
    [InlineData("837", "")]
    [InlineData("092", "")]
    [InlineData("091", "not_applicable")]
    [InlineData("684", "not_applicable")]
    [InlineData("", "not_applicable")]
    public void A_municipalitys_customer_goes_to_another_pilot_municipality(string to, string refusal) =>
        ShouldBe(
            Act(true) with
            {
                To = MunicipalityCode.Parse(to),
            },
            $"2021-06-10 municipality {to} transferred_on_request",
            refusal
        );

    [Fact]
    public void No_fresh_test_is_made_of_a_municipalitys_customer()
    {
        Started()
            .Change("2021-06-01", f => f.WithAllowance().WithStatus(5))
            .TransferToTeOffice("2021-06-10")
            .ShouldBe(Customer, ToTeOffice);
        Started()
            .Change("2021-06-01", f => f.WithAllowance().WithStatus(5))
            .TransferTo("837", "2021-06-10")
            .ShouldBe(Customer, ToTampere);
    }

    [Fact]
    public void One_transferred_may_go_on_and_back() =>
        Started()
            .TransferTo("837", "2021-06-10")
            .TransferTo("853", "2021-07-01")
            .TransferTo("853", "2021-07-02")
            .TransferTo("091", "2021-08-01")
            .ShouldBe(
                [
                    Customer,
                    ToTampere,
                    "2021-07-01 municipality 853 transferred_on_request",
                    "2021-08-01 municipality 091 transferred_on_request",
                ],
                ["act 3 not_applicable"]
            );

    [Theory]
    [InlineData("837")]
    [InlineData("091")]
    public void A_customer_of_the_TE_office_who_meets_the_test_goes_to_any_pilot_municipality(string to) =>
        new History()
            .Start("2021-05-01")
            .Registry("2021-06-01", f => f.WithoutAllowance())
            .TransferTo(to, "2021-06-10")
            .ShouldBe(NotInGroup, $"2021-06-10 municipality {to} transferred_on_request");

    [Theory]
    [InlineData("684")]
    [InlineData("")]
    public void But_to_no_other_municipality(string to) =>
        new History()
            .Start("2021-05-01")
            .Registry("2021-06-01", f => f.WithoutAllowance())
            .TransferTo(to, "2021-06-10")
            .ShouldBe([NotInGroup], ["act 1 not_applicable"]);

    [Fact]
    public void One_who_does_not_meet_the_test_stays_and_one_at_the_TE_office_is_not_transferred_there() =>
        new History()
            .Start("2021-05-01")
            .TransferTo("837", "2021-06-10")
            .TransferToTeOffice("2021-06-11")
            .ShouldBe([NotInGroup], ["act 1 not_applicable", "act 2 not_applicable"]);

    [Theory]
    [InlineData("2021-09-09", true)]
    [InlineData("2021-09-10", false)]
    [InlineData("2021-09-11", false)]
    public void The_test_is_that_of_the_day_of_the_act(string day, bool under30) =>
        new History()
            .Start("2021-05-01", f => f.WithStatus(5))
            .Registry("2021-06-01", f => f.WithStatus(2).Born("1991-09-10"))
            .TransferTo("837", day)
            .ShouldBe(
                [
                    "2021-05-01 te_office status_not_covered",
                    .. under30 ? [$"{day} municipality 837 transferred_on_request"] : Array.Empty<string>(),
                ],
                under30 ? [] : ["act 1 not_applicable"]
            );

    [Fact]
    public void Former_customership_meets_the_test() =>
        Started()
            .End("2021-05-10", f => f.WithAllowance())
            .Start("2021-05-20", f => f.WithStatus(5))
            .Registry("2021-06-09", f => f.WithStatus(2))
            .TransferTo("837", "2021-06-10")
            .ShouldBe(Customer, "2021-05-10 none no_job_search", "2021-05-20 te_office status_not_covered", ToTampere);

    [Fact]
    public void Whatever_the_basis_at_the_TE_office()
    {
        Started()
            .LeaveUntransferred("2021-05-01")
            .TransferTo("837", "2021-06-10")
            .ShouldBe("2021-05-01 te_office left_untransferred", ToTampere);
        Started()
            .TransferToTeOffice("2021-06-10")
            .TransferTo("091", "2021-07-01")
            .ShouldBe(Customer, ToTeOffice, "2021-07-01 municipality 091 transferred_on_request");
    }

    [Fact]
    public void Change_security_fails_the_test_but_binds_no_customer_before_it_is_told() =>
        new History()
            .Start("2023-02-01", f => f.WithoutAllowance().WithChangeSecurity())
            .TransferTo("837", "2023-02-02")
            .ShouldBe(["2023-02-01 te_office redundancy_protection 4.1.1"], ["act 1 not_applicable"]);

    [Fact]
    public void One_transferred_to_the_TE_office_stays_until_the_search_ends() =>
        Started()
            .TransferToTeOffice("2021-06-10")
            .Change("2021-07-01")
            .Registry("2021-07-02", f => f.In("837"))
            .Change("2023-02-01", f => f.WithChangeSecurity())
            .End("2023-03-01")
            .Start("2023-04-01", f => f.WithChangeSecurity(false))
            .ShouldBe(
                Customer,
                ToTeOffice,
                "2023-03-01 none no_job_search",
                "2023-04-01 municipality 837 target_group 4.1.1"
            );
}
