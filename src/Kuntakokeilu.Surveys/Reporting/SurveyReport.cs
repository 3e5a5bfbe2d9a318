using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Freezing;
using Kuntakokeilu.Surveys.Suppressing;
using Kuntakokeilu.Surveys.Tabulating;

namespace Kuntakokeilu.Surveys.Reporting;

/// <summary>
/// Writes the report of a frozen survey: the same survey, the same report. Whatever is counted in it comes out of one catalogue,
/// of which small cells have been hidden as a whole.
/// </summary>
internal sealed class SurveyReport
{
    private readonly FrozenSurvey survey;
    private readonly string hash;
    private readonly SuppressedCatalogue catalogue;

    private SurveyReport(FrozenSurvey survey, string hash)
    {
        this.survey = survey;
        this.hash = hash;
        catalogue = Suppression.Of(
            SurveyTables.Of(survey.Questionnaire, survey.Counted, [survey.BySize, survey.ByPilot])
        );
    }

    /// <summary>What the tables were made of, and what of it is shown.</summary>
    internal SuppressedCatalogue Catalogue => catalogue;

    internal static SurveyReport Of(FrozenSurvey survey) => new(survey, FrozenFile.Hash(FrozenFile.Write(survey)));

    internal Report In(string language)
    {
        ReportWords words = new(language);
        ReportPieces pieces = new(words);
        SurveyDefinition definition = survey.Definition;
        pieces.Heading(2, words["commission"]);
        pieces.Say(survey.Memo.Commissioner[language]);
        pieces.Heading(2, words["delimitation"]);
        pieces.Say(survey.Memo.Delimitation[language]);
        pieces.Heading(2, words["method"]);
        pieces.Say(survey.Memo.Method[language]);
        pieces.Say(
            words[
                "method.frame",
                words.Count(survey.Frame.Count),
                Moments.Opens(definition.Opens, language),
                Moments.Closes(definition.Closes, language)
            ]
        );
        pieces.Say(words["method.figures"]);
        ResponsePart.Write(pieces, survey);
        pieces.Heading(2, words["results"]);
        ShownFigures figures = new(survey, catalogue, words);
        ResultsPart results = new(pieces, survey, figures);
        foreach (Section section in definition.Sections)
            results.Write(section);
        ComparisonPart.Write(pieces, survey, figures);
        pieces.Heading(2, words["limits"]);
        pieces.Say(survey.Memo.Limits[language]);
        pieces.Say(words["limits.response"]);
        AnnexPart.Write(pieces, survey);
        pieces.Heading(2, words["source"]);
        pieces.Say(words["source.hash", hash]);
        return new(language, words["title", definition.Title[language]], hash, pieces.All);
    }
}
