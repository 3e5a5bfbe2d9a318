using System.Text;
using System.Text.RegularExpressions;

namespace Kuntakokeilu.Core.Guidance.Importing;

internal enum IssueLineKind
{
    Blank,
    Text,
    Question,
    Answer,
}

/// <param name="Number">In the file, from 1.</param>
/// <param name="IsGlued">Whether it stood in one line with something else.</param>
internal sealed record IssueLine(IssueLineKind Kind, string Text, int Number, bool IsGlued = false);

/// <summary>The lines of a file of questions and answers, trimmed, each as what it is by itself.</summary>
internal static partial class IssueLines
{
    private const int LargestFile = 5 << 20;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The text of a file; else why it is none.</summary>
    internal static (string? Text, ImportFinding? Fatal) Decode(ReadOnlySpan<byte> file)
    {
        if (file.Length > LargestFile)
            return (null, new(ImportFindingCode.TooLarge, 0, 0));
        if (file.StartsWith(Encoding.UTF8.Preamble))
            file = file[Encoding.UTF8.Preamble.Length..];
        try
        {
            return (Strict.GetString(file), null);
        }
        catch (DecoderFallbackException e)
        {
            int line = 1 + file[..Math.Max(0, e.Index)].Count((byte)'\n');
            return (null, new(ImportFindingCode.NotUtf8, line, line));
        }
    }

    internal static IEnumerable<IssueLine> Of(string text)
    {
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = raw.Trim();
            if (Label(line) is { } alone)
            {
                yield return new(alone, line, number);
                continue;
            }
            if (
                Glued().Match(line) is not { Success: true } glued
                || Label(glued.Groups["label"].Value) is not { } label
            )
            {
                yield return new(line.Length == 0 ? IssueLineKind.Blank : IssueLineKind.Text, line, number);
                continue;
            }
            if (Bare(glued.Groups["before"].Value) is { Length: > 0 } before)
                yield return new(IssueLineKind.Text, before, number, IsGlued: true);
            yield return new(label, line, number, IsGlued: true);
            if (Bare(glued.Groups["after"].Value) is { Length: > 0 } after)
                yield return new(IssueLineKind.Text, after, number, IsGlued: true);
        }
    }

    /// <summary>Whether it looks like a label and is none: a letter wrong, or with something behind it.</summary>
    internal static bool IsNearLabel(string text)
    {
        string bare = Bare(text);
        int colon = bare.IndexOf(':', StringComparison.Ordinal);
        return colon is >= 0 and <= 10
            ? Words.Any(word => Differ(bare[..colon].Trim(), word) <= 2)
            : bare.Length <= 10 && Words.Any(word => Differ(bare, word) <= 2);
    }

    private static readonly string[] Words = ["kysymys", "vastaus", "fråga", "svar"];

    private static IssueLineKind? Label(string line) =>
        line.Replace("*", "", StringComparison.Ordinal).Trim().ToLowerInvariant() switch
        {
            "kysymys:" or "fråga:" => IssueLineKind.Question,
            "vastaus:" or "svar:" => IssueLineKind.Answer,
            _ => null,
        };

    /// <summary>Without marks of emphasis around it.</summary>
    internal static string Bare(string text) => text.Trim().Trim('*').Trim();

    /// <summary>How many signs must be put in, taken away or changed to make one of the other; short words only.</summary>
    private static int Differ(string one, string other)
    {
        int[] above = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int[] row = new int[other.Length + 1];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
                row[j] = Math.Min(
                    Math.Min(row[j - 1], above[j]) + 1,
                    above[j - 1] + (char.ToLowerInvariant(one[i - 1]) == other[j - 1] ? 0 : 1)
                );
            above = row;
        }
        return above[^1];
    }

    [GeneratedRegex(
        @"^(?<before>.*?)\*\*\s*(?<label>(?:kysymys|vastaus|fråga|svar):)\s*\*\*(?<after>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Glued();
}
