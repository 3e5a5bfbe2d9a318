using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kuntakokeilu.Base.Files;
using Npgsql;

namespace Kuntakokeilu.Core.Services.Exporting;

/// <summary>Writes the catalogue as files of HSDS 3.0: an array of objects each.</summary>
internal static class HsdsExport
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly (HsdsEntity Entity, string File)[] Files =
    [
        (HsdsEntity.Services, "services.json"),
        (HsdsEntity.Organizations, "organizations.json"),
        (HsdsEntity.ServiceAtLocations, "service_at_locations.json"),
    ];

    /// <returns>How many services and offerings.</returns>
    internal static async Task<(int Services, int Offerings)> Write(
        NpgsqlDataSource database,
        TimeProvider time,
        string folder,
        string language,
        CancellationToken stop
    )
    {
        Directory.CreateDirectory(folder);
        HsdsCatalogue catalogue = new(database, time);
        Dictionary<HsdsEntity, int> counts = [];
        foreach ((HsdsEntity entity, string file) in Files)
        {
            IAsyncEnumerable<string> all = catalogue.Read(new(entity, language), 0, int.MaxValue, stop);
            counts[entity] = await JsonArrayFile.Write(folder, file, all.Select(Encoding.UTF8.GetBytes));
        }
        Write(folder, "taxonomies.json", HsdsTaxonomy.Taxonomies);
        Write(folder, "taxonomy_terms.json", HsdsTaxonomy.Terms(language));
        return (counts[HsdsEntity.Services], counts[HsdsEntity.ServiceAtLocations]);
    }

    private static void Write(string folder, string file, IReadOnlyList<JsonObject> objects)
    {
        using OutputFile output = new(folder, file);
        output.Append(JsonSerializer.SerializeToUtf8Bytes(objects, Plain));
        output.Append("\n"u8);
        output.Keep();
    }
}
