namespace Kuntakokeilu.Law.Statements;

/// <summary>
/// Codes of statements (lausuntokoodit) by matter: those of the customer system URA, and from 1 March 2023 also those of
/// A-TMT (Statistics Finland's Taika catalogue, variables lausno and lausno7).
/// </summary>
public static class StatementCodes
{
    private static readonly string[] OfAny = ["F1", "F2"];

    private static readonly string[] NewOfAny = ["F099"];

    /// <summary>Whether a matter's statement can have a code on a day.</summary>
    public static bool Fit(StatementMatter matter, string code, DateOnly day)
    {
        (string[] former, string[] later) = Of(matter);
        return (former.Contains(code) && day >= FirstDayOf(code))
            || OfAny.Contains(code)
            || (day >= StatementLaw.NewCodesFrom && (later.Contains(code) || NewOfAny.Contains(code)));
    }

    /// <summary>The codes that a matter's statement can have on a day: those of the matter, then those of any.</summary>
    public static IReadOnlyList<string> On(StatementMatter matter, DateOnly day)
    {
        (string[] former, string[] later) = Of(matter);
        return [.. former.Concat(later).Concat(OfAny).Concat(NewOfAny).Where(code => Fit(matter, code, day))];
    }

    /// <summary>Whether a statement on the obligation of work or services tells that it is fulfilled.</summary>
    internal static bool TellsFulfilled(string code) => code is "Z3" or "Z4" or "Z004";

    private static DateOnly FirstDayOf(string code) =>
        code switch
        {
            "M8" => StatementLaw.CodeM8From,
            "Z5" => StatementLaw.StepsFrom,
            _ => DateOnly.MinValue,
        };

    private static (string[] Former, string[] Later) Of(StatementMatter matter) =>
        matter switch
        {
            StatementMatter.Registration => (["A1", "A2", "A3", "A4"], ["T001", "T002", "T003", "T004", "T100"]),
            StatementMatter.Foreigner => (["A1", "A8", "A9"], ["T001", "TM02"]),
            StatementMatter.UnpaidWork => (["A1"], ["T001", "S061"]),
            StatementMatter.Under18 => (["K1"], ["TM01"]),
            StatementMatter.Service => (
                ["BA", "BB", "BC", "BD", "BE", "BG", "BH", "BI", "BJ"],
                ["TV01", "UV01", "TY01", "KK01", "KT01", "TP00"]
            ),
            StatementMatter.OwnStudy => (["D1", "D2", "D3", "D4", "D9"], ["OM01", "OM04", "OM05", "OM03", "OM09"]),
            StatementMatter.ImmigrantStudy => (
                ["G1", "G2", "G3", "G4", "G9"],
                ["OM01", "OM04", "OM05", "OM03", "OM09"]
            ),
            StatementMatter.ShortStudies => (["D6"], ["T007", "T008"]),
            StatementMatter.Study or StatementMatter.StudyException => (["A1", "M6", "M8"], ["T001", "T011", "S060"]),
            StatementMatter.StudyEnd => (["A1"], ["T001"]),
            StatementMatter.BusinessStart => (["Y1", "Y6"], ["Y001", "Y002"]),
            StatementMatter.Business => (
                ["Y2", "Y3", "Y4", "Y5", "Y7", "Y8", "Y9"],
                ["Y005", "Y006", "Y003", "Y004", "Y007", "Y008", "Y009"]
            ),
            StatementMatter.Youth => (["K6", "K7", "K8"], ["S040", "S041", "S042", "T010"]),
            StatementMatter.YouthRestored => (["Z5"], ["Z005"]),
            StatementMatter.ObligationRestored => (["Z3", "Z4"], ["Z004", "T009"]),
            StatementMatter.LabourTraining => (["E1", "E8"], ["TK01"]),
            StatementMatter.EuSearch => (["F4"], ["F002"]),
            _ => ([], []),
        };
}
