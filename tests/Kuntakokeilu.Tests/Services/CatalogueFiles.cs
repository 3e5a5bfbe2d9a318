using Kuntakokeilu.Core.Services.Importing;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Services;

/// <summary>Small files of the catalogue, and their import.</summary>
internal sealed class CatalogueFiles(TestRegister register) : IDisposable
{
    internal const string ServicesHeader =
        "source,source_id,kind,organisation_id,organisation_kind,organisation_fi,name_fi,name_sv,municipalities\n";

    internal const string OfferingsHeader =
        "source,source_id,service_id,provider_id,provider_kind,provider_fi,location_id,location_kind,location_fi,"
        + "first_day,last_day,language,places\n";

    private readonly TempFolder folder = new();

    internal string Folder => folder.Path;

    /// <param name="rows">Without the header.</param>
    internal Task<CatalogueSummary> Services(string rows, int rowsInBatch = 50_000) =>
        Import(CatalogueFile.Services, folder.Write("services.csv", ServicesHeader + rows), rowsInBatch);

    internal Task<CatalogueSummary> Offerings(string rows) =>
        Import(CatalogueFile.Offerings, folder.Write("offerings.csv", OfferingsHeader + rows));

    internal Task<CatalogueSummary> Import(CatalogueFile file, string path, int rowsInBatch = 50_000) =>
        new CatalogueImport(register.Source, file, path) { RowsInBatch = rowsInBatch }.Run(
            TestContext.Current.CancellationToken
        );

    /// <summary>A row of services.csv.</summary>
    internal static string Service(string id, string kind, string name = "Malli", string area = "837") =>
        $"malli,{id},{kind},o1,company,Malli Oy,{name},,{area}\n";

    /// <summary>A row of offerings.csv.</summary>
    internal static string Offering(
        string id,
        string service,
        string first,
        string last = "",
        string language = "finnish",
        string places = "10"
    ) => $"malli,{id},{service},o1,company,Malli Oy,l1,place,Mallipaikka,{first},{last},{language},{places}\n";

    public void Dispose() => folder.Dispose();
}
