using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Freezing;
using Kuntakokeilu.Surveys.Suppressing;
using Kuntakokeilu.Surveys.Tabulating;
using Kuntakokeilu.Surveys.Weighing;

namespace Kuntakokeilu.Surveys.Exporting;

/// <summary>
/// The classes that a file for everybody may have: so coarse that at least five answers share each combination of size, region
/// and pilot. Regions are given up first, then sizes are joined, the one with the fewest to the next smaller, the smallest to the
/// next larger; last the pilot.
/// </summary>
internal static class OpenClasses
{
    private static readonly bool[] BothSides = [true, false];

    /// <returns>Empty: there are fewer than five answers, and no file for everybody.</returns>
    internal static IReadOnlyList<Classification> Of(FrozenSurvey survey)
    {
        if (survey.Counted.Count < Suppression.FewestUnits)
            return [];
        Classification[] finest = [survey.BySize, survey.ByRegion, survey.ByPilot];
        if (IsCommon(survey, finest))
            return finest;
        List<List<string>> sizes = [.. survey.BySize.Classes.Select(code => new List<string> { code })];
        while (true)
        {
            Classification bySize = Joined(survey, sizes);
            if (IsCommon(survey, [bySize, survey.ByPilot]))
                return [bySize, survey.ByPilot];
            if (sizes.Count == 1)
                return [bySize];
            Join(survey, sizes);
        }
    }

    internal static bool IsCommon(FrozenSurvey survey, IReadOnlyList<Classification> classes) =>
        survey
            .Counted.GroupBy(submission => string.Join('\n', classes.Select(one => one.Of(submission))))
            .All(together => together.Count() >= Suppression.FewestUnits);

    private static void Join(FrozenSurvey survey, List<List<string>> sizes)
    {
        int few = Enumerable
            .Range(0, sizes.Count)
            .MinBy(i => BothSides.Min(isInPilot => survey.Counted.Count(one => Is(one, sizes[i], isInPilot))));
        int lower = few == 0 ? 0 : few - 1;
        sizes[lower] = [.. sizes[lower], .. sizes[lower + 1]];
        sizes.RemoveAt(lower + 1);

        bool Is(Submission one, List<string> codes, bool isInPilot) =>
            survey.UnitOf(one).IsInPilot == isInPilot
            && codes.Contains(SizeWords.Code(SizeClasses.Crossed(survey.UnitOf(one).Size)));
    }

    private static Classification Joined(FrozenSurvey survey, List<List<string>> sizes)
    {
        string[] names = [.. sizes.Select(codes => string.Join('+', codes))];
        return new(
            "size",
            names,
            submission => names[sizes.FindIndex(codes => codes.Contains(survey.BySize.Of(submission)))]
        );
    }
}
