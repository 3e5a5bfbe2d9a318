using System.Globalization;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Areas;

/// <summary>One of the 15 TE offices; its area is that of the ELY centre with the same code.</summary>
internal sealed record TeOffice(string ElyCode, string GenitiveFi, string GenitiveSv, string NameEn)
{
    internal int Number { get; } = int.Parse(ElyCode, CultureInfo.InvariantCulture);

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
    [.. DataFile.Rows("Areas/teoffices.csv").Select(f => new TeOffice(f[0], f[1], f[2], f[3]))];

    private static readonly int?[] NumberOfMunicipality = Numbers();

    /// <summary>The number of the office of a place, 1-15, as the database has it; null for none and for Åland.</summary>
    internal static int? NumberOf(MunicipalityCode place) => place.IsNone ? null : NumberOfMunicipality[place.Number];

    /// <summary>The office with this number; null when there is none.</summary>
    internal static TeOffice? Numbered(int number) => All.FirstOrDefault(office => office.Number == number);

    /// <summary>The office in whose area the municipality is; null for Åland, which has an authority of its own.</summary>
    internal static TeOffice? Of(Municipality municipality) =>
        All.FirstOrDefault(office => office.ElyCode == municipality.ElyCode);

    private static int?[] Numbers()
    {
        var numbers = new int?[1000];
        foreach (Municipality municipality in Municipalities.All)
            numbers[municipality.Code.Number] = Of(municipality)?.Number;
        return numbers;
    }
}
