using System.Globalization;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Areas;

/// <summary>One of the 45 employment areas that serve jobseekers since 1 January 2025 (Act 380/2023).</summary>
internal sealed record EmploymentArea(int Number, string NameFi, string NameSv)
{
    internal string Name(string language) => language == "sv" ? NameSv : NameFi;
}

/// <summary>Whose municipality belongs to which: <c>employment-areas.csv</c> beside this file.</summary>
internal static class EmploymentAreas
{
    private static readonly Dictionary<MunicipalityCode, EmploymentArea> ByMunicipality = DataFile
        .Rows("Areas/employment-areas.csv")
        .ToDictionary(
            f => MunicipalityCode.Parse(f[0]),
            f => new EmploymentArea(int.Parse(f[1], CultureInfo.InvariantCulture), f[2], f[3])
        );

    /// <summary>The area of a municipality; null for Åland, which has an authority of its own.</summary>
    internal static EmploymentArea? Of(MunicipalityCode municipality) => ByMunicipality.GetValueOrDefault(municipality);
}
