using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.App.Pages.Services;

/// <summary>For whose people a service is, in words.</summary>
internal static class AreaWords
{
    private const int MostNamed = 3;

    internal static string Of(Texts t, IReadOnlyList<short> area) =>
        area.Count == 0 ? t["services.everywhere"]
        : area.Count > MostNamed ? t["services.municipalities", area.Count]
        : All(t, area);

    /// <summary>Each by its name.</summary>
    internal static string All(Texts t, IReadOnlyList<short> area) =>
        area.Count == 0
            ? t["services.everywhere"]
            : string.Join(
                ", ",
                area.Select(code => Municipalities.Find(MunicipalityCode.Of(code))!.Name(t.Language))
                    .Order(Alphabet.Finnish)
            );
}
