using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>What readers of a table must know.</summary>
internal static class Notes
{
    private static readonly Words Perturbed = Wording.Of("statistics.noise");
    private static readonly Words Undetermined = Wording.Of("overview.undetermined_more");

    private static readonly Words Shares = new(
        "Prosenttiosuudet on laskettu julkaistuista lukumääristä. Osuutta ei esitetä, jos perusjoukossa on alle "
            + "kymmenen henkilöä.",
        "Andelarna har beräknats på publicerade antal. Ingen andel visas om det finns färre än tio personer att "
            + "beräkna den på.",
        "Shares are computed from published counts. No share is given of fewer than ten persons."
    );

    private static readonly Words ByAreaAlone = new(
        "Kieltä ja kansalaisuutta koskevia tietoja ja maakuntien lukuja ei anneta vastuuviranomaisen mukaan.",
        "Uppgifter om språk och medborgarskap och siffror för landskap ges inte efter ansvarig myndighet.",
        "Figures on language and citizenship and figures of regions are not given by responsible authority."
    );

    /// <param name="split">Whether the table is by responsible authority.</param>
    internal static IReadOnlyList<Words> Of(IReadOnlyList<Indicator> indicators, bool split) =>
        [
            Perturbed,
            .. indicators.Any(one => one.Formula.IsShare) ? (Words[])[Shares] : [],
            .. split && indicators.Any(one => one.Formula.IsByAreaAlone) ? (Words[])[ByAreaAlone] : [],
            .. split ? (Words[])[Undetermined] : [],
        ];
}
