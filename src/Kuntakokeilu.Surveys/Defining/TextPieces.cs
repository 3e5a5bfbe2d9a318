namespace Kuntakokeilu.Surveys.Defining;

/// <summary>A piece of a text: words, or a place that is filled for each respondent.</summary>
internal abstract record TextPiece
{
    private TextPiece() { }

    internal sealed record Words(string Text) : TextPiece;

    /// <summary>What was answered to an earlier question.</summary>
    /// <param name="Otherwise">What stands there when there is no answer.</param>
    /// <param name="At">The sign of the text at which it stands, from 1.</param>
    internal sealed record OfQuestion(string Id, string Otherwise, int At) : TextPiece;

    /// <summary>What is known of the unit.</summary>
    internal sealed record OfUnit(string Name, int At) : TextPiece;

    internal sealed record WhenOpens : TextPiece;

    internal sealed record WhenCloses : TextPiece;

    /// <summary>Braces around what means nothing.</summary>
    internal sealed record Unreadable(string Text, int At) : TextPiece;
}

/// <summary>Reads the places in a text: <c>{q:id|otherwise}</c>, <c>{bg:name}</c>, <c>{survey:opens}</c>, <c>{survey:closes}</c>.</summary>
internal static class TextPieces
{
    internal static IReadOnlyList<TextPiece> Of(string text)
    {
        List<TextPiece> pieces = [];
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf('{', at);
            if (open < 0)
                open = text.Length;
            if (open > at)
                pieces.Add(new TextPiece.Words(text[at..open]));
            if (open == text.Length)
                break;
            int close = text.IndexOf('}', open);
            int end = close < 0 ? text.Length : close + 1;
            pieces.Add(close < 0 ? new TextPiece.Unreadable(text[open..], open + 1) : Place(text[open..end], open + 1));
            at = end;
        }
        return pieces;
    }

    private static TextPiece Place(string written, int at)
    {
        string inside = written[1..^1];
        if (inside is "survey:opens")
            return new TextPiece.WhenOpens();
        if (inside is "survey:closes")
            return new TextPiece.WhenCloses();
        if (inside.StartsWith("bg:", StringComparison.Ordinal) && Names.IsId(inside[3..]))
            return new TextPiece.OfUnit(inside[3..], at);
        int bar = inside.IndexOf('|', StringComparison.Ordinal);
        return inside.StartsWith("q:", StringComparison.Ordinal) && bar > 2 && Names.IsId(inside[2..bar])
            ? new TextPiece.OfQuestion(inside[2..bar], inside[(bar + 1)..], at)
            : new TextPiece.Unreadable(written, at);
    }
}
