using System.Text;

namespace Kuntakokeilu.Statistics.Tests.Formats;

/// <summary>Reads a PC-Axis file by the format's own description: keywords with texts in pairs of quotation marks.</summary>
internal sealed class PxReader
{
    internal Dictionary<string, List<string>> Keywords { get; } = [];

    internal List<string> Data { get; } = [];

    internal static PxReader Of(byte[] file)
    {
        string codepage = Encoding.ASCII.GetString(file).Split("CODEPAGE=\"")[1].Split('"')[0];
        string text = CodePagesEncodingProvider.Instance.GetEncoding(codepage)!.GetString(file);
        PxReader px = new();
        int data = text.IndexOf("\nDATA=", StringComparison.Ordinal);
        foreach (string statement in Split(text[..data], ';'))
            px.Statement(statement);
        string figures = text[(data + 6)..].TrimEnd();
        Assert.EndsWith(";", figures);
        Assert.False(char.IsWhiteSpace(figures[^2]), "a blank before the last semicolon");
        px.Data.AddRange(
            figures[..^1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(one => one.Trim('"'))
        );
        return px;
    }

    internal string this[string keyword] => string.Concat(Keywords[keyword]);

    private void Statement(string statement)
    {
        string trimmed = statement.Trim();
        if (trimmed.Length == 0)
            return;
        string[] sides = [.. Split(trimmed, '=')];
        List<string> values = [];
        foreach (string item in Split(string.Join('=', sides[1..]), ','))
            // Texts that follow each other without a comma are one.
            values.Add(item.Contains('"') ? string.Concat(item.Split('"').Where((_, i) => i % 2 == 1)) : item.Trim());
        Keywords.Add(sides[0], values);
    }

    /// <summary>Outside quotation marks and round brackets.</summary>
    private static IEnumerable<string> Split(string text, char by)
    {
        int from = 0;
        int depth = 0;
        bool isText = false;
        for (int i = 0; i <= text.Length; i++)
            if (i == text.Length || (text[i] == by && !isText && depth == 0))
            {
                yield return text[from..i];
                from = i + 1;
            }
            else if (text[i] == '"')
                isText = !isText;
            else if (!isText && text[i] is '(' or ')')
                depth += text[i] == '(' ? 1 : -1;
    }
}
