using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Freezing;
using Kuntakokeilu.Surveys.Tests.Weighing;
using Kuntakokeilu.Surveys.Weighing;

namespace Kuntakokeilu.Surveys.Tests.Freezing;

/// <summary>The survey of June 2024 as if two of three municipalities had answered by chance.</summary>
internal static class MadeUpFrozen
{
    internal static FrozenSurvey Survey { get; } = Of(seed: 6);

    internal static FrozenSurvey Of(int seed)
    {
        FrameUnit[] answering = [.. Frame.Units.Where((_, i) => i % 3 > 0)];
        Dictionary<string, Submission> submissions = MadeUpAnswers
            .Of(KnownSurveys.LowThreshold2024, answering, seed)
            .Zip(answering)
            .ToDictionary(
                one => one.Second.Code,
                one => one.First with { Answers = new(Backgrounds.Of(one.Second), one.First.Answers.ByQuestion) }
            );
        return new(
            KnownSurveys.LowThreshold2024,
            new(Text("who"), Text("not"), Text("how"), Text("limits")),
            [.. Frame.Units.Select(unit => new AskedUnit(unit, submissions.GetValueOrDefault(unit.Code)))]
        );
    }

    private static LocalText Text(string word) =>
        new(
            KnownSurveys.LowThreshold2024.Languages.ToDictionary(language => language, language => $"{word} {language}")
        );
}
