using Kuntakokeilu.Core.Html;

namespace Kuntakokeilu.App.Report;

/// <summary>The style sheet of the report with its font inside.</summary>
internal static class ReportStyle
{
    private static readonly string[] Sheets =
    [
        "report.css",
        "report-tables.css",
        "report-charts.css",
        "report-map.css",
        "report-people.css",
        "report-media.css",
    ];

    internal static Markup Sheet { get; } = Markup.Trusted(FontFace() + string.Concat(Sheets.Select(Text)));

    private static string FontFace() =>
        $$"""
            @font-face {
              font-family: "Source Sans 3";
              font-weight: 200 900;
              src: url(data:font/woff2;base64,{{Convert.ToBase64String(Bytes("source-sans-3.woff2"))}}) format("woff2");
            }

            """;

    private static string Text(string name)
    {
        using StreamReader reader = new(Open(name));
        return reader.ReadToEnd();
    }

    private static byte[] Bytes(string name)
    {
        using Stream stream = Open(name);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Open(string name) =>
        typeof(ReportStyle).Assembly.GetManifestResourceStream($"Report/{name}")!;
}
