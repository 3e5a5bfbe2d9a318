namespace Kuntakokeilu.Core.Casework.Statements.Delivery;

/// <summary>The line to Kela and the unemployment funds (elektroninen linjasiirto): another system, so an interface.</summary>
internal interface IFundLine
{
    /// <summary>Whether it is asked at all: after many failures it is left in peace for a time.</summary>
    bool IsAnswering { get; }

    Task<FundAnswer> Send(FundEnvelope envelope, CancellationToken stop);
}

/// <summary>What goes to a payer.</summary>
/// <param name="MessageId">Sent again it is the same.</param>
/// <param name="Fund">To whom, as of the day of sending; 0 for Kela.</param>
/// <param name="Seq">The order of a person's.</param>
/// <param name="Person">The identity code, which stands nowhere else than in the envelope.</param>
/// <param name="Body">JSON, as it was written when the statement was given.</param>
internal sealed record FundEnvelope(Guid MessageId, int Fund, int Seq, string Person, string Body)
{
    public required MessageKind Kind { get; init; }
    public required Guid Statement { get; init; }
    public required int Version { get; init; }
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Of who gave it; null of what a program has recorded.</summary>
    public int? Account { get; init; }
}

/// <summary>What came of a sending.</summary>
internal abstract record FundAnswer
{
    private FundAnswer() { }

    /// <summary>It has been taken, now or since before.</summary>
    /// <param name="Evidence">Of the network.</param>
    internal sealed record Accepted(string? Evidence = null) : FundAnswer;

    /// <summary>It is there; whether it is taken is told when it is asked about again.</summary>
    internal sealed record Received(string? Evidence = null) : FundAnswer;

    /// <summary>It will not be taken.</summary>
    internal sealed record Rejected(MessageFault Fault, string Code) : FundAnswer;

    /// <summary>Nothing that tells the one or the other.</summary>
    internal sealed record Failed : FundAnswer;

    internal T Match<T>(
        Func<Accepted, T> accepted,
        Func<Received, T> received,
        Func<Rejected, T> rejected,
        Func<T> failed
    ) =>
        this switch
        {
            Accepted one => accepted(one),
            Received one => received(one),
            Rejected one => rejected(one),
            Failed => failed(),
            _ => throw new InvalidOperationException(),
        };
}
