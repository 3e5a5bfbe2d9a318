using System.Globalization;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Areas;

/// <summary>One of the 15 TE offices; its area is that of the ELY centre with the same code.</summary>
internal sealed record TeOffice(string ElyCode, string GenitiveFi, string GenitiveSv, string NameEn)
{
    /// <summary>Uudenmaan TE-toimisto.</summary>
    internal string Name(Texts texts) => texts["te_office.name", Of(texts)];

    /// <summary>Uudenmaan ELY-keskus.</summary>
    internal string ElyCentre(Texts texts) => texts["te_office.ely_centre", Of(texts)];

    private string Of(Texts texts) =>
        texts.Language switch
        {
            "sv" => GenitiveSv,
            "en" => NameEn,
            _ => GenitiveFi,
        };
}

/// <summary>The 15 TE offices: <c>teoffices.csv</c> beside this file.</summary>
internal static class TeOffices
{
    internal static IReadOnlyList<TeOffice> All { get; } =
    [.. AreaFile.Rows("teoffices.csv").Select(f => new TeOffice(f[0], f[1], f[2], f[3]))];

    /// <summary>The office in whose area the municipality is; null for Åland, which has an authority of its own.</summary>
    internal static TeOffice? Of(Municipality municipality) =>
        All.FirstOrDefault(office => office.ElyCode == municipality.ElyCode);

    /// <summary>The number of the TE office of a municipality, by its ELY centre; null for none and for Åland.</summary>
    internal static int? NumberOf(MunicipalityCode municipality) =>
        Municipalities.Find(municipality) is { ElyCode: not "16" } found
            ? int.Parse(found.ElyCode, CultureInfo.InvariantCulture)
            : null;
}
