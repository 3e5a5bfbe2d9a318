using System.Buffers.Binary;
using System.Security.Cryptography;
using Npgsql;

namespace Kuntakokeilu.Core.Access.Auditing;

/// <summary>What a block's hash is made of. Times are PostgreSQL's: microseconds since the beginning of 2000 (UTC).</summary>
/// <param name="Id">From 1, without a gap.</param>
/// <param name="From">Events of transactions from this number on; the first block's is 0.</param>
/// <param name="To">And below this one, where the next block begins.</param>
/// <param name="LastAt">When the newest of the events was written.</param>
/// <param name="Content">SHA-256 of the events (<see cref="EventsDigest"/>).</param>
internal sealed record BlockSeal(
    int Id,
    ulong From,
    ulong To,
    int Events,
    long LastAt,
    long SealedAt,
    ReadOnlyMemory<byte> Content
)
{
    internal const string Columns =
        "id, from_transaction, to_transaction, events, last_at, sealed_at, content, hash, disposed_at";

    private const int Numbers = (2 * sizeof(int)) + (4 * sizeof(long));

    /// <summary>What stands before the first block: 32 zero bytes.</summary>
    internal static byte[] Beginning { get; } = new byte[SHA256.HashSizeInBytes];

    internal static BlockSeal Read(NpgsqlDataReader row) =>
        new(
            row.GetInt32(0),
            row.GetFieldValue<ulong>(1),
            row.GetFieldValue<ulong>(2),
            row.GetInt32(3),
            row.GetFieldValue<long>(4),
            row.GetFieldValue<long>(5),
            row.GetFieldValue<byte[]>(6)
        );

    /// <summary>
    /// SHA-256 over the hash of the block before, this one's numbers in their order, highest byte first, and the digest
    /// of its events. All but the last are of fixed length.
    /// </summary>
    internal byte[] Hash(ReadOnlySpan<byte> previous)
    {
        Span<byte> numbers = stackalloc byte[Numbers];
        BinaryPrimitives.WriteInt32BigEndian(numbers, Id);
        BinaryPrimitives.WriteUInt64BigEndian(numbers[4..], From);
        BinaryPrimitives.WriteUInt64BigEndian(numbers[12..], To);
        BinaryPrimitives.WriteInt32BigEndian(numbers[20..], Events);
        BinaryPrimitives.WriteInt64BigEndian(numbers[24..], LastAt);
        BinaryPrimitives.WriteInt64BigEndian(numbers[32..], SealedAt);
        return SHA256.HashData([.. previous, .. numbers, .. Content.Span]);
    }
}
