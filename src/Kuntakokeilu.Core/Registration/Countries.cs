using System.Globalization;

namespace Kuntakokeilu.Core.Registration;

/// <summary>Countries whose citizen one may be: <c>countries.csv</c>, by the number of ISO 3166-1.</summary>
/// <param name="Number">Three digits.</param>
/// <param name="IsFree">
/// Its citizens may work in Finland by that alone: the Nordic countries, the European Union, the EEA, Switzerland.
/// </param>
internal sealed record Country(string Number, bool IsFree, LocalName Name);

internal static class Countries
{
    internal const short Finland = 246;

    internal static IReadOnlyList<Country> All { get; } =
    [
        .. DataFile
            .Rows("Registration/countries.csv")
            .Select(f => new Country(f[0], f[1] == "yes", new(f[2], f[3], f[4]))),
    ];

    /// <summary>Whether a citizen of it may work in Finland by that alone.</summary>
    internal static bool IsFree(short country) => All.Any(one => one.IsFree && Number(one.Number) == country);

    internal static short? Number(string code) =>
        short.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out short number) ? number : null;
}
