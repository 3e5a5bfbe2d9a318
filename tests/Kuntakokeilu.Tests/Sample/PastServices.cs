using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Core.Services.Importing;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Sample;

/// <summary>The services of the sample's people, by the product's own import.</summary>
internal static class PastServices
{
    internal static async Task<CatalogueSummary> Import(TestRegister register, byte[] past)
    {
        using TempFolder folder = new();
        (string services, string offerings) = SampleCatalogue.WritePast(folder.Path);
        await Run(CatalogueFile.Services, services);
        await Run(CatalogueFile.Offerings, offerings);
        return await Run(PastReferralFile.Past, folder.Write("referrals.csv", past));

        Task<CatalogueSummary> Run(CatalogueFile file, string path) =>
            new CatalogueImport(register.Source, file, path).Run(CancellationToken.None);
    }
}
