using System.Text.Json.Nodes;
using Kuntakokeilu.App.Api.Statistics;
using Kuntakokeilu.Statistics.Tables;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Api.Statistics;

/// <summary>What portals of open data read: what DCAT-AP 3 recommends is there, and a distribution is the data set.</summary>
public sealed class CatalogueDescriptionTests(OpenSite open, TestCluster cluster)
{
    private const string Path = "/statistics/catalogue.jsonld";

    [Fact]
    public async Task The_catalogue_and_who_is_behind_it_are_told_once()
    {
        JsonNode catalogue = await (await open.On(cluster)).Json(Path);
        foreach (
            string property in (string[])
                ["dct:issued", "dct:modified", "dct:spatial", "foaf:homepage", "dcat:themeTaxonomy"]
        )
            Assert.NotNull(catalogue[property]);
        JsonNode publisher = catalogue["dct:publisher"]!;
        Assert.Contains("foaf:Agent", publisher["@type"]!.AsArray().Select(type => $"{type}"));
        Assert.Equal("dct:LicenseDocument", $"{catalogue["dct:license"]!["@type"]}");
        JsonNode service = catalogue["dcat:service"]!;
        Assert.Equal("dcat:DataService", $"{service["@type"]}");
        Assert.Equal(
            catalogue["dcat:dataset"]!.AsArray().Select(set => $"{set!["@id"]}"),
            service["dcat:servesDataset"]!.AsArray().Select(set => $"{set!["@id"]}")
        );
        Assert.All(
            catalogue["dcat:dataset"]!.AsArray().Append(service),
            one => Assert.Equal($"{publisher["@id"]}", $"{one!["dct:publisher"]!["@id"]}")
        );
    }

    [Fact]
    public async Task Every_data_set_has_a_contact_and_words_to_be_found_by_and_leads_to_what_there_is()
    {
        var site = await open.On(cluster);
        JsonNode catalogue = await site.Json(Path);
        HashSet<string> addresses =
        [
            $"{catalogue["foaf:homepage"]!["@id"]}",
            $"{catalogue["dcat:service"]!["dcat:endpointDescription"]!["@id"]}",
        ];
        foreach (JsonNode? set in catalogue["dcat:dataset"]!.AsArray())
        {
            JsonNode contact = set!["dcat:contactPoint"]!;
            Assert.Contains("vcard:Kind", contact["@type"]!.AsArray().Select(type => $"{type}"));
            Assert.Equal(
                Words.Languages.Order(),
                set["dcat:keyword"]!.AsArray().Select(word => $"{word!["@language"]}").Distinct().Order()
            );
            addresses.Add($"{contact["vcard:hasURL"]!["@id"]}");
            addresses.Add($"{set["dcat:landingPage"]!["@id"]}");
        }
        foreach (string address in addresses)
        {
            using HttpResponseMessage answer = await site.Send("GET", new Uri(address).PathAndQuery);
            Assert.True((int)answer.StatusCode == 200, $"{address}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Every_distribution_says_what_kind_of_file_it_is_and_is_there()
    {
        var site = await open.On(cluster);
        foreach (JsonNode? set in (await site.Json(Path))["dcat:dataset"]!.AsArray())
        {
            JsonArray ways = set!["dcat:distribution"]!.AsArray();
            Assert.Equal(WholeTable.Formats.Select(one => one.Name), ways.Select(way => $"{way!["dct:title"]}"));
            foreach (JsonNode? way in ways)
            {
                Assert.Equal(Words.Languages.Count, way!["dct:description"]!.AsArray().Count);
                Assert.EndsWith("STABLE", $"{way["dcatap:availability"]!["@id"]}", StringComparison.Ordinal);
                Assert.Equal("dct:MediaTypeOrExtent", $"{way["dct:format"]!["@type"]}");
                Assert.Equal($"{way["@id"]}", $"{way["dcat:downloadURL"]!["@id"]}");
                // Every format of one table, and of the others the quickest.
                if ($"{set["dct:identifier"]}" != "12u4" && $"{way["dct:title"]}" != "parquet")
                    continue;
                using HttpResponseMessage data = await site.Send("HEAD", new Uri($"{way["@id"]}").PathAndQuery);
                Assert.Equal(200, (int)data.StatusCode);
                Assert.EndsWith(
                    $"/{data.Content.Headers.ContentType!.MediaType}",
                    $"{way["dcat:mediaType"]!["@id"]}",
                    StringComparison.Ordinal
                );
            }
        }
    }

    /// <summary>Of more figures than the interfaces give at once, each as it was published.</summary>
    [Fact]
    public async Task A_distribution_is_the_whole_table()
    {
        var site = await open.On(cluster);
        PublishedTable table = site.Release.Find("kk01")!;
        Assert.True(table.Definition.Cells > 120_000);
        string[] lines = (await site.Text("/statistics/tables/kk01/csv")).TrimEnd().Split("\r\n");
        Assert.Equal(table.Definition.Cells / table.Definition.Contents.Values.Count, lines.Length - 1);
        string[][] rows = [.. lines.Skip(1).Select(line => line.Split(','))];
        Assert.Equal(table.Definition.Time.Values.Select(month => month.Code), rows.Select(row => row[0]).Distinct());
        int width = table.Definition.Contents.Values.Count;
        for (int row = 0; row < rows.Length; row++)
            Assert.Equal(
                new Figure(table.Figures[row * width]) is { Mark: { } mark } ? mark : $"{table.Figures[row * width]}",
                rows[row][3]
            );
    }

    [Theory]
    [InlineData("/statistics/tables/kk99/csv")]
    [InlineData("/statistics/tables/kk01/html")]
    [InlineData("/statistics/tables/kk01/CSV")]
    public async Task What_is_no_whole_table_is_not_found(string path) =>
        Assert.Equal(404, (await (await open.On(cluster)).Refused("GET", path)).Status);
}
