using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Tests.Areas;

public sealed class AreaDataTests
{
    [Fact]
    public void Every_municipality_but_those_of_Åland_has_one_of_the_15_te_offices()
    {
        Assert.Equal(15, TeOffices.All.Select(office => office.ElyCode).Distinct().Count());
        Municipality[] without = [.. Municipalities.All.Where(m => TeOffices.Of(m) is null)];
        Assert.Equal(16, without.Length);
        Assert.All(without, m => Assert.Equal("21", m.RegionCode));
    }

    [Fact]
    public void The_te_office_of_an_area_is_the_one_under_which_the_act_lists_it() =>
        Assert.All(
            PilotAreas.All,
            area =>
                Assert.All(
                    area.Municipalities,
                    code => Assert.Equal(area.TeOffice, Municipalities.Find(code)!.ElyCentre)
                )
        );

    [Fact]
    public void Every_municipality_but_those_of_Åland_has_one_of_the_45_employment_areas()
    {
        Municipality[] without = [.. Municipalities.All.Where(m => EmploymentAreas.Of(m.Code) is null)];
        Assert.Equal(16, without.Length);
        Assert.All(without, m => Assert.Equal("21", m.RegionCode));
        EmploymentArea[] areas =
        [
            .. Municipalities.All.Except(without).Select(m => EmploymentAreas.Of(m.Code)!).Distinct(),
        ];
        Assert.Equal(Enumerable.Range(1, 45), areas.Select(area => area.Number).Order());
    }

    [Fact]
    public void Areas_are_numbered_in_the_order_of_the_act()
    {
        Assert.Equal(Enumerable.Range(1, 25), PilotAreas.All.Select(PilotAreaNumbers.Of));
        Assert.Null(PilotAreaNumbers.Find(0));
        Assert.Null(PilotAreaNumbers.Find(26));
    }

    /// <summary>Each place that a name has in Finnish is inflected; the other languages have a preposition.</summary>
    [Fact]
    public void Every_area_has_the_form_of_being_in_it()
    {
        string[] fi = [.. PilotAreas.All.Select(area => PilotAreaNumbers.Inside(area, Texts.For("fi")))];
        Assert.Equal(25, fi.Distinct().Count());
        Assert.All(fi, one => Assert.Matches("^([^ ]+(ll|ss)[aä]|.+ (alueella|seudulla))( ja .+(ll|ss)[aä])?$", one));
        Assert.All(
            PilotAreas.All,
            area => Assert.StartsWith("i ", PilotAreaNumbers.Inside(area, Texts.For("sv")), StringComparison.Ordinal)
        );
        Assert.All(
            PilotAreas.All,
            area => Assert.StartsWith("in ", PilotAreaNumbers.Inside(area, Texts.For("en")), StringComparison.Ordinal)
        );
    }

    /// <summary>The first place of the form is the first of the name: Porvoo, Porvoossa.</summary>
    [Theory]
    [InlineData("fi", 3)]
    [InlineData("sv", 4)]
    [InlineData("en", 4)]
    public void The_form_of_being_in_an_area_is_of_that_area(string language, int letters)
    {
        Texts texts = Texts.For(language);
        Assert.All(
            PilotAreas.All,
            area =>
                Assert.Contains(
                    PilotAreaNumbers.Name(area, texts)[..letters],
                    PilotAreaNumbers.Inside(area, texts),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void In_a_sentence_a_name_has_no_parentheses_of_its_own()
    {
        Assert.Equal("Lappi", PilotAreaNumbers.ShortName(PilotAreaNumbers.Find(10)!, Texts.For("fi")));
        Assert.All(
            PilotAreas.All,
            area => Assert.DoesNotContain('(', PilotAreaNumbers.ShortName(area, Texts.For("sv")))
        );
    }

    [Fact]
    public void An_agreement_stays_within_its_area_and_does_not_overlap_another() =>
        Assert.All(
            OrganisingAgreements.All,
            agreement =>
            {
                PilotArea area = PilotAreaNumbers.Find(agreement.Area)!;
                Assert.Contains(agreement.Municipality, area.Municipalities);
                Assert.Contains(agreement.Organiser, area.Municipalities);
                Assert.True(agreement.From < agreement.To);
                Assert.Single(
                    OrganisingAgreements.All,
                    other =>
                        other.Municipality == agreement.Municipality
                        && other.From < agreement.To
                        && agreement.From < other.To
                );
                Assert.Contains($"organising.{agreement.Source}", Texts.All.Keys);
            }
        );

    [Theory]
    [InlineData(91, "2021-02-28", "")]
    [InlineData(91, "2021-03-01", "091")]
    [InlineData(211, "2024-12-31", "211")]
    [InlineData(211, "2025-01-01", "")]
    [InlineData(684, "2022-01-01", "")]
    public void A_pilot_municipality_organises_for_itself_in_the_pilots_time(int code, string on, string organiser) =>
        Assert.Equal(organiser, $"{OrganisingAgreements.OrganiserOf(MunicipalityCode.Of(code), DateOnly.Parse(on))}");

    [Fact]
    public void Names_are_in_the_order_of_the_Finnish_alphabet()
    {
        string[] names = ["Äänekoski", "Zäta", "Åbo", "åland", "Östersund", "Aura", "aura B"];
        Assert.Equal(
            ["Aura", "aura B", "Zäta", "Åbo", "åland", "Äänekoski", "Östersund"],
            names.Order(Alphabet.Finnish)
        );
    }
}
