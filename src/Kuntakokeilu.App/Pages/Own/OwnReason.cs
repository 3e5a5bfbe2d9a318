using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.WhoServesMe;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Own;

/// <summary>Why one is served as one is, in a sentence to oneself.</summary>
internal static class OwnReason
{
    /// <returns>Null where nobody serves.</returns>
    internal static string? Of(StatedPeriod? period, KnownHistory history, ToldWhen when, Texts t) =>
        period?.Outcome.Basis switch
        {
            null or Basis.NoJobSearch => null,
            Basis.BeforePilot => t["own.why.before_pilot"],
            Basis.Moved => t["own.why.moved"],
            Basis.TransferredOnRequest => t["own.why.transferred_on_request"],
            Basis.LeftUntransferred => t["own.why.left_untransferred"],
            Basis.MissingFacts => t["own.why.missing_facts", new OutcomeWords(t).Missing(period.Value.Outcome.Missing)],
            { } asked => Asked(asked, history, period.Value.From, when, t),
        };

    private static string Asked(Basis basis, KnownHistory history, DateOnly from, ToldWhen when, Texts t)
    {
        JobseekerFacts facts = history.FactsOn(from)!.Value.Event.Facts;
        return ServedReason.Of(basis, lacksRegistration: false, facts.HomeMunicipality, facts.PlaceOfStay, when, t);
    }
}
