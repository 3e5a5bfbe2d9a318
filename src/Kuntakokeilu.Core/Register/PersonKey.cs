using System.Buffers.Binary;
using System.IO.Hashing;
using System.Security.Cryptography;

namespace Kuntakokeilu.Core.Register;

/// <summary>
/// A person's identifier in 128 bits: itself when it has at most 15 bytes, otherwise its XXH128 hash.
/// </summary>
/// <remarks>
/// Both parts are scrambled by a one-to-one mapping with a key drawn at start, so that they can index a table and
/// nobody can make identifiers that crowd one place of it. Short identifiers never collide; among ten million long
/// ones the chance that any two do is about one in 10^22.
/// </remarks>
internal readonly record struct PersonKey(ulong High, ulong Low)
{
    private const int LongestExact = 15;
    private static readonly ulong Secret =
        BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) | 1;

    internal static PersonKey Of(ReadOnlySpan<byte> person)
    {
        Span<byte> block = stackalloc byte[16];
        if (person.Length <= LongestExact)
        {
            person.CopyTo(block);
            block[LongestExact] = (byte)person.Length;
        }
        else
        {
            XxHash128.Hash(person, block);
            block[LongestExact] = byte.MaxValue;
        }
        ulong low = BinaryPrimitives.ReadUInt64LittleEndian(block);
        ulong high = BinaryPrimitives.ReadUInt64LittleEndian(block[8..]);
        // A Feistel network: whatever the round function, the whole can be undone.
        low ^= Scramble(high);
        high ^= Scramble(low);
        low ^= Scramble(high);
        high ^= Scramble(low);
        return new(high, low);
    }

    // Written out: the compiler's own goes through comparers that code compiled ahead can't see through.
    public bool Equals(PersonKey other) => High == other.High && Low == other.Low;

    public override int GetHashCode() => Low.GetHashCode();

    private static ulong Scramble(ulong x)
    {
        ulong product = unchecked((x + 0x9E37_79B9_7F4A_7C15) * Secret);
        return unchecked((product ^ (product >> 29)) * 0xBF58_476D_1CE4_E5B9) ^ (product >> 32);
    }
}
