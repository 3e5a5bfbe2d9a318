namespace Kuntakokeilu.Law.Services;

/// <summary>A version of a plan that the authority and the customer have both signed.</summary>
/// <param name="Person">Whose it is.</param>
/// <param name="Signed">The day on which the later of them signed.</param>
/// <param name="Until">The last day for which it was made; null until it is revised.</param>
/// <param name="Items">The services that it names.</param>
public sealed record SignedPlan(int Person, DateOnly Signed, DateOnly? Until, IReadOnlyList<PlannedService> Items);

/// <summary>A service that a plan names.</summary>
/// <param name="Service">Which.</param>
/// <param name="Kind">Its kind, which never changes.</param>
/// <param name="SaysObligating">Whether the plan says that it obligates.</param>
public sealed record PlannedService(int Service, ServiceKind Kind, bool SaysObligating);

/// <summary>A service agreed on with a customer.</summary>
/// <param name="Person">With whom.</param>
/// <param name="Service">On which.</param>
/// <param name="Agreed">On which day.</param>
public sealed record AgreedService(int Person, int Service, DateOnly Agreed);
