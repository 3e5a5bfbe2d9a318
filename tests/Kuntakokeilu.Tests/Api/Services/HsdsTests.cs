using System.Net;
using System.Text.Json;
using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Core.Services.Exporting;
using Kuntakokeilu.Core.Services.Importing;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Api.Services;

/// <summary>The catalogue in the form of HSDS 3.0, as files and at its addresses: what they hold is what the schemas allow.</summary>
public sealed class HsdsTests(TestCluster cluster) : IAsyncLifetime
{
    private TestRegister register = null!;
    private DatabaseSite site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        register = await TestRegister.Make(cluster);
        register.Clock.Now = new(2024, 11, 15, 10, 0, 0, TimeSpan.Zero);
        using TempFolder folder = new();
        (string services, string offerings) = SampleCatalogue.Write(folder.Path, new(2024, 11, 15));
        await new CatalogueImport(register.Source, CatalogueFile.Services, services).Run(Stop);
        await new CatalogueImport(register.Source, CatalogueFile.Offerings, offerings).Run(Stop);
        site = await DatabaseSite.Of(register);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("services", "service", 300)]
    [InlineData("organizations", "organization", 25 + 5)]
    [InlineData("service_at_locations", "service_at_location", 900)]
    [InlineData("taxonomies", "taxonomy", 2)]
    [InlineData("taxonomy_terms", "taxonomy_term", 18)]
    public async Task Every_object_of_every_page_is_what_the_specification_allows(string list, string schema, int count)
    {
        HashSet<string> seen = [];
        for (int number = 1; ; number++)
        {
            JsonElement page = await Get($"/api/v1/hsds/{list}?page={number}&per_page=100&language=sv");
            Assert.Equal(count, page.GetProperty("total_items").GetInt32());
            Assert.Equal(number, page.GetProperty("page_number").GetInt32());
            foreach (JsonElement one in page.GetProperty("contents").EnumerateArray())
            {
                Assert.Empty(HsdsSchema.Faults(one, schema));
                Assert.True(seen.Add(one.GetProperty("id").GetString()!));
            }
            if (page.GetProperty("last_page").GetBoolean())
                break;
        }
        Assert.Equal(count, seen.Count);
        JsonElement alone = await Get($"/api/v1/hsds/{list}/{seen.First()}");
        Assert.Empty(HsdsSchema.Faults(alone, schema));
        Assert.Equal(seen.First(), alone.GetProperty("id").GetString());
    }

    [Fact]
    public async Task What_narrows_a_list_holds_together_and_a_kind_is_found_by_its_term()
    {
        JsonElement term = (await Get("/api/v1/hsds/taxonomy_terms?per_page=100&language=en"))
            .GetProperty("contents")
            .EnumerateArray()
            .Single(one => one.GetProperty("code").GetString() == "ohjaamo");
        string id = term.GetProperty("id").GetString()!;
        JsonElement found = await Get($"/api/v1/hsds/services?taxonomy_term_id={id}");
        Assert.Equal(25, found.GetProperty("total_items").GetInt32());
        string organization = found
            .GetProperty("contents")[0]
            .GetProperty("organization")
            .GetProperty("id")
            .GetString()!;
        Assert.Equal(
            1,
            (await Get($"/api/v1/hsds/services?taxonomy_term_id={id}&organization_id={organization}"))
                .GetProperty("total_items")
                .GetInt32()
        );
        using HttpClient http = new() { BaseAddress = site.Address };
        foreach (string address in (string[])[$"services/{Guid.Empty}", "services/1", $"taxonomies/{Guid.Empty}"])
        {
            using HttpResponseMessage answer = await http.GetAsync($"/api/v1/hsds/{address}", Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_files_hold_the_same()
    {
        using TempFolder folder = new();
        Assert.Equal((300, 900), await HsdsExport.Write(register.Source, register.Clock, folder.Path, "fi", Stop));
        foreach (
            (string file, string schema) in (IEnumerable<(string, string)>)
                [
                    ("services", "service"),
                    ("organizations", "organization"),
                    ("service_at_locations", "service_at_location"),
                    ("taxonomies", "taxonomy"),
                    ("taxonomy_terms", "taxonomy_term"),
                ]
        )
        {
            using JsonDocument objects = JsonDocument.Parse(File.ReadAllText(folder[$"{file}.json"]));
            Assert.All(objects.RootElement.EnumerateArray(), one => Assert.Empty(HsdsSchema.Faults(one, schema)));
            JsonElement first = (await Get($"/api/v1/hsds/{file}?per_page=1")).GetProperty("contents")[0];
            Assert.True(JsonElement.DeepEquals(first, objects.RootElement[0]));
        }
    }

    private async Task<JsonElement> Get(string path)
    {
        using HttpClient http = new() { BaseAddress = site.Address };
        return JsonDocument.Parse(await http.GetStringAsync(path, Stop)).RootElement;
    }
}
