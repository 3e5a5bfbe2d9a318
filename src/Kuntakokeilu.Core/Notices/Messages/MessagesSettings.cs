namespace Kuntakokeilu.Core.Notices.Messages;

/// <summary>What Suomi.fi Messages must know of us. The secrets come from the environment.</summary>
internal sealed record MessagesSettings
{
    /// <summary>Of the service's REST interface.</summary>
    public required Uri Address { get; init; }

    public required string UserName { get; init; }
    public required string Password { get; init; }

    /// <summary>The number of our service there.</summary>
    public required string ServiceId { get; init; }

    /// <summary>Where answers to letters go.</summary>
    public required PostalAddress Sender { get; init; }

    /// <summary>
    /// By which the Digital and Population Data Services Agency forwards letters to those under non-disclosure, whose
    /// address nobody else has.
    /// </summary>
    public required PostalAddress Forwarding { get; init; }

    public required string PostiUserName { get; init; }
    public required string PostiPassword { get; init; }

    /// <summary>Whom the post asks.</summary>
    public required string PostiContact { get; init; }
}
