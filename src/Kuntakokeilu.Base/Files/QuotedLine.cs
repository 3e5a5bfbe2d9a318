namespace Kuntakokeilu.Base.Files;

/// <summary>RFC 4180 quoting, for the few lines that have it.</summary>
internal static class QuotedLine
{
    private const byte Quote = (byte)'"';
    private const byte Comma = (byte)',';

    /// <summary>Writes the fields of a line out plain, one after another with a byte between.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="plain">At least as long as the line and one byte more.</param>
    /// <param name="start">Where <paramref name="plain"/> begins in the text that the marks count from.</param>
    /// <param name="marks">Room for one mark more than there are fields.</param>
    /// <returns>How many fields; -1 when the quoting is bad or there are more fields than room.</returns>
    internal static int Split(ReadOnlySpan<byte> line, Span<byte> plain, int start, Span<int> marks)
    {
        int written = 1;
        int fields = 0;
        int at = 0;
        marks[0] = start;
        while (true)
        {
            bool quoted = at < line.Length && line[at] == Quote;
            int taken = quoted
                ? TakeQuoted(line[at..], plain[written..], out int used)
                : TakeBare(line[at..], plain[written..], out used);
            if (taken < 0 || fields + 1 == marks.Length)
                return -1;
            at += used;
            written += taken;
            marks[++fields] = start + written++;
            if (at == line.Length)
                return fields;
            if (line[at++] != Comma)
                return -1;
        }
    }

    private static int TakeBare(ReadOnlySpan<byte> from, Span<byte> to, out int used)
    {
        int end = from.IndexOf(Comma);
        used = end < 0 ? from.Length : end;
        ReadOnlySpan<byte> field = from[..used];
        field.CopyTo(to);
        return field.Contains(Quote) ? -1 : used;
    }

    private static int TakeQuoted(ReadOnlySpan<byte> from, Span<byte> to, out int used)
    {
        int written = 0;
        for (used = 1; used < from.Length; used++)
        {
            if (from[used] == '\r')
                return -1;
            if (from[used] == Quote)
            {
                used++;
                if (used == from.Length || from[used] != Quote)
                    return written;
            }
            to[written++] = from[used];
        }
        return -1;
    }
}
