using System.Text;

namespace Kuntakokeilu.Statistics.Formats;

/// <summary>Writes keywords of a PC-Axis file; no line is longer than the format allows.</summary>
internal sealed class PxText
{
    /// <summary>The format's limit is 256; a comma or a semicolon may follow.</summary>
    private const int LongestLine = 200;

    /// <summary>What is left of a line is not used for less of a text than this, with its quotation marks.</summary>
    private const int ShortestPiece = 12;

    private static readonly Encoding Latin9 = Known("iso-8859-15");
    private static readonly Encoding Windows = Known("windows-1252");

    private readonly StringBuilder text = new();

    /// <summary>What has neither in its repertoire is written with a question mark.</summary>
    internal static Encoding EncodingOf(string text)
    {
        foreach (char c in text)
            if (!Has(Latin9, c))
                return Windows;
        return Latin9;
    }

    internal void Word(string keyword, string word) => text.Append(keyword).Append('=').Append(word).Append(";\n");

    internal void Text(string keyword, string value)
    {
        Begin(keyword, '=');
        Split(value, text.Length - keyword.Length - 1);
        text.Append(";\n");
    }

    internal void Texts(string keyword, IEnumerable<string> values)
    {
        Begin(keyword, '=');
        List(values, text.Length - keyword.Length - 1);
        text.Append(";\n");
    }

    internal void Timeval(string keyword, IEnumerable<string> values)
    {
        Begin(keyword, '=');
        int line = text.Length - keyword.Length - 1;
        text.Append("TLIST(M1),");
        List(values, line);
        text.Append(";\n");
    }

    internal void Begin(string keyword) => text.Append(keyword).Append("=\n");

    /// <summary>A space ends it too: some readers take the line ends away before they part the figures.</summary>
    internal void Row(string row) => text.Append(row).Append(" \n");

    /// <summary>Without the last row's end: nothing stands between the last figure and the semicolon.</summary>
    internal void End()
    {
        text.Length -= 2;
        text.Append(";\n");
    }

    public override string ToString() => text.ToString();

    /// <summary>
    /// In quotation marks. The format has no way to write one within a text; an apostrophe stands for it. Line ends are
    /// blanks.
    /// </summary>
    internal static string Quoted(string value) => $"\"{Clean(value)}\"";

    private void Begin(string keyword, char then) => text.Append(keyword).Append(then);

    private void List(IEnumerable<string> values, int line)
    {
        bool isFirst = true;
        foreach (string value in values)
        {
            string quoted = Quoted(value);
            if (!isFirst)
                text.Append(',');
            if (!isFirst && text.Length - line + quoted.Length > LongestLine)
            {
                text.Append('\n');
                line = text.Length;
            }
            isFirst = false;
            line = Split(value, line);
        }
    }

    /// <summary>A long text goes on in another pair of quotation marks on the next line.</summary>
    /// <param name="value">The text.</param>
    /// <param name="line">Where the line begins on which it is to stand: what is there already counts.</param>
    /// <returns>Where the line begins on which it ends.</returns>
    private int Split(string value, int line)
    {
        string clean = Clean(value);
        int from = 0;
        while (true)
        {
            int room = LongestLine - (text.Length - line);
            int length = Math.Min(room - 2, clean.Length - from);
            if (room >= ShortestPiece || length == clean.Length - from)
            {
                text.Append('"').Append(clean, from, length).Append('"');
                from += length;
                if (from == clean.Length)
                    return line;
            }
            text.Append('\n');
            line = text.Length;
        }
    }

    /// <summary>A space or a minus of another width is as good in its plain form.</summary>
    private static string Clean(string value)
    {
        StringBuilder clean = new(value.Length);
        foreach (char c in value)
            clean.Append(
                c switch
                {
                    '"' => '\'',
                    '\r' or '\n' or '\t' or '\u202F' or '\u2009' => ' ',
                    '\u2212' or '\u2011' => '-',
                    _ => c,
                }
            );
        return clean.ToString();
    }

    private static bool Has(Encoding encoding, char c)
    {
        Span<byte> one = stackalloc byte[4];
        return c < 0x80 || (encoding.GetBytes([c], one) == 1 && one[0] != (byte)'?');
    }

    private static Encoding Known(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            name,
            new EncoderReplacementFallback("?"),
            DecoderFallback.ReplacementFallback
        )!;
}
