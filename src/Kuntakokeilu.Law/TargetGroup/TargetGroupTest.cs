using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.TargetGroup;

/// <summary>4 §: is this jobseeker, on this day, a customer of a pilot municipality, and of which?</summary>
public static class TargetGroupTest
{
    /// <summary>The test of the target group on a day.</summary>
    /// <param name="facts">The facts in force on the day.</param>
    /// <param name="on">The day of the test, on or after 1 March 2021.</param>
    /// <param name="law">The law as known.</param>
    /// <param name="restart">Former customership that 6 § 2 mom may continue; <see langword="default"/> without.</param>
    /// <returns>
    /// The municipality, with all grounds that hold; or the TE office with the first reason that applies and the
    /// grounds of 4 § 1 mom that hold even so. An unknown fact is never taken for a no: where it could have decided,
    /// the basis is <see cref="Basis.MissingFacts"/>.
    /// </returns>
    public static Outcome On(in JobseekerFacts facts, DateOnly on, LawAsKnown law, RestartRight restart)
    {
        Grounds grounds = GroundsOf(facts, on);
        bool byPlaceOfStay = BelongsByPlaceOfStay(facts, on, law);

        if (IsRedundancyProtected(facts, on, law))
            return Outcome.ToTeOffice(Basis.RedundancyProtection, grounds);
        if (!byPlaceOfStay && !PilotAreas.Include(facts.HomeMunicipality))
            return Outcome.ToTeOffice(Basis.HomeNotPilot, grounds);
        if (!LabourMarketStatus.IsCovered(facts, on, law))
            return Outcome.ToTeOffice(Basis.StatusNotCovered, grounds);

        if (byPlaceOfStay)
            grounds = Grounds.TemporaryProtection;
        if (restart.HoldsAt(facts.Place))
            return Outcome.ToMunicipality(restart.Municipality, Basis.Restart, grounds | Grounds.Restart);
        if (grounds != Grounds.None)
            return Outcome.ToMunicipality(facts.Place, Basis.TargetGroup, grounds);

        MissingFacts missing = MissingFactsOf(facts);
        return missing == MissingFacts.None
            ? Outcome.ToTeOffice(Basis.NotInTargetGroup)
            : Outcome.ToTeOffice(Basis.MissingFacts, missing: missing);
    }

    /// <summary>4 § 1 mom 1-2 k: every ground that is known to hold.</summary>
    public static Grounds GroundsOf(in JobseekerFacts facts, DateOnly on) =>
        (facts.EarningsRelated is Answer.No ? Grounds.NoEarningsRelatedAllowance : Grounds.None)
        | (Age.IsUnder30(facts.BirthDate, on) ? Grounds.Under30 : Grounds.None)
        | (facts.Immigrant is Answer.Yes ? Grounds.Immigrant : Grounds.None)
        | (IsForeignLanguage(facts.MotherTongue) ? Grounds.ForeignLanguage : Grounds.None);

    /// <summary>Facts that are unknown and, known, could give a ground of 4 § 1 mom 1-2 k.</summary>
    public static MissingFacts MissingFactsOf(in JobseekerFacts facts) =>
        (facts.EarningsRelated is Answer.Unknown ? MissingFacts.EarningsRelated : MissingFacts.None)
        | (facts.Immigrant is Answer.Unknown ? MissingFacts.Immigrant : MissingFacts.None)
        | (facts.MotherTongue.IsKnown ? MissingFacts.None : MissingFacts.MotherTongue);

    /// <summary>
    /// 2 § 3 k: foreign-language person (vieraskielinen): a mother tongue other than Finnish, Swedish or Sámi is on
    /// record.
    /// </summary>
    public static bool IsForeignLanguage(LanguageCode motherTongue) =>
        motherTongue.IsKnown && !motherTongue.IsFinnishSwedishOrSami;

    /// <summary>
    /// 4 § 2 mom (149/2023, from 1 March 2023): temporary protection, no home municipality, and a place of stay in a
    /// pilot municipality. The grounds of 1 mom are then not asked; its labour-market status is (3 mom).
    /// </summary>
    public static bool BelongsByPlaceOfStay(in JobseekerFacts facts, DateOnly on, LawAsKnown law) =>
        facts.TemporaryProtection
        && on >= law.TemporaryProtectionFrom
        && facts.HomeMunicipality.IsNone
        && PilotAreas.Include(facts.PlaceOfStay);

    /// <summary>5 § 3 mom (671/2022, from 1 January 2023): change security keeps the person at the TE office.</summary>
    public static bool IsRedundancyProtected(in JobseekerFacts facts, DateOnly on, LawAsKnown law) =>
        facts.RedundancyProtection && on >= law.RedundancyProtectionFrom;
}
