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
        "Uppgifter om språk och medborgarskap och uppgifter per landskap ges inte efter ansvarig myndighet.",
        "Figures on language and citizenship and figures of regions are not given by responsible authority."
    );

    private static readonly Words Casework = new(
        "Luvut perustuvat kirjattuihin haastatteluihin ja suunnitelmiin: mitä ei ole kirjattu, sitä ei katsota tehdyksi. "
            + "Jos koko maassa ei ole kirjattu kuukauden aikana yhtään alkuhaastattelua, lukuja ei anneta.",
        "Uppgifterna bygger på registrerade intervjuer och planer: det som inte har registrerats anses inte vara gjort. Om "
            + "ingen inledande intervju har registrerats i hela landet under månaden ges inga uppgifter.",
        "The figures rest on the interviews and plans recorded: what has not been recorded is not taken as done. No figures "
            + "are given of a month in which no initial interview has been recorded in the whole country."
    );

    private static readonly Words Services = new(
        "Luvut perustuvat sovittuihin palveluihin, jotka on kirjattu: mitä ei ole kirjattu, sitä ei katsota sovituksi. Jos koko "
            + "maassa ei ole kuukauden aikana alkanut yhtään palvelua, lukuja ei anneta.",
        "Uppgifterna bygger på överenskomna tjänster som har registrerats: det som inte har registrerats anses inte vara "
            + "överenskommet. Om ingen tjänst har börjat i hela landet under månaden ges inga uppgifter.",
        "The figures rest on services agreed on that have been recorded: what has not been recorded is not taken as agreed on. "
            + "No figures are given of a month in which no service began in the whole country."
    );

    /// <param name="split">Whether the table is by responsible authority.</param>
    internal static IReadOnlyList<Words> Of(IReadOnlyList<Indicator> indicators, bool split) =>
        [
            Perturbed,
            .. indicators.Any(one => one.Formula.IsShare) ? (Words[])[Shares] : [],
            .. indicators.Any(one => one.Formula.IsOfCasework) ? (Words[])[Casework] : [],
            .. indicators.Any(one => one.Formula.IsOfServices) ? (Words[])[Services] : [],
            .. split && indicators.Any(one => one.Formula.IsByAreaAlone) ? (Words[])[ByAreaAlone] : [],
            .. split ? (Words[])[Undetermined] : [],
        ];
}
