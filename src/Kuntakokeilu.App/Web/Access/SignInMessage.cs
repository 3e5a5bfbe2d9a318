namespace Kuntakokeilu.App.Web.Access;

/// <summary>What the sign-in page tells first: why one has come to it.</summary>
internal enum SignInMessage
{
    /// <summary>A page needs it.</summary>
    Needed,

    /// <summary>Signed out by one's own wish.</summary>
    SignedOut,

    /// <summary>The session has ended: unused too long, too old, or ended elsewhere.</summary>
    Ended,

    /// <summary>The provider knows the person; this site has no permit for them.</summary>
    NoPermit,

    /// <summary>The provider did not let in, or the person turned back.</summary>
    Refused,

    /// <summary>The answer does not belong to a sign-in that this browser began a moment ago.</summary>
    Stale,

    /// <summary>The provider does not answer.</summary>
    ProviderDown,
}
