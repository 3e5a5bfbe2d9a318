using Kuntakokeilu.Surveys.Answering;

namespace Kuntakokeilu.Surveys.Exporting;

/// <summary>The few words of a codebook that are not the survey's own.</summary>
internal static class MissingWords
{
    internal static string Of(MissingKind missing, string language) =>
        missing switch
        {
            MissingKind.NotShown => In(language, "Ei esitetty vastaajalle", "Ställdes inte", "Not asked"),
            MissingKind.Skipped => In(language, "Jätetty vastaamatta", "Inget svar", "Left out"),
            MissingKind.DontKnow => In(language, "Ei osaa sanoa", "Kan inte säga", "Doesn't know"),
            MissingKind.NotApplicable => In(language, "Ei koske vastaajaa", "Inte tillämpligt", "Not applicable"),
            MissingKind.NotReached => In(
                language,
                "Vastaaminen päättyi ennen kysymystä",
                "Svarandet slutade före frågan",
                "Not reached"
            ),
        };

    internal static string YesNo(bool isYes, string language) =>
        isYes ? In(language, "Kyllä", "Ja", "Yes") : In(language, "Ei", "Nej", "No");

    internal static string OfColumn(string column, string language) =>
        column switch
        {
            AnswersFile.Case => In(language, "Vastauksen numero", "Svarets nummer", "Number of the answer"),
            AnswersFile.Late => In(
                language,
                "Saapui määräajan jälkeen luvalla",
                "Kom efter tidsfristen med tillstånd",
                "Came after the closing, by leave"
            ),
            AnswersFile.WeightOfUnits => In(language, "Paino: kunnat", "Vikt: kommunerna", "Weight: municipalities"),
            AnswersFile.WeightOfPeople => In(language, "Paino: asukkaat", "Vikt: invånarna", "Weight: inhabitants"),
            _ => column,
        };

    private static string In(string language, string fi, string sv, string en) =>
        language switch
        {
            "fi" => fi,
            "sv" => sv,
            _ => en,
        };
}
