using Kuntakokeilu.Core.Monitoring;
using Microsoft.Extensions.DependencyInjection;

namespace Kuntakokeilu.Tests.Pages;

/// <summary>A month of the site's release, cell by cell.</summary>
internal sealed class Published
{
    private readonly Release release;
    private readonly string month;

    private Published(Release release, string month) => (this.release, this.month) = (release, month);

    internal static async Task<Published> Of(TestSite site, string month) =>
        new((await site.Services.GetRequiredService<Releases>().Latest())!, month);

    /// <summary>Jobseekers who live there: all, customers of municipalities, of TE offices, the undetermined.</summary>
    internal int[] ByBody(string area) =>
        [
            .. ((string[])["SSS", "KUNTA", "TE", "AVOIN"]).Select(body =>
                release
                    .Find("kk01")!
                    .At(("Kuukausi", month), ("Alue", area), ("Vastuutaho", body), ("Tiedot", "HAKIJALOPUSSA"))
                    .Raw
            ),
        ];

    /// <summary>Customers of the municipalities there: all, or those with a ground.</summary>
    internal int Customers(string area, string content = "HAKIJALOPUSSA") =>
        release.Find("kk02")!.At(("Kuukausi", month), ("Vastuukunta", area), ("Tiedot", content)).Raw;
}
