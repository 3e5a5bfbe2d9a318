namespace Kuntakokeilu.Law.Services;

/// <summary>
/// Whether a service that was agreed on obligates: whether to refuse or to interrupt it may cost the customer's benefit.
/// </summary>
/// <remarks>
/// It is never stored and never told by whoever arranges the service: it follows from the plan. Unemployment Security Act
/// 1290/2002, chapter 2 a: 12 § until 1 May 2022, 9 § from 2 May 2022; both ask for a service that is agreed in the plan. A
/// plan that has been transferred with its customer binds until it is revised (1269/2020, 5 § 8 mom, 9 and 25 §). Reading:
/// the plan is the one in force on the day on which the service was agreed on, the latest that both had signed by then; what
/// an earlier one said and a later one dropped obligates nobody any more.
/// </remarks>
public static class ObligatingRules
{
    /// <summary>Whether it obligates.</summary>
    /// <param name="agreed">The service agreed on.</param>
    /// <param name="plans">The plans that were signed, in the order of signing; others' too.</param>
    /// <param name="natures">The natures of kinds, by date.</param>
    public static bool IsObligating(
        AgreedService agreed,
        IReadOnlyList<SignedPlan> plans,
        IReadOnlyList<ServiceNature> natures
    ) =>
        InForce(plans, agreed.Person, agreed.Agreed) is { } plan
        && plan.Items.Any(item => item.Service == agreed.Service && Obligates(item, plan.Signed, natures) is not null);

    /// <summary>By which nature a plan's service obligates; null when it does not.</summary>
    /// <param name="item">The service of the plan.</param>
    /// <param name="signed">The day on which the plan was signed: the law of that day counts.</param>
    /// <param name="natures">The natures of kinds, by date.</param>
    public static ServiceNature? Obligates(
        PlannedService item,
        DateOnly signed,
        IReadOnlyList<ServiceNature> natures
    ) =>
        item.SaysObligating && ServiceNatures.On(natures, item.Kind, signed) is { MayObligate: true } nature
            ? nature
            : null;

    /// <summary>The plan in force on a day; null when there is none.</summary>
    private static SignedPlan? InForce(IReadOnlyList<SignedPlan> plans, int person, DateOnly day)
    {
        SignedPlan? latest = null;
        foreach (SignedPlan plan in plans)
            if (plan.Person == person && plan.Signed <= day && (latest is null || plan.Signed >= latest.Signed))
                latest = plan;
        return latest is { Until: { } until } && until < day ? null : latest;
    }
}
