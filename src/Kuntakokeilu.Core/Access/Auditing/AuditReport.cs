namespace Kuntakokeilu.Core.Access.Auditing;

/// <summary>What a verification of the audit found.</summary>
internal sealed record AuditReport
{
    /// <summary>Blocks that were found whole, those disposed of among them.</summary>
    public required int Blocks { get; init; }

    /// <summary>Of these, the ones whose events have been disposed of.</summary>
    public required int Disposed { get; init; }

    public required long Events { get; init; }

    /// <summary>The first block that is not as it was sealed; null when all are.</summary>
    public required BrokenBlock? Broken { get; init; }

    /// <summary>The last whole block and its hash, to be kept elsewhere; null before the first.</summary>
    public required KnownBlock? Last { get; init; }

    /// <summary>Events after the last block.</summary>
    public required long Unsealed { get; init; }

    /// <summary>How long the eldest of them has waited; null when none does.</summary>
    public required TimeSpan? EldestUnsealed { get; init; }
}

/// <summary>A block by number and hash, as an earlier verification told them.</summary>
internal sealed record KnownBlock(int Id, byte[] Hash)
{
    public override string ToString() => $"{Id}:{Convert.ToHexStringLower(Hash)}";

    /// <summary>NUMBER:HASH; null when it is not of that form.</summary>
    internal static KnownBlock? Parse(string text)
    {
        string[] parts = text.Split(':');
        return
            parts.Length == 2
            && int.TryParse(parts[0], System.Globalization.CultureInfo.InvariantCulture, out int id)
            && parts[1].Length == 2 * BlockSeal.Beginning.Length
            && parts[1].All(char.IsAsciiHexDigit)
            ? new(id, Convert.FromHexString(parts[1]))
            : null;
    }
}

/// <param name="Id">Its number.</param>
internal sealed record BrokenBlock(int Id, BlockFault Fault);

/// <summary>What is wrong with a block.</summary>
internal enum BlockFault : byte
{
    /// <summary>The block is not there.</summary>
    Missing,

    /// <summary>The block itself, or its place in the chain, is not what was sealed.</summary>
    ChainBroken,

    /// <summary>There are as many events as were sealed, but not the same, or not in the same order.</summary>
    EventsChanged,

    EventsRemoved,
    EventsAdded,

    /// <summary>Its events were disposed of before their time of keeping was over.</summary>
    DisposedEarly,

    /// <summary>It is not the block that an earlier verification told of.</summary>
    NotAsKnown,
}
