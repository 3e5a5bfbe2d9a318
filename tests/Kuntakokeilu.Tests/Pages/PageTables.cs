using System.Globalization;

namespace Kuntakokeilu.Tests.Pages;

/// <summary>The tables of a page as words and numbers.</summary>
internal static class PageTables
{
    /// <summary>The rows of the table with this caption, headings first and sums last.</summary>
    internal static string[][] Table(this Visitor visitor, string caption) =>
        [
            .. visitor
                .Page.QuerySelectorAll("table")
                .Single(table => Visitor.Words(table.QuerySelector("caption")!) == caption)
                .QuerySelectorAll("tr")
                .Select(row => row.QuerySelectorAll("th, td").Select(Visitor.Words).ToArray()),
        ];

    /// <summary>A column of the only table, counted from 1, without its heading.</summary>
    internal static IEnumerable<string> Column(this Visitor visitor, int column) =>
        visitor.Page.QuerySelectorAll($"tbody tr > :nth-child({column})").Select(Visitor.Words);

    /// <summary>The row that begins with these words.</summary>
    internal static string[] Row(this string[][] table, string name) => table.Single(row => row[0] == name);

    /// <summary>A number as pages write it in Finnish: 229 060 and 14,2.</summary>
    internal static decimal Number(string written) =>
        decimal.Parse(
            string.Concat(written.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.'),
            CultureInfo.InvariantCulture
        );

    /// <summary>A published count as pages write it in Finnish: a zero means 0–5.</summary>
    internal static string Written(int count) =>
        count == 0 ? "0–5" : Texts.For("fi").Count(count).Replace('\u00A0', ' ');

    internal static decimal[] Numbers(this string[] row) => [.. row.Skip(1).Select(Number)];

    /// <summary>A CSV file without quotes, by rows.</summary>
    internal static async Task<string[][]> Csv(this Visitor visitor, string path)
    {
        await visitor.Open(path);
        byte[] bytes = await visitor.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        string text = System.Text.Encoding.UTF8.GetString(bytes[3..]);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        return [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
    }
}
