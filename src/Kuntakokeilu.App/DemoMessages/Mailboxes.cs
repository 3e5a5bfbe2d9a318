namespace Kuntakokeilu.App.DemoMessages;

/// <summary>What the twin has got and told, in memory.</summary>
internal sealed class Mailboxes
{
    /// <summary>A token serves so many calls, so that one that has ended is a thing of every day.</summary>
    internal const int CallsOfToken = 100;

    private const int EventsOfAnswer = 100;

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> tokens = [];
    private readonly HashSet<Guid> attachments = [];
    private readonly Dictionary<Guid, KeptMessage> byExternalId = [];
    private readonly List<KeptMessage> messages = [];
    private readonly List<ToldEvent> events = [];

    internal string NewToken()
    {
        string token = $"{Guid.NewGuid():N}";
        lock (gate)
            tokens.Add(token, CallsOfToken);
        return token;
    }

    internal bool Takes(string? token)
    {
        lock (gate)
            return token is not null && tokens.TryGetValue(token, out int left) && (tokens[token] = left - 1) >= 0;
    }

    internal Guid NewAttachment()
    {
        Guid id = Guid.NewGuid();
        lock (gate)
            attachments.Add(id);
        return id;
    }

    internal bool Has(IEnumerable<Guid> wanted)
    {
        lock (gate)
            return wanted.All(attachments.Contains);
    }

    /// <summary>Every tenth has no mailbox: by the last digit of the individual number.</summary>
    internal static bool IsActive(string identityCode) => identityCode is not [.., '0', _];

    /// <returns>The message, and whether it was there before.</returns>
    internal (KeptMessage Message, bool WasThere) Keep(KeptMessage message)
    {
        lock (gate)
        {
            if (byExternalId.TryGetValue(message.ExternalId, out KeptMessage? had))
                return (had, true);
            KeptMessage kept = message with { MessageId = messages.Count + 1 };
            byExternalId.Add(kept.ExternalId, kept);
            messages.Add(kept);
            foreach (string type in TypesOf(kept))
                events.Add(new(kept.At, type, kept.ExternalId, kept.MessageId));
            return (kept, false);
        }
    }

    /// <summary>Anything else that becomes of a message, told by whoever tries the twin.</summary>
    internal bool Tell(long messageId, string type, DateTimeOffset at)
    {
        lock (gate)
        {
            if (messages.Find(one => one.MessageId == messageId) is not { } of)
                return false;
            events.Add(new(at, type, of.ExternalId, messageId));
            return true;
        }
    }

    internal IReadOnlyList<KeptMessage> Messages
    {
        get
        {
            lock (gate)
                return [.. messages];
        }
    }

    internal (string Continuation, IReadOnlyList<ToldEvent> Events) EventsAfter(int place)
    {
        lock (gate)
        {
            ToldEvent[] told = [.. events.Skip(place).Take(EventsOfAnswer)];
            return ($"{place + told.Length}", told);
        }
    }

    /// <summary>Every second electronic message is read, and every second letter arrives.</summary>
    private static IEnumerable<string> TypesOf(KeptMessage message) =>
        (message.IsPaper, message.MessageId % 2 == 0) switch
        {
            (false, true) => ["Electronic message created", "Electronic message read"],
            (false, false) => ["Electronic message created"],
            (true, true) => ["Paper mail created", "Sent for printing and enveloping", "Posti: receipt confirmed"],
            (true, false) => ["Paper mail created", "Sent for printing and enveloping"],
        };
}

internal sealed record KeptMessage(Guid ExternalId, DateTimeOffset At, bool IsPaper, string Recipient, string Title)
{
    public long MessageId { get; init; }
    public int Attachments { get; init; }
}

internal sealed record ToldEvent(DateTimeOffset At, string Type, Guid ExternalId, long MessageId);
