using Kuntakokeilu.Core.Notices.Messages;
using Kuntakokeilu.Core.Notices.Tables;

namespace Kuntakokeilu.Core.Notices.Sending;

/// <summary>A notice in the hands of a sender, with what is on record of the customer now.</summary>
/// <param name="Taking">By which it was taken.</param>
internal sealed record NoticeToSend(Guid Id, Guid Taking, NoticeKind Kind)
{
    /// <inheritdoc cref="NewNotice.Words" />
    public required string Words { get; init; }

    /// <summary>By which it is being tried; null at first.</summary>
    public NoticeChannel? Channel { get; init; }

    /// <summary>How many times that has failed.</summary>
    public int Tries { get; init; }

    public string? IdentityCode { get; init; }
    public string? Name { get; init; }
    public string? Street { get; init; }
    public string? PostalCode { get; init; }
    public string? PostOffice { get; init; }
    public bool IsProtected { get; init; }

    /// <summary>The customer's choice of channel; null for none.</summary>
    public NoticeChannel? Chosen { get; init; }

    /// <summary>fi, sv or en: the service language.</summary>
    public required string Language { get; init; }

    /// <summary>The stored letter of the decision that it tells of.</summary>
    public byte[]? Decision { get; init; }

    /// <summary>Where a letter goes; null when nothing is on record.</summary>
    /// <param name="forwarding">By whom letters to those under non-disclosure are forwarded.</param>
    internal PostalAddress? AddressOf(PostalAddress forwarding) =>
        IsProtected && Name is { } hidden ? forwarding with { Name = hidden }
        : (Name, Street, PostalCode, PostOffice) is ({ } name, { } street, { } code, { } office)
            ? new(name, street, code, office)
        : null;
}
