using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Checking;

/// <summary>
/// Everything that keeps a definition from being published, and what its author is to know: all of it at once. Whether
/// conditions can come about is asked when nothing else is wrong with them.
/// </summary>
internal static class PublishChecks
{
    internal static IReadOnlyList<Finding> Of(SurveyDefinition definition)
    {
        List<Finding> findings =
        [
            .. NameChecks.Of(definition),
            .. TextChecks.Of(definition),
            .. ChoiceChecks.Of(definition),
            .. ReferenceChecks.Of(definition),
        ];
        if (!findings.Any(finding => Bars(finding.Code)))
            findings.AddRange(Reaches(Questionnaire.Of(definition)));
        return findings;
    }

    /// <summary>Whether with it nobody can say what a condition means.</summary>
    private static bool Bars(FindingCode code) =>
        code is not (FindingCode.MissingText or FindingCode.ExclusiveAlone or FindingCode.AlwaysTrue);

    private static IEnumerable<Finding> Reaches(Questionnaire questionnaire)
    {
        Reachability reachability = new(questionnaire);
        foreach (IGrouping<int, Item> section in questionnaire.Items.GroupBy(item => item.SectionNumber))
        {
            Item first = section.First();
            Reach ofSection = Reach.Sometimes;
            if (first.OfSection is { } condition)
            {
                ofSection = reachability.OfSection(condition, first.Number);
                string place = $"sections[{section.Key}].showIf";
                Section written = questionnaire.Definition.Sections[section.Key];
                if (Told(ofSection, place, written.Id, written.ShowIf!) is { } told)
                    yield return told;
            }
            // What is wrong with the section is not told of each of its items again.
            if (ofSection is Reach.Never or Reach.TooComplex)
                continue;
            foreach (Item item in section.Where(item => item.Own is not null))
                if (
                    Told(reachability.Of(item), $"{item.Place}.showIf", item.Question.Id, item.Question.ShowIf!) is
                    { } told
                )
                    yield return told;
        }
    }

    private static Finding? Told(Reach reach, string place, string id, string condition) =>
        reach switch
        {
            Reach.Sometimes => null,
            Reach.Never => new(FindingCode.Unreachable, place, id, condition),
            Reach.Always => new(FindingCode.AlwaysTrue, place, id, condition),
            Reach.TooComplex => new(FindingCode.TooComplex, place, id, condition),
        };
}
