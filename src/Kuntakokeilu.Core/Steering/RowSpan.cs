using System.Buffers.Text;
using System.Text;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Steering;

/// <summary>A row that is being written.</summary>
internal ref struct RowSpan(Span<byte> to)
{
    private readonly Span<byte> to = to;

    internal int Length { get; private set; }

    /// <summary>A text as it is.</summary>
    internal void Append(scoped ReadOnlySpan<byte> text)
    {
        text.CopyTo(to[Length..]);
        Length += text.Length;
    }

    /// <summary>A comma and a text.</summary>
    internal void Next(scoped ReadOnlySpan<byte> text)
    {
        to[Length++] = (byte)',';
        Append(text);
    }

    /// <summary>A comma and a text; there is room for three bytes a character.</summary>
    internal void Next(string text)
    {
        to[Length++] = (byte)',';
        Length += Encoding.UTF8.GetBytes(text, to[Length..]);
    }

    /// <summary>A comma and a day, or nothing after it.</summary>
    internal void Next(DateOnly? day)
    {
        to[Length++] = (byte)',';
        if (day is { } found)
            Length += OutputText.Put(to[Length..], found);
    }

    /// <summary>A comma and a number, or nothing after it.</summary>
    internal void Next(int? number)
    {
        to[Length++] = (byte)',';
        if (number is >= 0 and <= 9 and var digit)
            to[Length++] = (byte)('0' + digit);
        else if (number is { } found)
        {
            Utf8Formatter.TryFormat(found, to[Length..], out int written);
            Length += written;
        }
    }

    /// <summary>A comma and a number of any size, or nothing after it.</summary>
    internal void Next(long? number)
    {
        to[Length++] = (byte)',';
        if (number is not { } found)
            return;
        Utf8Formatter.TryFormat(found, to[Length..], out int written);
        Length += written;
    }

    /// <summary>A comma and the code of a municipality; nothing after it for none.</summary>
    internal void Next(MunicipalityCode municipality)
    {
        to[Length++] = (byte)',';
        if (!municipality.IsNone)
            Length += OutputText.PutCode(to[Length..], municipality);
    }
}
