namespace Kuntakokeilu.Core.Acting.Mandates;

/// <summary>
/// The service of mandates, an outside system: Suomi.fi e-Authorisations, or none. It knows on whose behalf somebody may
/// act; without its yes nobody does.
/// </summary>
internal interface IMandates
{
    /// <summary>Whether there is one. Without it a guardian on record alone acts for another.</summary>
    bool IsConnected { get; }

    /// <summary>Opens a session there for who wants to act for another.</summary>
    /// <param name="delegateCode">The identity code of who acts.</param>
    /// <param name="endUser">The account, for the service's own log: a number that tells nothing.</param>
    /// <returns>Null when it can't be done now.</returns>
    Task<MandateSession?> Register(string delegateCode, int endUser, CancellationToken stop);

    /// <summary>The service's own page, on which one chooses for whom.</summary>
    /// <param name="back">Where the browser comes back to, with a code.</param>
    Uri ChoicePage(MandateSession session, Uri back, string language);

    /// <summary>Who was chosen there, as far as the topics of our service allow it.</summary>
    /// <param name="code">What the browser came back with; good for once.</param>
    /// <returns>Null when it can't be told.</returns>
    Task<IReadOnlyList<PrincipalOffer>?> Chosen(
        MandateSession session,
        string code,
        Uri back,
        int endUser,
        CancellationToken stop
    );

    /// <summary>Whether one may act for the other now, between the services alone.</summary>
    Task<MandateAnswer> Ask(string delegateCode, string principalCode, int endUser, CancellationToken stop);
}

/// <summary>A session at the service.</summary>
internal sealed record MandateSession(string SessionId, string UserId);

/// <summary>Somebody for whom one may act.</summary>
/// <param name="Code">Identity code.</param>
/// <param name="Name">As the service tells it.</param>
internal sealed record PrincipalOffer(string Code, string Name);

internal enum MandateAnswer : byte
{
    Allowed,

    /// <summary>Anything that was told and is not a yes.</summary>
    NotAllowed,

    /// <summary>Nothing was told.</summary>
    NoAnswer,
}

/// <summary>No service of mandates.</summary>
internal sealed class NoMandates : IMandates
{
    public bool IsConnected => false;

    public Task<MandateSession?> Register(string delegateCode, int endUser, CancellationToken stop) =>
        Task.FromResult<MandateSession?>(null);

    public Uri ChoicePage(MandateSession session, Uri back, string language) =>
        throw new InvalidOperationException("There is no service of mandates.");

    public Task<IReadOnlyList<PrincipalOffer>?> Chosen(
        MandateSession session,
        string code,
        Uri back,
        int endUser,
        CancellationToken stop
    ) => Task.FromResult<IReadOnlyList<PrincipalOffer>?>(null);

    public Task<MandateAnswer> Ask(string delegateCode, string principalCode, int endUser, CancellationToken stop) =>
        Task.FromResult(MandateAnswer.NoAnswer);
}
