using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Register.Tables;

/// <summary>How values of the law stand in columns: codes as numbers, none as null.</summary>
internal static class Codes
{
    internal static MunicipalityCode Municipality(short? number) =>
        number is { } given ? MunicipalityCode.Of(given) : MunicipalityCode.None;

    internal static short? Number(MunicipalityCode code) => code.IsNone ? null : (short)code.Number;
}
