using System.Text.Json;
using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Core.Services.Exporting.Ptv;
using Kuntakokeilu.Core.Services.Importing;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Services.Exporting.Ptv;

/// <summary>The sample's catalogue for PTV: all of it is in the files, within the limits, and joined to what is in them.</summary>
public sealed class PtvExportTests(TestCluster cluster)
{
    private static readonly DateOnly Today = new(2024, 11, 15);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_in_the_files_is_what_the_interface_takes()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        using TempFolder folder = new();
        (string services, string offerings) = SampleCatalogue.Write(folder.Path, Today);
        await new CatalogueImport(register.Source, CatalogueFile.Services, services).Run(Stop);
        await new CatalogueImport(register.Source, CatalogueFile.Offerings, offerings).Run(Stop);
        PtvSummary summary = await PtvExport.Write(register.Source, Today, folder.Path, Stop);
        Assert.Equal(300, summary.Services);

        JsonElement[] written = Read(folder, "services.json");
        Assert.Equal(300, written.Length);
        foreach (JsonElement one in written)
        {
            Within(one.GetProperty("serviceNames"), "Name", 100);
            Within(one.GetProperty("serviceDescriptions"), "Summary", 150);
            Within(one.GetProperty("serviceDescriptions"), "Description", 5000);
            Assert.NotEqual(0, one.GetProperty("serviceProducers").GetArrayLength());
            Assert.NotEqual(0, one.GetProperty("languages").GetArrayLength());
        }
        JsonElement[] places = Read(folder, "service_locations.json");
        Assert.NotEmpty(places);
        HashSet<string> known = Ids(written);
        HashSet<string> channels = Ids([.. places, .. Read(folder, "electronic_channels.json")]);
        JsonElement[] connections = Read(folder, "connections.json");
        Assert.NotEmpty(connections);
        foreach (JsonElement one in connections)
        {
            Assert.Contains(one.GetProperty("serviceSourceId").GetString()!, known);
            foreach (JsonElement relation in one.GetProperty("channelRelations").EnumerateArray())
                Assert.Contains(relation.GetProperty("serviceChannelSourceId").GetString()!, channels);
        }
        string[] findings = await File.ReadAllLinesAsync(Path.Combine(folder.Path, "findings.csv"), Stop);
        Assert.Equal("source,source_id,what,language,fault,length", findings[0]);
        Assert.Equal(summary.Findings, findings.Length - 1);
    }

    private static void Within(JsonElement texts, string type, int most)
    {
        JsonElement[] those = [.. texts.EnumerateArray().Where(one => one.GetProperty("type").GetString() == type)];
        Assert.NotEmpty(those);
        Assert.All(those, one => Assert.InRange(one.GetProperty("value").GetString()!.Length, 1, most));
    }

    private static HashSet<string> Ids(JsonElement[] bodies) =>
        [.. bodies.Select(one => one.GetProperty("sourceId").GetString()!)];

    private static JsonElement[] Read(TempFolder folder, string file) =>
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, file))).RootElement.EnumerateArray()];
}
