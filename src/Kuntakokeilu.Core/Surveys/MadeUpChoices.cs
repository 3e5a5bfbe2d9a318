using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Core.Surveys;

/// <summary>
/// How often each answer is given in made-up answers to the survey of June 2024. Weights, not findings: chosen so that the report
/// has large and small figures, and the pilots differ from the others in what they have and less in what they want.
/// </summary>
internal static class MadeUpChoices
{
    private const int Usual = 10;
    private const int NotKnown = 2;

    private static readonly Dictionary<(string Question, string Code), (int Elsewhere, int InPilot)> Weights = new()
    {
        [("role", "employment_head")] = (14, 30),
        [("role", "municipal_head")] = (22, 6),
        [("role", "other")] = (4, 3),
        [("need", "none")] = (3, 1),
        [("need", "some")] = (20, 18),
        [("need", "much")] = (18, 26),
        [("exist", "own")] = (8, 26),
        [("exist", "bought")] = (6, 9),
        [("exist", "no")] = (28, 8),
        [("duration", "m12")] = (18, 18),
        [("duration", "m1")] = (2, 2),
        [("binding", "voluntary")] = (28, 30),
        [("promoting", "yes")] = (16, 20),
        [("organiser", "municipality")] = (18, 26),
        [("organiser", "agreed")] = (24, 18),
        [("organiser", "other")] = (2, 2),
        [("agreement", "yes")] = (24, 26),
        [("alone", "together")] = (30, 26),
        [("funding", "state")] = (36, 38),
        [("funding", "county_shared")] = (4, 4),
        [("pilot_help", "much")] = (10, 18),
        [("pilot_help", "harder")] = (2, 2),
        [("risks", "none")] = (2, 2),
        [("risks", "money")] = (30, 28),
        [("model_public", "no")] = (3, 3),
    };

    internal static int Weight(string question, Choice choice, bool isInPilot) =>
        Weights.TryGetValue((question, choice.Code), out (int Elsewhere, int InPilot) weight)
            ? isInPilot
                ? weight.InPilot
                : weight.Elsewhere
            : choice.Kind is ChoiceKind.Normal && !choice.IsExclusive
                ? Usual
                : NotKnown;
}
