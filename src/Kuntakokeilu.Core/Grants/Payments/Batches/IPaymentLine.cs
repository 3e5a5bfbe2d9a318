namespace Kuntakokeilu.Core.Grants.Payments.Batches;

/// <summary>The line to the bank that makes the KEHA centre's payments: another system, so an interface.</summary>
internal interface IPaymentLine
{
    /// <summary>Whether it is asked at all: after many failures it is left in peace for a time.</summary>
    bool IsAnswering { get; }

    /// <summary>A batch's file. Sent again it is the same file, and has its effect once.</summary>
    Task<LineAnswer> Send(string message, byte[] file, CancellationToken stop);

    /// <summary>What has been told of the payments of a batch.</summary>
    Task<LineAnswer> Receipts(string message, CancellationToken stop);
}

/// <summary>What a line answers.</summary>
internal abstract record LineAnswer
{
    private LineAnswer() { }

    /// <summary>The bank has the file.</summary>
    internal sealed record Taken : LineAnswer;

    /// <summary>What it tells of its payments.</summary>
    internal sealed record Told(IReadOnlyList<Receipt> Receipts) : LineAnswer;

    /// <summary>It does not know such a file.</summary>
    internal sealed record Unknown : LineAnswer;

    /// <summary>It does not take the file, and will not.</summary>
    internal sealed record Refused(string Code) : LineAnswer;

    /// <summary>Nothing that tells the one or the other.</summary>
    internal sealed record Failed : LineAnswer;
}
