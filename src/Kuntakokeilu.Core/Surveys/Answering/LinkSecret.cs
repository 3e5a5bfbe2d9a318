using System.Buffers.Text;
using System.Security.Cryptography;

namespace Kuntakokeilu.Core.Surveys.Answering;

/// <summary>The secret of a link: 128 random bits, of which the database has the hash alone.</summary>
internal sealed record LinkSecret
{
    private const int Length = 16;

    private LinkSecret(byte[] bits) => (Text, Hash) = (Base64Url.EncodeToString(bits), SHA256.HashData(bits));

    /// <summary>As it stands in an address.</summary>
    internal string Text { get; }

    internal byte[] Hash { get; }

    internal static LinkSecret New() => new(RandomNumberGenerator.GetBytes(Length));

    /// <returns>Null when it is none.</returns>
    internal static LinkSecret? Parse(string? text)
    {
        byte[] bits = new byte[Length];
        return
            text is { Length: 22 }
            && Base64Url.IsValid(text)
            && Base64Url.TryDecodeFromChars(text, bits, out int length)
            && length == Length
            ? new(bits)
            : null;
    }

    // A record tells its properties: this one's are nobody's to read in a log.
    public override string ToString() => nameof(LinkSecret);
}

/// <summary>Limits of links.</summary>
internal static class AnswerLinks
{
    /// <summary>So many write with the contact, at most.</summary>
    internal const int MostWriters = 10;
}
