using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Transfers.Clarifying;

/// <summary>What an officer has found out of facts that were unknown; null is still not known.</summary>
internal sealed record ClarifiedFacts(bool? EarningsRelated, bool? Immigrant, LanguageCode? MotherTongue)
{
    internal bool IsNothing => EarningsRelated is null && Immigrant is null && MotherTongue is null;

    /// <summary>The facts with what was unknown in them; what is on record is not for this to change.</summary>
    internal JobseekerFacts In(JobseekerFacts facts) =>
        facts with
        {
            EarningsRelated = Told(facts.EarningsRelated, EarningsRelated),
            Immigrant = Told(facts.Immigrant, Immigrant),
            MotherTongue = facts.MotherTongue.IsKnown ? facts.MotherTongue : MotherTongue ?? facts.MotherTongue,
        };

    private static Answer Told(Answer known, bool? found) =>
        (known, found) switch
        {
            (Answer.Unknown, true) => Answer.Yes,
            (Answer.Unknown, false) => Answer.No,
            _ => known,
        };
}
