using System.Globalization;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Areas;

/// <summary>A municipality of the classification of 1 January 2021.</summary>
internal sealed record Municipality(
    MunicipalityCode Code,
    string NameFi,
    string NameSv,
    string RegionCode,
    string Region,
    string ElyCode,
    string ElyCentre,
    string Language,
    int Population
)
{
    internal string Name(string language) => language == "sv" ? NameSv : NameFi;
}

/// <summary>The 309 municipalities; the product's own data, in <c>municipalities.csv</c> beside this file.</summary>
internal static class Municipalities
{
    internal static IReadOnlyList<Municipality> All { get; } =
    [.. DataFile.Rows("Areas/municipalities.csv").Select(Parse)];

    private static readonly Municipality?[] ByNumber = Index();

    /// <summary>The municipality with this code; null when there is none.</summary>
    internal static Municipality? Find(MunicipalityCode code) => code.IsNone ? null : ByNumber[code.Number];

    private static Municipality Parse(string[] f)
    {
        int population = int.Parse(f[8], CultureInfo.InvariantCulture);
        return new(MunicipalityCode.Parse(f[0]), f[1], f[2], f[3], f[4], f[5], f[6], f[7], population);
    }

    private static Municipality?[] Index()
    {
        var index = new Municipality?[1000];
        foreach (Municipality municipality in All)
            index[municipality.Code.Number] = municipality;
        return index;
    }
}
