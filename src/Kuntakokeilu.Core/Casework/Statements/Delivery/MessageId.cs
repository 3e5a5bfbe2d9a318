using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Kuntakokeilu.Core.Casework.Statements.Delivery;

/// <summary>
/// The number of a message: of the statement and its version, so that whoever makes it twice makes the same. Of the person it
/// tells nothing.
/// </summary>
internal static class MessageId
{
    internal static Guid Of(Guid statement, short version)
    {
        Span<byte> told = stackalloc byte[18];
        statement.TryWriteBytes(told, bigEndian: true, out _);
        BinaryPrimitives.WriteInt16BigEndian(told[16..], version);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(told, hash);
        // A number of one's own making, by RFC 9562: version 8.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash[..16], bigEndian: true);
    }
}
