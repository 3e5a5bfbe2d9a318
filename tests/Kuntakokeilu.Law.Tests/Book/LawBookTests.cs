using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Tests.Book;

/// <summary>The law book against the dates of the Act and its amendments.</summary>
public sealed class LawBookTests
{
    [Fact]
    public void Every_rule_has_an_identifier_of_its_own_and_is_found_by_it()
    {
        Assert.Equal(LawBook.Provisions.Count, LawBook.Provisions.Select(p => p.Id).Distinct().Count());
        Assert.All(LawBook.Provisions, p => Assert.Same(p, LawBook.Provision(p.Id)));
        Assert.Throws<ArgumentException>(() => LawBook.Provision("4.1.3"));
    }

    [Fact]
    public void Every_rule_that_is_named_is_listed() =>
        Assert.Equal(
            typeof(LawBook)
                .GetFields()
                .Where(f => f.FieldType == typeof(Provision))
                .Select(f => ((Provision)f.GetValue(null)!).Id)
                .Order(),
            LawBook.Provisions.Select(p => p.Id).Order()
        );

    [Theory]
    [InlineData("4.1.at_risk", "2022-05-02", "1381/2021", "2021-12-30")]
    [InlineData("4.2", "2023-03-01", "149/2023", "2023-02-03")]
    [InlineData("4.3", "2022-05-02", "1381/2021", "2021-12-30")]
    [InlineData("5.3-4", "2023-01-01", "671/2022", "2022-07-08")]
    [InlineData("5.6", "2021-06-01", "421/2021", "2021-05-21")]
    [InlineData("5.7", "2021-06-01", "421/2021", "2021-05-21")]
    [InlineData("23", "2025-01-01", "287/2022", "2022-04-13")]
    public void An_added_rule_has_the_dates_of_its_amendment(string id, string from, string amendment, string known)
    {
        Provision rule = LawBook.Provision(id);
        DateOnly given = A.Day(known);

        Assert.Equal((A.Day(from), amendment, given), (rule.From, rule.AddedBy!.Number, rule.AddedBy.Given));
        Assert.Equal([false, true, true], Around(given).Select(rule.IsKnown));
        Assert.Equal([false, true, true], Around(rule.From).Select(day => rule.IsInForce(day, DateOnly.MaxValue)));
        Assert.Equal([false, true, true], Around(given).Select(day => rule.IsInForce(rule.From, day)));
    }

    [Fact]
    public void All_other_rules_are_of_the_Act_as_first_given() =>
        Assert.All(
            LawBook.Provisions.Where(p => p.AddedBy is null && p != LawBook.OriginalEnd && p != LawBook.SteeringStops),
            p => Assert.True(p.From == A.Day("2021-03-01") && p.IsKnown(A.Day("2020-01-01")))
        );

    [Theory]
    [InlineData("4.2.unemployed", "421/2021", "2021-06-01", "2021-05-21")]
    [InlineData("4.2.jobseeker", "1381/2021", "2022-05-02", "2021-12-30")]
    public void A_replaced_rule_ends_on_the_day_of_its_amendment_once_that_is_known(
        string id,
        string amendment,
        string end,
        string known
    )
    {
        Provision rule = LawBook.Provision(id);

        Assert.Equal(amendment, rule.EndedBy!.Number);
        Assert.Equal([true, false, false], Around(A.Day(end)).Select(day => rule.IsInForce(day, DateOnly.MaxValue)));
        Assert.Equal([true, false, false], Around(A.Day(known)).Select(day => rule.IsInForce(A.Day(end), day)));
    }

    [Theory]
    [InlineData("24.4", "2023-04-01")]
    [InlineData("23.original", "2023-07-01")]
    public void A_rule_repealed_before_its_day_came_is_never_applied_once_that_is_known(string id, string day)
    {
        Provision rule = LawBook.Provision(id);

        Assert.Equal([false, true, true], Around(A.Day(day)).Select(on => rule.IsInForce(on, A.Day("2022-04-12"))));
        Assert.Equal(
            [true, false, false],
            Around(A.Day("2022-04-13")).Select(known => rule.IsInForce(A.Day("2023-07-01"), known))
        );
    }

    [Theory]
    [InlineData("4.1.status", "2021-03-01")]
    [InlineData("4.2.jobseeker", "2021-06-01")]
    [InlineData("24.4", "2021-03-01")]
    [InlineData("23.original", "2021-03-01")]
    [InlineData("23", "2022-08-01")]
    public void The_words_of_a_rule_are_in_the_Act_from_a_day(string id, string from) =>
        Assert.Equal(A.Day(from), LawBook.Provision(id).InForceFrom);

    /// <summary>Number, given, in force: read in each act.</summary>
    [Theory]
    [InlineData("421/2021", "2021-05-21", "2021-06-01")]
    [InlineData("1381/2021", "2021-12-30", "2022-05-02")]
    [InlineData("287/2022", "2022-04-13", "2022-08-01")]
    [InlineData("338/2022", "2022-05-20", "2022-05-23")]
    [InlineData("671/2022", "2022-07-08", "2023-01-01")]
    [InlineData("682/2022", "2022-07-08", "2022-07-11")]
    [InlineData("937/2022", "2022-11-25", "2023-01-01")]
    [InlineData("1133/2022", "2022-12-20", "2023-01-01")]
    [InlineData("149/2023", "2023-02-03", "2023-03-01")]
    [InlineData("374/2023", "2023-03-23", "2023-07-01")]
    [InlineData("1001/2023", "2023-11-02", "2023-12-01")]
    [InlineData("1307/2023", "2023-12-28", "2024-01-01")]
    [InlineData("400/2024", "2024-06-28", "2024-09-02")]
    public void Each_amendment_was_given_and_came_into_force_on_its_days(string number, string given, string inForce)
    {
        Amendment act = Assert.Single(Amendments.All, a => a.Number == number);

        Assert.Equal((A.Day(given), A.Day(inForce), Certainty.Verified), (act.Given, act.InForce, act.Certainty));
    }

    [Fact]
    public void There_are_thirteen_amendments() => Assert.Equal(13, Amendments.All.Count);

    /// <summary>The law known on a day is that of the latest amendment given by then.</summary>
    [Theory]
    [InlineData("2021-05-20", "2020-12-30")]
    [InlineData("2021-05-21", "2021-05-21")]
    [InlineData("2022-07-07", "2022-05-20")]
    [InlineData("2022-07-08", "2022-07-08")]
    [InlineData("2023-02-02", "2022-12-20")]
    [InlineData("2023-02-03", "2023-02-03")]
    [InlineData("9999-12-31", "2024-06-28")]
    public void A_version_of_the_law_is_named_by_the_day_of_its_latest_amendment(string day, string version) =>
        Assert.Equal(A.Day(version), LawAsKnown.On(A.Day(day)).Version);

    [Fact]
    public void The_whole_law_has_the_dates_of_its_rules()
    {
        LawAsKnown law = LawAsKnown.Whole;

        Assert.Equal((DateOnly.MaxValue, A.Day("2021-03-01")), (law.AsOf, law.PilotStart));
        Assert.Equal((A.Day("2025-01-01"), LawBook.Extension.From), (law.PilotEnd, law.PilotEnd));
        Assert.Equal(LawBook.AtRisk.From, law.AtRiskFrom);
        Assert.Equal(LawBook.AnyRegistration.From, law.AnyRegistrationFrom);
        Assert.Equal(LawBook.DangerRegistration.From, law.DangerRegistrationFrom);
        Assert.Equal(DateOnly.MaxValue, law.SteeringStopsFrom);
        Assert.Equal(LawBook.RedundancyProtection.From, law.RedundancyProtectionFrom);
        Assert.Equal(LawBook.TemporaryProtection.From, law.TemporaryProtectionFrom);
        Assert.Equal(LawBook.TransferToTeOffice.From, law.RequestedTransfersFrom);
        Assert.Equal(LawBook.TransferToMunicipality.From, law.RequestedTransfersFrom);
        Assert.Equal(LawBook.TransferToMunicipality.AddedBy, LawBook.TransferToTeOffice.AddedBy);
    }

    [Fact]
    public void The_law_as_first_given_has_none_of_the_amendments()
    {
        LawAsKnown law = LawAsKnown.On(A.Day("2021-03-01"));

        Assert.Equal((A.Day("2021-03-01"), A.Day("2023-07-01")), (law.PilotStart, law.PilotEnd));
        Assert.Equal(A.Day("2023-04-01"), law.SteeringStopsFrom);
        Assert.All(
            new[]
            {
                law.AtRiskFrom,
                law.AnyRegistrationFrom,
                law.DangerRegistrationFrom,
                law.RedundancyProtectionFrom,
                law.TemporaryProtectionFrom,
                law.RequestedTransfersFrom,
            },
            never => Assert.Equal(DateOnly.MaxValue, never)
        );
    }

    [Fact]
    public void Every_ground_is_set_by_a_rule_whose_identifier_is_its_name()
    {
        Grounds[] grounds = [.. Enum.GetValues<Grounds>().Where(g => g != Grounds.None)];

        Assert.All(
            grounds,
            g => Assert.Equal(Text.GroundsOf(new(default, default, default, g)), TestFindings.ProvisionOf(g).Id)
        );
        Assert.All(grounds, g => Assert.Equal(g, TestFindings.GroundOf(TestFindings.ProvisionOf(g))));
        Assert.Throws<ArgumentOutOfRangeException>(() => TestFindings.ProvisionOf(Grounds.None));
    }

    [Fact]
    public void Every_missing_fact_could_give_a_ground() =>
        Assert.Equal(
            [Grounds.NoEarningsRelatedAllowance, Grounds.Immigrant, Grounds.ForeignLanguage],
            Enum.GetValues<MissingFacts>().Where(m => m != MissingFacts.None).Select(TestFindings.GroundOf)
        );

    [Fact]
    public void Amendments_are_in_order_and_known_at_the_latest_when_in_force()
    {
        IReadOnlyList<Amendment> all = Amendments.All;

        Assert.Equal(all.OrderBy(a => a.InForce).Select(a => a.InForce), all.Select(a => a.InForce));
        Assert.Equal(all.Count, all.Select(a => a.Number).Distinct().Count());
        Assert.All(all, a => Assert.True(a.Given <= a.InForce));
        Assert.All(all, a => Assert.False(string.IsNullOrWhiteSpace(a.Effect) || string.IsNullOrWhiteSpace(a.Source)));
        Assert.All(LawBook.Provisions, p => Assert.True(p.AddedBy is null || all.Contains(p.AddedBy)));
    }

    private static DateOnly[] Around(DateOnly day) => [day.AddDays(-1), day, day.AddDays(1)];
}
