using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Weighing;

namespace Kuntakokeilu.Surveys.Freezing;

/// <summary>What is known of a unit without asking, by the names that conditions use.</summary>
internal static class Backgrounds
{
    internal static IReadOnlyDictionary<string, Answer> Of(FrameUnit unit) =>
        new Dictionary<string, Answer>
        {
            ["population"] = new Answer.Number(unit.Population),
            ["in_pilot"] = new Answer.Code(unit.IsInPilot ? "yes" : "no"),
            ["region"] = new Answer.Code(unit.Region),
            ["ely"] = new Answer.Code(unit.Ely),
            ["language_status"] = new Answer.Code(unit.LanguageStatus),
        };
}
