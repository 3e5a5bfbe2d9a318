namespace Kuntakokeilu.Core.Notices.Messages;

/// <summary>
/// The message service, an outside system: Suomi.fi Messages, or none. It takes a message of one number once, however
/// often it is sent.
/// </summary>
internal interface IMessages
{
    /// <summary>Whether there is one. Without it customers read their notices here, and nothing is sent.</summary>
    bool IsConnected { get; }

    /// <summary>Not while it has just failed again and again: then it is left in peace for a while.</summary>
    bool IsAnswering { get; }

    /// <summary>When it last answered this node; null for never.</summary>
    DateTimeOffset? LastSuccess { get; }

    /// <summary>Whether the person of an identity code reads messages there.</summary>
    Task<MailboxAnswer> AskMailbox(string identityCode, CancellationToken stop);

    Task<SendingAnswer> Send(OutgoingMessage message, CancellationToken stop);

    /// <summary>What has become of messages since.</summary>
    /// <param name="continuation">The service's own mark; null for the beginning.</param>
    /// <returns>Null when it can't be told now.</returns>
    Task<MessageNews?> News(string? continuation, CancellationToken stop);
}

/// <summary>No message service.</summary>
internal sealed class NoMessages : IMessages
{
    public bool IsConnected => false;

    public bool IsAnswering => false;

    public DateTimeOffset? LastSuccess => null;

    public Task<MailboxAnswer> AskMailbox(string identityCode, CancellationToken stop) => throw NotConnected();

    public Task<SendingAnswer> Send(OutgoingMessage message, CancellationToken stop) => throw NotConnected();

    public Task<MessageNews?> News(string? continuation, CancellationToken stop) => throw NotConnected();

    private static InvalidOperationException NotConnected() => new("There is no message service.");
}
