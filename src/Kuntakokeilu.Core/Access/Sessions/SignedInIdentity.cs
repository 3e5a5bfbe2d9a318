namespace Kuntakokeilu.Core.Access.Sessions;

/// <summary>Whom a provider of sign-in has told.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">Its lasting name for the account.</param>
/// <param name="Name">The human's name.</param>
/// <param name="IdentityCode">Personal identity code (henkilötunnus), where the provider tells it.</param>
internal sealed record SignedInIdentity(string Issuer, string Subject, string Name, string? IdentityCode)
{
    /// <summary>Where the provider tells names apart.</summary>
    internal string? FamilyName { get; init; }
    internal string? GivenNames { get; init; }

    /// <summary>Of a name told as one: the last word is the family's.</summary>
    internal static (string Family, string Given) Parts(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (words.LastOrDefault() ?? "", string.Join(' ', words.SkipLast(1)));
    }
}

/// <summary>An access token that a program has shown and that has been found genuine.</summary>
internal sealed record ProgramToken(string Issuer, string Subject, string AccessToken, DateTime ValidTo);

/// <summary>A session of one's own, as one is shown it.</summary>
/// <param name="Client">Browser and system; empty when not known.</param>
/// <param name="UsedAt">To the minute.</param>
internal sealed record OwnSession(long Id, string Client, DateTimeOffset BeganAt, DateTimeOffset UsedAt);

/// <summary>A right of use in force, by which one may act.</summary>
/// <param name="Organisation">Its name in Finnish, Swedish and English.</param>
internal sealed record OwnPermit(int Id, Role Role, LocalName Organisation, DateOnly Until);
