using System.Text.Json;

namespace Kuntakokeilu.App.DemoSignIn;

/// <summary>The made-up people and machines that the demo's provider signs in, handed over by the demo.</summary>
internal sealed record DemoPeople
{
    internal const string OfficialsClient = "kokeilu-officials";
    internal const string CitizensClient = "kokeilu-citizens";

    /// <summary>What the site proves itself with to the provider: drawn anew at every start.</summary>
    public required string ClientSecret { get; init; }

    public required IReadOnlyList<DemoOfficial> Officials { get; init; }

    public required IReadOnlyList<DemoCitizen> Citizens { get; init; }

    public required IReadOnlyList<DemoMachine> Machines { get; init; }

    /// <summary>On one line, as it goes from the demo to the provider.</summary>
    internal string ToLine() => JsonSerializer.Serialize(this);

    /// <exception cref="CannotRunException">It is not such a line: somebody else than the demo starts it.</exception>
    internal static DemoPeople Read(string? line)
    {
        try
        {
            return JsonSerializer.Deserialize<DemoPeople>(line ?? "") ?? throw Refused(null);
        }
        catch (JsonException e)
        {
            throw Refused(e);
        }
    }

    private static CannotRunException Refused(Exception? cause) =>
        new("sign-in-provider is a part of demo: it signs in made-up people only, and only demo starts it.", cause);
}

/// <summary>An official to choose.</summary>
/// <param name="Subject">What the provider calls them; with the issuer it names the account.</param>
/// <param name="Name">Name.</param>
/// <param name="About">Role and organisation, by language.</param>
internal sealed record DemoOfficial(string Subject, string Name, IReadOnlyDictionary<string, string> About);

/// <summary>A customer to choose.</summary>
/// <param name="IdentityCode">The identifier by which the register knows them.</param>
/// <param name="Standing">What there is to try as this one.</param>
internal sealed record DemoCitizen(string Subject, string Name, string IdentityCode, DemoStanding Standing);

/// <summary>How a jobseeker of the demo stands when it begins.</summary>
internal enum DemoStanding
{
    Registered,

    /// <summary>Whom the register does not have yet.</summary>
    New,
    Ended,
}

/// <summary>A system that asks for a token with its own identifier and secret.</summary>
internal sealed record DemoMachine(string ClientId, string Secret);
