using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Law.Tests.Grants;

/// <summary>What is paid of a decision for a month, to the cent, and until when it is applied for.</summary>
public sealed class PaymentRulesTests
{
    private const long Enough = 99_999_00;

    private static readonly DateOnly InTime = new(2022, 9, 1);

    /// <summary>40 % of wage and contributions from 5 July to 20 September 2022, decided under the old law; part caps by thirtieths.</summary>
    private static PaymentFrame Old(
        SubsidyBasis basis = SubsidyBasis.Skills,
        int percent = 40,
        AidBasis aid = AidBasis.Gber
    ) =>
        new()
        {
            Benefit = GrantBenefit.PaySubsidy,
            Law = SubsidyLaw.Of2017,
            Basis = basis,
            Aid = aid,
            Rows =
            [
                Month("2022-07-05", "2022-07-31", percent, 1_260_00),
                Month("2022-08-01", "2022-08-31", percent, 1_400_00),
                Month("2022-09-01", "2022-09-20", percent, 933_33),
                new(GrantRowKind.Bonus, new(2022, 7, 5), new(2022, 9, 20), null, null, 600_00, 240_00, null, 0, 240_00),
            ],
        };

    private static GrantRow Month(string from, string to, int percent, long cap) =>
        new(GrantRowKind.Month, DateOnly.Parse(from), DateOnly.Parse(to), null, percent, 0, 0, cap, 0, 0);

    private static PaymentFrame New(SubsidyBasis basis, int percent, long cap, AidBasis aid, int worktime = 100) =>
        Old() with
        {
            Law = SubsidyLaw.Of2023,
            Basis = basis,
            Aid = aid,
            Worktime = worktime,
            Rows = [Month("2023-08-01", "2023-08-31", percent, cap), Month("2023-09-01", "2023-09-30", percent, cap)],
        };

    private static PaymentResult Paid(PaymentFrame frame, int month, PaymentCosts costs, DateOnly? claimed = null) =>
        PaymentRules.Reckon(frame, frame.Months[month], costs, claimed ?? InTime, Enough);

    [Theory]
    // 40 % of 2,880.00.
    [InlineData(2_400_00, 480_00, 0, 1_152_00)]
    // 40 % of 3,600.00 is over the cap of a whole month.
    [InlineData(3_000_00, 600_00, 0, 1_400_00)]
    // Half of the costs with other aid: 1,440.00 less 700.00.
    [InlineData(2_400_00, 480_00, 700_00, 740_00)]
    // Half a cent up: 40 % of 1,000.03 + 0.01 is 400.016.
    [InlineData(1_000_03, 1, 0, 400_02)]
    [InlineData(0, 0, 0, 0)]
    public void By_the_old_law_on_wage_and_contributions(long wage, long side, long aid, long paid) =>
        Assert.Equal(
            paid,
            Paid(
                Old(),
                1,
                new()
                {
                    Wage = wage,
                    SideCosts = side,
                    OtherAid = aid,
                }
            ).Payable
        );

    [Fact]
    public void What_is_no_accepted_cost_is_left_out_of_the_wage() =>
        Assert.Equal(800_00, Paid(Old(), 1, new() { Wage = 2_400_00, NotAccepted = 400_00 }).Payable);

    [Theory]
    // Fifteen days of the cap of 1,400.00 by thirtieths.
    [InlineData("2022-08-15", 700_00)]
    [InlineData("2022-08-30", 1_400_00)]
    [InlineData("2022-08-31", 1_400_00)]
    public void An_employment_that_ends_has_the_cap_of_its_days(string ended, long paid) =>
        Assert.Equal(
            paid,
            Paid(
                Old(),
                1,
                new()
                {
                    Wage = 9_000_00,
                    SideCosts = 0,
                    EndedOn = DateOnly.Parse(ended),
                }
            ).Payable
        );

    [Theory]
    [InlineData(SubsidyBasis.Skills, 50, 1_260_00, AidBasis.Gber, 100, 2_400_00, 1_200_00)]
    [InlineData(SubsidyBasis.Ability, 70, 1_770_00, AidBasis.Gber, 100, 3_000_00, 1_770_00)]
    // 65 % of full hours, and 23 hundredths more.
    [InlineData(SubsidyBasis.Association, 100, 2_020_00, AidBasis.None, 100, 1_000_00, 799_50)]
    [InlineData(SubsidyBasis.Association, 100, 2_020_00, AidBasis.None, 60, 1_000_00, 1_230_00)]
    public void By_the_new_law_on_the_wage_alone(
        SubsidyBasis basis,
        int percent,
        long cap,
        AidBasis aid,
        int worktime,
        long wage,
        long paid
    ) =>
        Assert.Equal(
            paid,
            Paid(
                New(basis, percent, cap, aid, worktime),
                0,
                new() { Wage = wage, SideCosts = wage / 5 },
                new(2023, 9, 1)
            ).Payable
        );

    [Fact]
    public void Of_a_month_in_which_the_percent_changes_the_wage_goes_by_days()
    {
        PaymentFrame frame = Old() with
        {
            Rows = [Month("2022-08-01", "2022-08-15", 40, 700_00), Month("2022-08-16", "2022-08-31", 30, 700_00)],
        };
        PaymentResult paid = Paid(frame, 0, new() { Wage = 1_000_01 });
        Assert.Equal([483_88L, 516_13L], paid.Rows.Select(row => row.Base));
        Assert.Equal(193_55 + 154_84, paid.Payable);
    }

    [Theory]
    [InlineData(1, 600_00, 0)]
    // With the last month alone, in the proportion of the decision, of what was accepted at most.
    [InlineData(2, 600_00, 240_00)]
    [InlineData(2, 300_00, 120_00)]
    [InlineData(2, 900_00, 240_00)]
    public void The_holiday_bonus_is_paid_with_the_last_month(int month, long bonus, long paid) =>
        Assert.Equal(paid, Paid(Old(), month, new() { HolidayBonus = bonus }, new(2022, 10, 1)).Payable);

    [Theory]
    // The second month after August ends on a Monday; the second after July, 30 September, is a Friday.
    [InlineData(0, "2022-09-30", true)]
    [InlineData(0, "2022-10-01", false)]
    [InlineData(1, "2022-10-31", true)]
    [InlineData(1, "2022-11-01", false)]
    public void By_the_old_law_each_month_has_its_last_day(int month, string claimed, bool isInTime)
    {
        PaymentResult paid = Paid(Old(), month, new() { Wage = 1_000_00 }, DateOnly.Parse(claimed));
        Assert.Equal(isInTime, paid.Payable > 0);
        Assert.Equal(isInTime ? null : PaymentGround.Late, paid.Ground);
    }

    [Theory]
    // Three months after September: 31 December 2023 is a Sunday, and 1 January no working day.
    [InlineData("2024-01-02", true)]
    [InlineData("2024-01-03", false)]
    public void By_the_new_law_all_months_have_the_last_day_of_the_whole(string claimed, bool isInTime) =>
        Assert.Equal(
            isInTime,
            Paid(
                New(SubsidyBasis.Skills, 50, 1_260_00, AidBasis.Gber),
                0,
                new() { Wage = 1_000_00 },
                DateOnly.Parse(claimed)
            ).Payable > 0
        );

    [Theory]
    // 34.50 a day in July, 35.72 from August 2022.
    [InlineData(0, 19, 19 * 34_50)]
    [InlineData(1, 23, 23 * 35_72)]
    // No more days than there are from Monday to Friday, and than were granted.
    [InlineData(0, 23, 20 * 34_50)]
    [InlineData(1, 0, 0)]
    public void A_start_up_grant_is_paid_by_days(int month, int days, long paid) =>
        Assert.Equal(paid, Paid(Startup, month, new() { Days = days }).Payable);

    [Fact]
    public void A_business_that_ends_is_paid_to_its_end() =>
        Assert.Equal(5 * 35_72, Paid(Startup, 1, new() { Days = 23, EndedOn = new(2022, 8, 7) }).Payable);

    private static PaymentFrame Startup { get; } =
        new()
        {
            Benefit = GrantBenefit.Startup,
            Law = SubsidyLaw.None,
            Basis = SubsidyBasis.None,
            Aid = AidBasis.DeMinimis,
            Rows =
            [
                new(GrantRowKind.Days, new(2022, 7, 4), new(2022, 7, 31), 20, null, 0, 0, null, 0, 0),
                new(GrantRowKind.Days, new(2022, 8, 1), new(2022, 8, 31), 23, null, 0, 0, null, 0, 0),
            ],
        };

    [Fact]
    public void No_more_is_paid_than_is_left()
    {
        PaymentFrame frame = Old();
        PaymentResult paid = PaymentRules.Reckon(frame, frame.Months[1], new() { Wage = 2_400_00 }, InTime, 100_00);
        Assert.Equal((100_00, PaymentGround.NothingLeft), (paid.Payable, paid.Ground));
    }

    [Fact]
    public void Nothing_is_paid_where_conditions_were_broken() =>
        Assert.Equal(
            PaymentGround.Breach,
            Paid(Old(), 1, new() { Wage = 2_400_00, Breached = true }) is { Payable: 0 } paid ? paid.Ground : null
        );

    [Theory]
    [InlineData("2022-10-05", new[] { "2022-07-05" }, false)]
    [InlineData("2022-10-05", new[] { "2022-07-05", "2022-08-01" }, true)]
    // July's last day, 30 September, is gone; August's, 31 October, on the day after it.
    [InlineData("2022-10-31", new string[0], false)]
    [InlineData("2022-11-01", new string[0], true)]
    public void The_last_one_is_the_one_after_which_nothing_can_be_applied_for(
        string today,
        string[] others,
        bool isLast
    )
    {
        PaymentFrame frame = Old();
        Assert.Equal(
            isLast,
            PaymentRules.IsLast(frame, frame.Months[2], [.. others.Select(DateOnly.Parse)], DateOnly.Parse(today))
        );
    }
}
