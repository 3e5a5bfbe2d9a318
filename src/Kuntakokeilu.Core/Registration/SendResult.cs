namespace Kuntakokeilu.Core.Registration;

/// <summary>What became of a sending.</summary>
internal abstract record SendResult
{
    private SendResult() { }

    /// <summary>It is on record, now or since it was sent before: the outcome is shown.</summary>
    /// <param name="Person">Null when it was sent before.</param>
    /// <param name="IsGone">An official sent it, and the person is not the organisation's any more.</param>
    internal sealed record Sent(Guid Id, int? Person = null, bool IsGone = false) : SendResult;

    /// <summary>Something was recorded of the person meanwhile: the form is looked at again.</summary>
    internal sealed record Stale : SendResult;

    /// <summary>It can't be sent, or not any more.</summary>
    internal sealed record Refused(SearchRefusal Why) : SendResult;

    /// <summary>Some question has no answer.</summary>
    internal sealed record Unfinished : SendResult;

    /// <summary>The draft has been given up, or has lain too long.</summary>
    internal sealed record Gone : SendResult;
}
