using Kuntakokeilu.Surveys.Freezing;
using Kuntakokeilu.Surveys.Weighing;

namespace Kuntakokeilu.Surveys.Reporting;

/// <summary>How many answered, of which municipalities, and for how many each stands.</summary>
internal static class ResponsePart
{
    internal static void Write(ReportPieces pieces, FrozenSurvey survey)
    {
        ReportWords words = pieces.Words;
        ResponseRate<bool> all = ResponseRates.By(survey.Frame, survey.Answered, _ => true)[0];
        pieces.Heading(2, words["response"]);
        pieces.Say(
            words["response.all", words.Count(all.Counted), words.Count(all.Eligible), words.Share(all.Rate)],
            pieces.NextTable
        );
        Table("response.by_size", unit => unit.Size, size => words.Size(size, isCrossed: false));
        Table("response.by_pilot", unit => unit.IsInPilot, isIn => words[isIn ? "pilot.yes" : "pilot.no"]);
        Table("response.by_language", unit => unit.LanguageStatus, words.LanguageStatus);
        Table("response.by_region", unit => unit.Region, region => region);
        Table("response.by_ely", unit => unit.Ely, ely => ely);
        Strata(pieces, survey);

        void Table<T>(string caption, Func<FrameUnit, T> classOf, Func<T, string> name) =>
            pieces.Table(
                words[caption],
                [words["class"], words["asked"], words["answered"], words["rate"]],
                [
                    .. ResponseRates
                        .By(survey.Frame, survey.Answered, classOf)
                        .Select(rate => Row(words, name(rate.Class), rate.Eligible, rate.Counted, rate.Rate)),
                    Row(words, words["all"], all.Eligible, all.Counted, all.Rate),
                ]
            );
    }

    private static IReadOnlyList<string> Row(ReportWords words, string name, int asked, int counted, double rate) =>
        [name, words.Count(asked), words.Count(counted), words.Share(rate)];

    private static void Strata(ReportPieces pieces, FrozenSurvey survey)
    {
        ReportWords words = pieces.Words;
        pieces.Heading(3, words["weights"]);
        pieces.Say(words["weights.how"], pieces.NextTable);
        foreach (StratumMerger merger in survey.Strata.Mergers)
            pieces.Say(
                words[
                    "weights.merged",
                    words[merger.IsInPilot ? "pilot.yes" : "pilot.no"],
                    words.Size(merger.From, isCrossed: true),
                    words.Size(merger.Into, isCrossed: true)
                ]
            );
        pieces.Table(
            words["weights.table"],
            [words["class"], words["asked"], words["answered"], words["factor.units"], words["factor.people"]],
            survey.Strata.Strata.Select(stratum =>
                (IReadOnlyList<string>)
                    [
                        words[stratum.IsInPilot ? "pilot.yes" : "pilot.no"]
                            + ": "
                            + string.Join(", ", stratum.Sizes.Select(size => words.Size(size, isCrossed: true))),
                        words.Count(stratum.Units),
                        words.Count(stratum.Counted),
                        stratum.Counted == 0 ? ReportWords.NoFigure : words.Factor(stratum.UnitFactor),
                        stratum.Counted == 0 ? ReportWords.NoFigure : words.Factor(stratum.PeopleFactor),
                    ]
            )
        );
    }
}
