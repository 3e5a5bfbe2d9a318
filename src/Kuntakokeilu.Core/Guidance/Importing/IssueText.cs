using System.Text.RegularExpressions;

namespace Kuntakokeilu.Core.Guidance.Importing;

/// <summary>The text of a question or an answer while it is read: its paragraphs, and where they stand.</summary>
internal sealed partial class IssueText
{
    /// <summary>Each with the line of its end.</summary>
    private readonly List<(List<string> Lines, int Line)> paragraphs = [];
    private bool isBroken = true;

    internal IReadOnlyList<string> Paragraphs => [.. paragraphs.Select(p => string.Join('\n', p.Lines))];

    internal bool IsEmpty => paragraphs.Count == 0;

    /// <summary>A line that goes on with the paragraph, or begins one.</summary>
    internal void Add(string line, int number)
    {
        if (isBroken)
            paragraphs.Add(([], number));
        (List<string> lines, _) = paragraphs[^1];
        lines.Add(line);
        paragraphs[^1] = (lines, number);
        isBroken = false;
    }

    internal void Break() => isBroken = true;

    /// <summary>Takes the last paragraph away.</summary>
    internal void TakeLast() => paragraphs.RemoveAt(paragraphs.Count - 1);

    /// <summary>The last paragraph where it is one line: it may be a heading.</summary>
    /// <param name="mayBeAll">Whether it may be the only paragraph.</param>
    internal (string Text, int Line)? LastLineAlone(bool mayBeAll) =>
        paragraphs.Count > (mayBeAll ? 0 : 1) && paragraphs[^1] is { Lines: [var only], Line: var line }
            ? (only, line)
            : null;

    /// <summary>Its first line in the file.</summary>
    internal int FirstLine => paragraphs[0].Line - paragraphs[0].Lines.Count + 1;

    /// <summary>Its last line in the file.</summary>
    internal int LastLine => paragraphs[^1].Line;

    internal bool HasControlCharacter =>
        paragraphs.Any(p => p.Lines.Any(line => line.Any(sign => char.IsControl(sign) && sign is not '\t')));

    /// <summary>What an editor should look at; the text stays as it is.</summary>
    internal IEnumerable<ImportFinding> Oddities()
    {
        for (int i = 0; i + 1 < paragraphs.Count; i++)
            if (!Ends(paragraphs[i].Lines[^1]) && char.IsLower(paragraphs[i + 1].Lines[0][0]))
                yield return Told(ImportFindingCode.BrokenSentence, paragraphs[i]);
        string last = paragraphs[^1].Lines[^1];
        if (Stray().IsMatch(last))
            yield return Told(ImportFindingCode.StrayToken, paragraphs[^1]);
        else if (!Ends(last))
            yield return Told(ImportFindingCode.MissingEndMark, paragraphs[^1]);
        foreach ((List<string> lines, int line) in paragraphs)
            if (lines.Exists(IssueLines.IsNearLabel))
                yield return Told(ImportFindingCode.UnclearLabel, (lines, line));
    }

    internal static bool Ends(string text) =>
        text.TrimEnd('”', '"', '\'', '’', '»', ')', ']') is [.., '.' or '?' or '!' or ':' or '…'];

    private static ImportFinding Told(ImportFindingCode code, (List<string> Lines, int Line) paragraph)
    {
        string last = paragraph.Lines[^1];
        return new(code, paragraph.Line, paragraph.Line, last.Length > 30 ? "…" + last[^30..] : last);
    }

    [GeneratedRegex(@"(?:^|\s)\d+-$")]
    private static partial Regex Stray();
}
