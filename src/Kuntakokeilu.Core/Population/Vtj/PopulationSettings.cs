namespace Kuntakokeilu.Core.Population.Vtj;

/// <summary>What the agency's services must know of us. The secrets come from the environment.</summary>
internal sealed record PopulationSettings
{
    /// <summary>Of the query by identity code (VTJkysely), behind our security server.</summary>
    public required Uri Query { get; init; }

    /// <summary>Of the changes, behind our security server, up to the service's name.</summary>
    public required Uri Changes { get; init; }

    /// <summary>Who we are on X-Road: instance/class/member/subsystem.</summary>
    public required string Client { get; init; }

    public required string UserName { get; init; }
    public required string Password { get; init; }
}
