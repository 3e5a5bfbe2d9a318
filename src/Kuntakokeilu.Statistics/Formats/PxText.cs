using System.Text;

namespace Kuntakokeilu.Statistics.Formats;

/// <summary>Writes keywords of a PC-Axis file; no line is longer than the format allows.</summary>
internal sealed class PxText
{
    /// <summary>The format's limit is 256.</summary>
    private const int LongestText = 200;

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
        Split(value);
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

    internal void Row(string row) => text.Append(row).Append('\n');

    /// <summary>Without the last row's end: nothing stands between the last figure and the semicolon.</summary>
    internal void End()
    {
        text.Length--;
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
            if (!isFirst && text.Length - line + quoted.Length > LongestText)
            {
                text.Append('\n');
                line = text.Length;
            }
            isFirst = false;
            Split(value);
        }
    }

    /// <summary>A long text goes on in another pair of quotation marks on the next line.</summary>
    private void Split(string value)
    {
        string clean = Clean(value);
        int from = 0;
        do
        {
            int length = Math.Min(LongestText - 2, clean.Length - from);
            if (from > 0)
                text.Append('\n');
            text.Append('"').Append(clean, from, length).Append('"');
            from += length;
        } while (from < clean.Length);
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
