using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Kuntakokeilu.Base.Html;

/// <summary>HTML or SVG that is safe to write as it is.</summary>
/// <remarks>
/// Made by <see cref="Of"/> from an interpolated string: its literal parts are markup, its values are text and get
/// escaped, unless they are <see cref="Markup"/> themselves.
/// </remarks>
internal readonly record struct Markup(string Text)
{
    internal static Markup Empty { get; } = new("");

    internal static Markup Of(MarkupBuilder builder) => new(builder.Finish());

    /// <summary>Text of a trusted file of our own, such as a style sheet.</summary>
    internal static Markup Trusted(string text) => new(text);

    internal static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part.Text)));

    public override string ToString() => Text;
}

/// <summary>Builds <see cref="Markup"/> from an interpolated string, escaping every value.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupBuilder
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder text;

    public MarkupBuilder(int literalLength, int formattedCount) => text = new(literalLength + (16 * formattedCount));

    public void AppendLiteral(string markup) => text.Append(markup);

    public void AppendFormatted(string? value) => text.Append(value is null ? "" : Encoder.Encode(value));

    public void AppendFormatted(Markup markup) => text.Append(markup.Text);

    public void AppendFormatted(IEnumerable<Markup> parts)
    {
        foreach (Markup part in parts)
            text.Append(part.Text);
    }

    public void AppendFormatted(int value) => text.Append(value);

    /// <summary>A coordinate: two decimals are more than a screen shows.</summary>
    public void AppendFormatted(double value) => text.Append(value.ToString("0.##"));

    internal string Finish() => text.ToString();
}
