using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Kuntakokeilu.Statistics.Disclosure;

/// <summary>
/// The record keys of people: the first four bytes of HMAC-SHA256 over the person's identifier, big-endian. Under one
/// secret a person always has the same.
/// </summary>
public sealed class RecordKeys
{
    /// <summary>The least length of the secret, in bytes.</summary>
    public const int LeastSecret = 32;

    private static readonly byte[] Prefix = "rkey/1|"u8.ToArray();
    private readonly byte[] secret;

    /// <param name="secret">At least 32 random bytes, kept outside the database and never changed.</param>
    /// <exception cref="ArgumentException">The secret is shorter.</exception>
    public RecordKeys(ReadOnlySpan<byte> secret)
    {
        if (secret.Length < LeastSecret)
            throw new ArgumentException($"the secret has fewer than {LeastSecret} bytes", nameof(secret));
        this.secret = secret.ToArray();
    }

    /// <summary>
    /// What tells this secret from another without giving it away: 16 hexadecimal digits, kept with a release so that
    /// nobody publishes the same people with other noise.
    /// </summary>
    public string Fingerprint => Convert.ToHexStringLower(HMACSHA256.HashData(secret, "fingerprint/1"u8)[..8]);

    /// <summary>A person's record key.</summary>
    /// <param name="person">The identifier as the register gives it, 1-64 characters.</param>
    public uint Of(string person)
    {
        ArgumentNullException.ThrowIfNull(person);
        Span<byte> message = stackalloc byte[Prefix.Length + Encoding.UTF8.GetMaxByteCount(person.Length)];
        Prefix.CopyTo(message);
        int length = Prefix.Length + Encoding.UTF8.GetBytes(person, message[Prefix.Length..]);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, message[..length], hash);
        return BinaryPrimitives.ReadUInt32BigEndian(hash);
    }
}
