using System.Text;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Obligations;

/// <summary>The codes of kinds of contacts (yhteydenottotapa) in the customer system URA, and S0 of our own.</summary>
internal static class ContactCodes
{
    /// <summary>S0 has a number after those of two digits.</summary>
    private const byte Own = 100;

    /// <summary>Null for what is no code.</summary>
    internal static ContactKind? KindOf(ReadOnlySpan<byte> code) =>
        NumberOf(code) is { } number ? KindOf(number) : null;

    /// <summary>A code as a number that keeps it apart from the others; null for what has not the form of one.</summary>
    internal static byte? NumberOf(ReadOnlySpan<byte> code) =>
        code.SequenceEqual("S0"u8) ? Own
        : code is not [>= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9'] ? null
        : (byte)(((code[0] - '0') * 10) + code[1] - '0');

    /// <summary>The code that has a number.</summary>
    internal static string TextOf(byte number) => number == Own ? "S0" : $"{number:00}";

    /// <summary>Null for a number that is no code's.</summary>
    internal static ContactKind? KindOf(byte number) =>
        number switch
        {
            Own => ContactKind.Substitute,
            >= 21 and <= 23 => ContactKind.Initial,
            >= 24 and <= 26 or 30 => ContactKind.Talk,
            >= 27 and <= 29 => ContactKind.Conversation,
            >= 70 and <= 72 or >= 80 and <= 82 => ContactKind.Interview,
            >= 1 and <= 5 or 20 or >= 31 and <= 36 or >= 95 and <= 99 => ContactKind.Other,
            _ => null,
        };

    /// <exception cref="ArgumentException">It is no code.</exception>
    internal static ContactKind KindOf(string code) =>
        KindOf(Encoding.ASCII.GetBytes(code))
        ?? throw new ArgumentException($"'{code}' is no code of a contact.", nameof(code));
}
