namespace Kuntakokeilu.Core.Acting.Mandates;

/// <summary>What Suomi.fi e-Authorisations must know of us. The secrets come from the environment.</summary>
internal sealed record MandatesSettings
{
    public required Uri Address { get; init; }

    /// <summary>The number of our service there.</summary>
    public required string ClientId { get; init; }

    /// <summary>By which each call is signed.</summary>
    public required string ApiKey { get; init; }

    /// <summary>By which a code is exchanged for a token.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>
    /// The topics (asia) of a mandate by which our matters are handled, as addresses; any of them is enough. None: whatever
    /// represents the person as a whole, such as guardianship.
    /// </summary>
    public IReadOnlyList<string> Topics { get; init; } = [];
}
