namespace Kuntakokeilu.Law.Grants;

/// <summary>What would have to be otherwise for a refused application to be granted, by running the rules again.</summary>
public static class GrantCounterfactuals
{
    private const int MostChanges = 24;

    /// <summary>
    /// Of each ground the changes that would each take it away. None where nothing about the application would: what the
    /// employer is, or that a maximum is used.
    /// </summary>
    public static IReadOnlyList<GrantChange> Of(GrantApplication application, EmployerRegister register) =>
        [
            .. GrantRules
                .Decide(application, register)
                .Grounds.SelectMany(found =>
                    GrantRemedies
                        .Of(found.Ground, application, register)
                        .Where(change => IsGone(found.Ground, GrantRules.Decide(change.Made(application), register)))
                ),
        ];

    /// <summary>
    /// Changes that would together lead to a grant, the first that does of each ground in turn; null when none are found.
    /// Empty of a grant.
    /// </summary>
    public static IReadOnlyList<GrantChange>? ToGrant(GrantApplication application, EmployerRegister register)
    {
        List<GrantChange> made = [];
        GrantDecision decision = GrantRules.Decide(application, register);
        while (!decision.IsGranted)
        {
            if (decision.Outcome is not GrantOutcome.Rejected || made.Count == MostChanges)
                return null;
            GrantChange? next = Next(application, register, decision.Grounds[0].Ground);
            if (next is not { } change)
                return null;
            made.Add(change);
            application = change.Made(application);
            decision = GrantRules.Decide(application, register);
        }
        return made;
    }

    private static GrantChange? Next(GrantApplication application, EmployerRegister register, GrantGround ground)
    {
        foreach (GrantChange change in GrantRemedies.Of(ground, application, register))
            if (IsGone(ground, GrantRules.Decide(change.Made(application), register)))
                return change;
        return null;
    }

    private static bool IsGone(GrantGround ground, GrantDecision decision) =>
        decision.Outcome is GrantOutcome.Granted or GrantOutcome.PartlyGranted or GrantOutcome.Rejected
        && decision.Grounds.All(found => found.Ground != ground);
}
