using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.TargetGroup;

/// <summary>4 §: is this jobseeker, on this day, a customer of a pilot municipality, and of which?</summary>
public static class TargetGroupTest
{
    /// <summary>The test of the target group on a day.</summary>
    /// <param name="person">The facts in force on the day, and what of the past counts.</param>
    /// <param name="on">The day of the test, on or after 1 March 2021.</param>
    /// <param name="law">The law as known.</param>
    /// <returns>
    /// The municipality, with all grounds that hold; or the TE office with the first reason that applies and the
    /// grounds of 4 § 1 mom that hold even so. An unknown fact is never taken for a no: where it could have decided,
    /// the basis is <see cref="Basis.MissingFacts"/>.
    /// </returns>
    public static Outcome On(in Situation person, DateOnly on, LawAsKnown law)
    {
        Grounds grounds = GroundsOf(person.Facts, on);
        if (IsRedundancyProtected(person, law))
            return Outcome.ToTeOffice(Basis.RedundancyProtection, grounds);
        if (on >= law.SteeringStopsFrom && !person.ContinuesCustomership)
            return Outcome.ToTeOffice(Basis.SteeringStopped, grounds);
        if (!BelongsToPilots(person, on, law))
            return Outcome.ToTeOffice(Basis.HomeNotPilot, grounds);
        if (!LabourMarketStatus.IsCovered(person, on, law))
            return Outcome.ToTeOffice(Basis.StatusNotCovered, grounds);

        if (IsByTemporaryProtection(person, on, law))
            grounds = Grounds.TemporaryProtection;
        if (person.ContinuesCustomership)
            return Outcome.ToMunicipality(person.Restart.Municipality, Basis.Restart, grounds | Grounds.Restart);
        if (grounds != Grounds.None)
            return Outcome.ToMunicipality(person.Place, Basis.TargetGroup, grounds);

        MissingFacts missing = MissingFactsOf(person.Facts);
        return missing == MissingFacts.None
            ? Outcome.ToTeOffice(Basis.NotInTargetGroup)
            : Outcome.ToTeOffice(Basis.MissingFacts, missing: missing);
    }

    /// <summary>
    /// 4 § 1 mom: the home municipality is in the pilots; or 4 § 2 mom: the place of stay is. After the permit has
    /// ended 6 § 2 mom alone stands in for 4 § 2 mom (149/2023, from 1 March 2023).
    /// </summary>
    private static bool BelongsToPilots(in Situation person, DateOnly on, LawAsKnown law) =>
        person.Residence.IsPlaceOfStay
            ? IsByTemporaryProtection(person, on, law)
                || (
                    on >= law.TemporaryProtectionFrom
                    && person.ContinuesCustomership
                    && PilotAreas.Include(person.Place)
                )
            : PilotAreas.Include(person.Facts.HomeMunicipality);

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
    public static bool IsByTemporaryProtection(in Situation person, DateOnly on, LawAsKnown law) =>
        person.Facts.TemporaryProtection
        && on >= law.TemporaryProtectionFrom
        && person.Residence.IsPlaceOfStay
        && PilotAreas.Include(person.Place);

    /// <summary>
    /// 5 § 3-4 mom (671/2022): change security keeps the person at the TE office. It applies to dismissals of 1 January
    /// 2023 or later, and no row of an earlier day can tell of one.
    /// </summary>
    public static bool IsRedundancyProtected(in Situation person, LawAsKnown law) =>
        person.Facts.RedundancyProtection && person.Since >= law.RedundancyProtectionFrom;
}
