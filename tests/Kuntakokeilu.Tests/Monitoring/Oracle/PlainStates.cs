namespace Kuntakokeilu.Tests.Monitoring.Oracle;

/// <summary>
/// What each state means, as conditions of SQL on a person's situation on the count day: written from the definitions,
/// not from the program.
/// </summary>
internal static class PlainStates
{
    private const string Service = "(status in (0, 7) or (status = 8 and promoting_service))";
    private const string Kind = "(status = 7 or (status = 8 and promoting_service)) and coalesce(service_kind, -1)";
    private const string Disabled = "coalesce(disability, false)";

    /// <summary>By the measure's name.</summary>
    internal static IReadOnlyList<(string Measure, string Condition)> All { get; } =
    [
        ("Jobseekers", "true"),
        ("Unemployed", "unemployed"),
        ("LaidOff", "status = 3"),
        ("ReducedWeek", "status = 4"),
        ("UnemployedMen", "unemployed and coalesce(sex = 1, false)"),
        ("UnemployedWomen", "unemployed and coalesce(sex = 2, false)"),
        ("UnemployedUnder20", "unemployed and age < 20"),
        ("UnemployedUnder25", "unemployed and age < 25"),
        ("UnemployedUnder30", "unemployed and age < 30"),
        ("UnemployedOver50", "unemployed and age >= 50"),
        ("UnemployedDisabled", $"unemployed and {Disabled}"),
        ("UnemployedForeigners", "unemployed and coalesce(citizenship <> 246, false)"),
        ("UnemployedForeignLanguage", "unemployed and foreign_language"),
        ("UnemployedFor3Months", "unemployed and counted >= spell_from + interval 3 month"),
        ("UnemployedFor6Months", "unemployed and counted >= spell_from + interval 6 month"),
        ("LongTermUnemployed", "unemployed and counted >= spell_from + interval 12 month"),
        ("UnemployedFor2Years", "unemployed and counted >= spell_from + interval 24 month"),
        ("InTraining", "status = 8"),
        ("OpenMarket", "status in (1, 9)"),
        ("Subsidised", "status = 0"),
        ("InPromotingService", "status = 7"),
        ("InServices", Service),
        ("InWorkTrial", $"{Kind} in (18, 63)"),
        ("InLabourTraining", $"{Kind} in (36, 37, 90)"),
        ("InCoaching", $"{Kind} = 7"),
        ("InOtherServices", $"{Kind} not in (18, 63, 36, 37, 90, 7)"),
        ("DisabledJobseekers", Disabled),
        ("DisabledInServices", $"{Disabled} and {Service}"),
        ("BasisTargetGroup", "basis = 2"),
        ("BasisRestart", "basis = 3"),
        ("BasisMoved", "basis = 4"),
        ("BasisTransferred", "basis = 5"),
        ("BasisLeftUntransferred", "basis = 6"),
        ("BasisRedundancyProtection", "basis = 7"),
        ("BasisNotInTargetGroup", "basis = 11"),
        ("BasisHomeNotPilot", "basis = 8"),
        ("BasisStatusNotCovered", "basis = 9"),
        ("BasisMissingFacts", "basis = 10"),
        ("BasisBeforePilots", "basis = 1"),
        ("GroundNoEarningsRelated", "grounds & 1 > 0"),
        ("GroundAge", "grounds & 2 > 0"),
        ("GroundImmigrant", "grounds & 4 > 0"),
        ("GroundLanguage", "grounds & 8 > 0"),
        ("GroundTemporaryProtection", "grounds & 16 > 0"),
        ("GroundFormerCustomer", "grounds & 32 > 0"),
        ("FirstInterviewWaits", "coalesce(interview_waits, false)"),
        ("FirstInterviewLate", "coalesce(interview_late, false)"),
        ("PlanLate", "coalesce(plan_late, false)"),
        ("RevisionLate", "coalesce(revision_late, false)"),
        ("InAgreedService", "coalesce(served, false)"),
        ("ServiceWaits", "coalesce(waits, false)"),
        ("ServiceWaitsFor7Days", "coalesce(longest <= 7, false)"),
        ("ServiceWaitsFor14Days", "coalesce(longest between 8 and 14, false)"),
        ("ServiceWaitsFor30Days", "coalesce(longest between 15 and 30, false)"),
        ("ServiceWaitsFor60Days", "coalesce(longest between 31 and 60, false)"),
        ("ServiceWaitsFor90Days", "coalesce(longest between 61 and 90, false)"),
        ("ServiceWaitsLonger", "coalesce(longest > 90, false)"),
        ("GuidanceWaits", "coalesce(guidance_waits, false)"),
    ];
}
