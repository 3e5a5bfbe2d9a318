using System.Text.Json.Nodes;
using Kuntakokeilu.Core.Services.Exporting.Ptv;
using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.Tests.Services.Exporting.Ptv;

/// <summary>A service and a place as PTV takes them: what fits, what is left out, and what is told of it.</summary>
public sealed class PtvFormTests
{
    private static readonly Guid Municipality = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Company = new("00000000-0000-0000-0000-000000000002");

    private static PtvService Service =>
        new("malli", "s1", Guid.Empty)
        {
            Kind = ServiceKind.JobSearchCoaching,
            HasEnded = false,
            Organisation = Municipality,
            Providers = [Municipality],
            Given = [OfferingLanguage.Swedish],
            Name = new("Työnhakuvalmennus", null, null),
            Summary = new("Lyhyesti", null, null),
            Description = new("Pitemmin kerrottuna", null, null),
            Eligibility = new(null, null, null),
            Application = new(null, null, null),
            Area = [837, 91],
        };

    private static PtvChannel Place =>
        new("malli", "l1", Guid.Empty, LocationKind.Place)
        {
            Organisation = Company,
            Name = new("Mallipaikka", "Modellplatsen", null),
            Street = "Mallikatu 1",
            PostalCode = "00100",
            Municipality = 91,
        };

    [Theory]
    [InlineData(150, true)]
    [InlineData(151, false)]
    public void A_summary_of_150_characters_fits(int length, bool fits)
    {
        (JsonObject? body, IReadOnlyList<PtvFinding> findings) = (
            Service with
            {
                Summary = new(new('a', length), null, null),
            }
        ).Form();
        Assert.Equal(fits, body is not null);
        Assert.Equal(
            fits
                ? []
                :
                [
                    new("malli", "s1", "summary", "fi", PtvFault.TooLong, 151),
                    new("malli", "s1", "", "", PtvFault.NoLanguage),
                ],
            findings
        );
    }

    [Fact]
    public void A_language_without_a_description_is_left_out_and_told()
    {
        (JsonObject? body, IReadOnlyList<PtvFinding> findings) = (
            Service with
            {
                Name = new("Työnhakuvalmennus", "Jobbsökarträning", null),
            }
        ).Form();
        Assert.Equal(["fi"], Languages(body!["serviceNames"]!));
        Assert.Equal(
            [
                new("malli", "s1", "summary", "sv", PtvFault.Incomplete),
                new("malli", "s1", "description", "sv", PtvFault.Incomplete),
            ],
            findings
        );
    }

    [Fact]
    public void A_short_description_is_its_own_summary_and_a_summary_alone_the_description()
    {
        JsonObject body = (
            Service with
            {
                Name = new("Valmennus", "Träning", null),
                Summary = new(null, "I korthet", null),
                Description = new("Lyhyt", null, null),
            }
        )
            .Form()
            .Body!;
        Assert.Equal(
            ["Summary fi Lyhyt", "Summary sv I korthet", "Description fi Lyhyt", "Description sv I korthet"],
            body["serviceDescriptions"]!.AsArray().Select(one => $"{one!["type"]} {one["language"]} {one["value"]}")
        );
    }

    [Fact]
    public void An_instruction_that_is_too_long_is_left_out_alone()
    {
        (JsonObject? body, IReadOnlyList<PtvFinding> findings) = (
            Service with
            {
                Application = new(new('a', 5001), null, null),
            }
        ).Form();
        Assert.DoesNotContain(
            body!["serviceDescriptions"]!.AsArray(),
            one => (string?)one!["type"] == "UserInstruction"
        );
        Assert.Equal([new("malli", "s1", "UserInstruction", "fi", PtvFault.TooLong, 5001)], findings);
    }

    [Fact]
    public void The_area_is_its_municipalities_or_the_country()
    {
        JsonObject some = Service.Form().Body!;
        Assert.Equal("LimitedType", (string?)some["areaType"]);
        Assert.Equal(["091", "837"], some["areas"]![0]!["areaCodes"]!.AsArray().Select(one => (string)one!));
        JsonObject all = (Service with { Area = [] }).Form().Body!;
        Assert.Equal("Nationwide", (string?)all["areaType"]);
        Assert.Empty(all["areas"]!.AsArray());
    }

    [Fact]
    public void Of_others_a_service_is_bought()
    {
        Assert.Equal(["SelfProducedServices"], Provisions(Service));
        Assert.Equal(["SelfProducedServices"], Provisions(Service with { Providers = [] }));
        Assert.Equal(["ProcuredServices"], Provisions(Service with { Providers = [Company] }));
        Assert.Equal(
            ["SelfProducedServices", "ProcuredServices"],
            Provisions(Service with { Providers = [Company, Municipality] })
        );
    }

    [Fact]
    public void What_has_ended_is_taken_away_there_too()
    {
        Assert.Equal("Published", (string?)Service.Form().Body!["publishingStatus"]);
        Assert.Equal("Deleted", (string?)(Service with { HasEnded = true }).Form().Body!["publishingStatus"]);
    }

    [Fact]
    public void Every_kind_has_a_class()
    {
        foreach (ServiceKind kind in Enum.GetValues<ServiceKind>())
            Assert.NotEmpty((Service with { Kind = kind }).Form().Body!["serviceClasses"]!.AsArray());
    }

    [Fact]
    public void A_place_has_its_address_in_each_language_of_its_name()
    {
        JsonNode address = Place.Form().Body!["addresses"]![0]!["streetAddress"]!;
        Assert.Equal("091", (string?)address["municipality"]);
        Assert.Equal(["fi", "sv"], Languages(address["street"]!));
    }

    [Theory]
    [InlineData(LocationKind.Place, PtvFault.NoAddress)]
    [InlineData(LocationKind.Remote, PtvFault.NoNumber)]
    [InlineData(LocationKind.Phone, PtvFault.NoNumber)]
    internal void What_nobody_could_reach_is_left_out(LocationKind kind, PtvFault fault)
    {
        (JsonObject? body, IReadOnlyList<PtvFinding> findings) = (Place with { Kind = kind, Street = null }).Form();
        Assert.Null(body);
        Assert.Equal([new("malli", "l1", "location", "", fault)], findings);
    }

    private static IEnumerable<string> Provisions(PtvService service) =>
        service.Form().Body!["serviceProducers"]!.AsArray().Select(one => (string)one!["provisionType"]!);

    private static IEnumerable<string> Languages(JsonNode items) =>
        items.AsArray().Select(one => (string)one!["language"]!);
}
