using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Explanations;

/// <summary>Names of things in a language.</summary>
internal static class Named
{
    /// <summary>The municipality's name, its code when the classification has no such one; "none" in words.</summary>
    internal static string Municipality(MunicipalityCode code, Texts texts) =>
        code.IsNone ? texts["value.none"] : Municipalities.Find(code)?.Name(texts.Language) ?? code.ToString();
}
