using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Steering;

/// <summary>A time during which one authority was responsible on one basis.</summary>
/// <param name="From">First day.</param>
/// <param name="To">First day after it.</param>
/// <param name="Outcome">Who, on what basis and grounds.</param>
public readonly record struct Period(DateOnly From, DateOnly To, Outcome Outcome);
