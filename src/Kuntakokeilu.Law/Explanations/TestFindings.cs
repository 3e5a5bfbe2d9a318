using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Explanations;

/// <summary>The conditions of <see cref="TargetGroupTest"/> one by one, by the same functions.</summary>
public static class TestFindings
{
    /// <summary>Each condition that the test asks on that day, in the order of the Act.</summary>
    /// <remarks>
    /// A rule not yet in force, or not yet known, has no finding; nor has 6 § 2 mom for one who was never a
    /// municipality's customer. How one is registered is asked only of those employed with support or in services.
    /// Where 4 § 2 mom gives the customership, home municipality and the grounds of 1 mom are not asked and have none
    /// either.
    /// </remarks>
    public static IReadOnlyList<Finding> On(in Situation person, DateOnly on, LawAsKnown law)
    {
        List<Finding> findings = [];
        JobseekerFacts facts = person.Facts;
        bool byPlaceOfStay = TargetGroupTest.IsByTemporaryProtection(person, on, law);
        if (on >= law.SteeringStopsFrom)
            findings.Add(new(LawBook.SteeringStops, Of(!person.ContinuesCustomership)));
        findings.Add(new(LawBook.Status, Of(IsCoveredWithoutDanger(facts))));
        if (LabourMarketStatus.IsSupported(facts) && !person.ContinuesCustomership)
            findings.Add(new(RegistrationOn(on, law), Of(LabourMarketStatus.IsRegisteredAsAsked(person, on, law))));
        if (on >= law.AtRiskFrom)
            findings.Add(new(LawBook.AtRisk, Of(LabourMarketStatus.IsInDangerOfUnemployment(facts, on, law))));
        if (!byPlaceOfStay)
        {
            findings.Add(new(LawBook.HomeMunicipality, Of(PilotAreas.Include(facts.HomeMunicipality))));
            AddGrounds(findings, facts, on);
        }
        if (on >= law.TemporaryProtectionFrom)
            findings.Add(new(LawBook.TemporaryProtection, Of(byPlaceOfStay)));
        if (on >= law.RedundancyProtectionFrom)
            findings.Add(new(LawBook.RedundancyProtection, Of(TargetGroupTest.IsRedundancyProtected(person, law))));
        if (!person.Restart.Municipality.IsNone)
            findings.Add(new(LawBook.Restart, Of(person.ContinuesCustomership)));
        return findings;
    }

    /// <summary>The wording of the day on how one must be registered.</summary>
    internal static Provision RegistrationOn(DateOnly on, LawAsKnown law) =>
        on >= law.DangerRegistrationFrom ? LawBook.DangerRegistration
        : on >= law.AnyRegistrationFrom ? LawBook.AnyRegistration
        : LawBook.UnemployedRegistration;

    /// <summary>The rule that sets a ground.</summary>
    public static Provision ProvisionOf(Grounds ground) =>
        ground switch
        {
            Grounds.NoEarningsRelatedAllowance => LawBook.EarningsRelated,
            Grounds.Under30 => LawBook.Under30,
            Grounds.Immigrant => LawBook.Immigrant,
            Grounds.ForeignLanguage => LawBook.ForeignLanguage,
            Grounds.TemporaryProtection => LawBook.TemporaryProtection,
            Grounds.Restart => LawBook.Restart,
            _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "Not one ground."),
        };

    /// <summary>The ground that a rule sets; none when it sets something else.</summary>
    public static Grounds GroundOf(Provision provision) =>
        Each((Grounds)0b111111).FirstOrDefault(ground => ProvisionOf(ground) == provision);

    /// <summary>The ground that an unknown fact could give.</summary>
    public static Grounds GroundOf(MissingFacts fact) =>
        fact switch
        {
            MissingFacts.EarningsRelated => Grounds.NoEarningsRelatedAllowance,
            MissingFacts.Immigrant => Grounds.Immigrant,
            MissingFacts.MotherTongue => Grounds.ForeignLanguage,
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "Not one fact."),
        };

    /// <summary>The grounds of a set one by one, in the order of the Act.</summary>
    public static IEnumerable<Grounds> Each(Grounds grounds) =>
        Enum.GetValues<Grounds>().Where(g => g != Grounds.None && grounds.HasFlag(g));

    /// <summary>The facts of a set one by one.</summary>
    public static IEnumerable<MissingFacts> Each(MissingFacts missing) =>
        Enum.GetValues<MissingFacts>().Where(m => m != MissingFacts.None && missing.HasFlag(m));

    private static bool IsCoveredWithoutDanger(in JobseekerFacts facts) =>
        LabourMarketStatus.IsUnemployed(facts) || LabourMarketStatus.IsSupported(facts);

    private static void AddGrounds(List<Finding> findings, in JobseekerFacts facts, DateOnly on)
    {
        Grounds held = TargetGroupTest.GroundsOf(facts, on);
        Grounds unknown = Each(TargetGroupTest.MissingFactsOf(facts))
            .Select(GroundOf)
            .Aggregate(Grounds.None, (all, one) => all | one);
        Grounds[] asked =
        [
            Grounds.NoEarningsRelatedAllowance,
            Grounds.Under30,
            Grounds.Immigrant,
            Grounds.ForeignLanguage,
        ];
        foreach (Grounds ground in asked)
        {
            Verdict verdict =
                held.HasFlag(ground) ? Verdict.Met
                : unknown.HasFlag(ground) ? Verdict.Unknown
                : Verdict.NotMet;
            findings.Add(new(ProvisionOf(ground), verdict));
        }
    }

    private static Verdict Of(bool met) => met ? Verdict.Met : Verdict.NotMet;
}
