using Kuntakokeilu.Core.Notices.Tables;

namespace Kuntakokeilu.Core.Notices.Messages;

/// <summary>What goes out of the house: no more than must.</summary>
/// <param name="Id">The notice.</param>
/// <param name="IdentityCode">Of the recipient.</param>
internal sealed record OutgoingMessage(Guid Id, string IdentityCode, string Title, string Body)
{
    /// <summary>A decision: the customer acknowledges it, and only the customer sees it.</summary>
    public required bool IsDecision { get; init; }

    /// <summary>A PDF; null for none.</summary>
    public byte[]? Attachment { get; init; }

    /// <summary>Where a letter goes; null for an electronic message.</summary>
    public PostalAddress? Paper { get; init; }
}

internal sealed record PostalAddress(string Name, string Street, string PostalCode, string PostOffice);

/// <summary>What became of a sending.</summary>
internal abstract record SendingAnswer
{
    private SendingAnswer() { }

    internal T Match<T>(Func<long?, T> sent, Func<SendingFault, T> failed) =>
        this switch
        {
            Taken taken => sent(taken.MessageId),
            Failure failure => failed(failure.Fault),
            _ => throw new InvalidOperationException(),
        };

    /// <summary>The service has it: now, or since an earlier try whose answer got lost.</summary>
    internal static SendingAnswer Sent(long? messageId) => new Taken(messageId);

    internal static SendingAnswer Failed(SendingFault fault) => new Failure(fault);

    private sealed record Taken(long? MessageId) : SendingAnswer;

    private sealed record Failure(SendingFault Fault) : SendingAnswer;
}

/// <summary>Whether somebody reads messages there.</summary>
/// <param name="Fault">Why it is not known now; null when it is.</param>
internal sealed record MailboxAnswer(bool IsActive, SendingFault? Fault);

/// <summary>Events from one mark to the next.</summary>
internal sealed record MessageNews(string Continuation, IReadOnlyList<MessageNewsItem> Events);

/// <param name="ExternalId">The notice, where it is one.</param>
/// <param name="Type">As the service names it.</param>
internal sealed record MessageNewsItem(DateTimeOffset At, string Type, Guid? ExternalId, long MessageId);
