using CsCheck;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Tests.Steering;

/// <summary>Customership, once begun, against every later fact.</summary>
public sealed class CustomershipPropertyTests
{
    private static readonly LawAsKnown Whole = LawAsKnown.Whole;

    private static readonly Gen<RegisterEventKind> NotEnd = Gen.Int[0, 2].Select(i => (RegisterEventKind)i);

    [Fact]
    public void No_fact_of_the_test_moves_a_municipalitys_customer() =>
        Gen.Select(LegalDates.Any, NotEnd, Histories.AnyFacts)
            .Array[1, 6]
            .Sample(
                rows =>
                {
                    JobseekerFacts first = A.Jobseeker.WithoutAllowance();
                    RegisterEvent start = new(A.Day("2021-03-01"), RegisterEventKind.Start, first);
                    var later = rows.Where(r => r.Item1 > start.Date && r.Item1 < Whole.PilotEnd)
                        .OrderBy(r => r.Item1)
                        .Select(r => new RegisterEvent(r.Item1, r.Item2, InPlaceOf(first, r.Item3)));
                    Fold fold = Fold.Of([start, .. later], [], Whole);
                    Assert.Equal(
                        "2021-03-01 municipality 091 target_group 4.1.1",
                        Text.Of(Assert.Single(fold.Periods))
                    );
                },
                iter: 2000
            );

    [Fact]
    public void Until_the_search_ends_nothing_moves_one_kept_at_the_TE_office() =>
        Gen.Select(LegalDates.Any, NotEnd, Histories.AnyFacts)
            .Array[1, 6]
            .Sample(
                rows =>
                {
                    RegisterEvent start = new(
                        A.Day("2021-03-01"),
                        RegisterEventKind.Start,
                        A.Jobseeker.WithoutAllowance()
                    );
                    TeOfficeAct left = A.LawfulAct(TeOfficeActKind.LeaveUntransferred, "2021-03-01");
                    var later = rows.Where(r => r.Item1 > start.Date && r.Item1 < Whole.PilotEnd)
                        .OrderBy(r => r.Item1)
                        .Select(r => new RegisterEvent(r.Item1, r.Item2, r.Item3));
                    Fold fold = Fold.Of([start, .. later], [left], Whole);
                    Assert.Equal("2021-03-01 te_office left_untransferred", Text.Of(Assert.Single(fold.Periods)));
                },
                iter: 2000
            );

    [Fact]
    public void A_customers_municipality_is_the_place_unless_by_request_or_restart() =>
        Histories.Any.Sample(
            h =>
            {
                foreach (Period p in Fold.Of(h.Entries, h.Acts, Whole).Periods)
                {
                    MunicipalityCode municipality = p.Outcome.Municipality;
                    bool byPlace =
                        p.Outcome is { Authority: Authority.Municipality, Basis: Basis.TargetGroup or Basis.Moved };
                    if (byPlace)
                        Assert.Contains(
                            h.Entries,
                            e =>
                                e.Date <= p.From
                                && (e.Facts.HomeMunicipality == municipality || e.Facts.PlaceOfStay == municipality)
                        );
                }
            },
            iter: 2000
        );

    private static JobseekerFacts InPlaceOf(JobseekerFacts first, JobseekerFacts facts) =>
        facts with
        {
            HomeMunicipality = first.HomeMunicipality,
            RedundancyProtection = false,
        };
}
