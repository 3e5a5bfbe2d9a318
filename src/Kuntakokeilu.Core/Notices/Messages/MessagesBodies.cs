using System.Text.Json.Serialization;

namespace Kuntakokeilu.Core.Notices.Messages;

// The bodies of Suomi.fi Messages REST, as the service names their fields. What we never send is not here.

internal sealed record TokenRequest(string Username, string Password);

internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] int? ExpiresIn
);

internal sealed record AttachmentAnswer(Guid? AttachmentId);

internal sealed record MessageRequest(Guid ExternalId, RecipientBody Recipient, SenderBody Sender)
{
    public ElectronicBody? Electronic { get; init; }
    public PaperBody? PaperMail { get; init; }
}

internal sealed record RecipientBody(string Id);

internal sealed record SenderBody(string ServiceId);

/// <param name="MessageServiceType">Verifiable: the recipient acknowledges it.</param>
internal sealed record ElectronicBody(
    string Title,
    string Body,
    IReadOnlyList<AttachmentReference> Attachments,
    string MessageServiceType
)
{
    public string BodyFormat { get; } = "Text";
    public NotificationsBody Notifications { get; } = new();

    /// <summary>Answers come by the pages, where they are safe.</summary>
    public string ReplyAllowedBy { get; } = "No one";
    public string Visibility { get; } = "Recipient only";
}

/// <summary>The mail that tells of the message names the service and no more.</summary>
internal sealed record NotificationsBody
{
    public string SenderDetailsInNotifications { get; } = "Organisation and service name";
    public ReminderBody UnreadMessageNotification { get; } = new();
}

internal sealed record ReminderBody
{
    public string Reminder { get; } = "Default reminder";
}

internal sealed record AttachmentReference(Guid AttachmentId);

internal sealed record PaperBody(
    IReadOnlyList<AttachmentReference> Attachments,
    PaperParty Recipient,
    PaperParty Sender,
    PrintingBody PrintingAndEnvelopingService
)
{
    public bool ColorPrinting { get; }
    public bool TwoSidedPrinting { get; } = true;
    public bool RotateLandscapePages { get; }

    /// <summary>So that no line of the letter itself shows through the window.</summary>
    public bool CreateAddressPage { get; } = true;
    public string MessageServiceType { get; } = "Normal";
}

internal sealed record PaperParty(AddressBody Address);

internal sealed record AddressBody(string Name, string StreetAddress, string ZipCode, string City)
{
    public string CountryCode { get; } = "FI";
}

internal sealed record PrintingBody(PostiBody PostiMessaging);

internal sealed record PostiBody(string Username, string Password, ContactBody ContactDetails);

internal sealed record ContactBody(string Email);

internal sealed record MessageAnswer(long? MessageId);

internal sealed record MailboxRequest(IReadOnlyList<RecipientBody> EndUsers);

internal sealed record MailboxesAnswer(IReadOnlyList<RecipientBody>? EndUsersWithActiveMailbox);

internal sealed record EventsAnswer(string? ContinuationToken, IReadOnlyList<EventBody?>? Events);

internal sealed record EventBody(DateTimeOffset? EventTime, string? Type, EventMetadata? Metadata);

internal sealed record EventMetadata(string? ExternalId, long? MessageId);
