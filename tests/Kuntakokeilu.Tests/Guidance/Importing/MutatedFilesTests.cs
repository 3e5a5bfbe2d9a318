using System.Text;
using Kuntakokeilu.Core.Guidance.Importing;

namespace Kuntakokeilu.Tests.Guidance.Importing;

/// <summary>
/// The ministry's file with something done to it: no crash, and of each pair either all that is left of its text is taken, on its
/// own sides, or a finding stands at its lines.
/// </summary>
public sealed class MutatedFilesTests
{
    private const int Files = 10_000;

    private static readonly string[] Lines = Encoding.UTF8.GetString(Week43.Bytes).Split('\n');

    /// <param name="Original">The line as it was; null: put in.</param>
    private sealed record MutatedLine(string Text, int? Original, bool IsTouched);

    [Fact]
    public void Whatever_is_done_to_the_file_no_pair_is_lost_silently()
    {
        int stopped = 0;
        int leftOut = 0;
        for (int seed = 1; seed <= Files; seed++)
        {
            List<MutatedLine> lines = Mutated(new(seed));
            byte[] bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line => line.Text)));
            WeeklyIssue issue = IssueReader.Read(bytes, Theme.Catalogue, takesNewThemes: false);
            stopped += issue.Fatal is null ? 0 : 1;
            leftOut += issue.Findings.Any(finding => finding.LeavesOut) ? 1 : 0;
            if (issue.Fatal is null)
                foreach (WeeklyPair pair in Week43.Issue.Pairs)
                    Assert.True(
                        IsTaken(pair, lines, issue) || IsTold(pair, lines, issue),
                        $"seed {seed}: question {pair.Number} is lost"
                    );
        }
        // Else nothing would have been tried.
        Assert.InRange(stopped, Files / 100, Files / 2);
        Assert.InRange(leftOut, Files / 20, Files);
    }

    /// <summary>Any bytes at all: it ends, and says something.</summary>
    [Fact]
    public void Whatever_the_bytes_are_it_comes_to_an_end()
    {
        for (int seed = 1; seed <= 2_000; seed++)
        {
            Random random = new(seed);
            byte[] bytes = [.. Week43.Bytes];
            for (int left = random.Next(1, 60); left > 0; left--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            WeeklyIssue issue = IssueReader.Read(
                bytes.AsSpan(0, random.Next(bytes.Length)),
                Theme.Catalogue,
                random.Next(2) == 0
            );
            Assert.True(issue.Pairs.Count > 0 || issue.Findings.Count > 0 || issue.TitleLine > 0);
        }
    }

    /// <summary>One change of lines and up to two of signs: what was cut out whole can be told by nobody.</summary>
    private static List<MutatedLine> Mutated(Random random)
    {
        List<MutatedLine> lines = [.. Lines.Select((text, i) => new MutatedLine(text, i + 1, IsTouched: false))];
        int at = random.Next(lines.Count);
        switch (random.Next(7))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(random.Next(lines.Count), lines[at] with { Original = null });
                break;
            case 2 when at + 1 < lines.Count:
                (lines[at], lines[at + 1]) = (lines[at + 1], lines[at]);
                break;
            case 3 when at + 1 < lines.Count:
                lines[at] = new(lines[at].Text + lines[at + 1].Text, lines[at].Original, IsTouched: true);
                lines.RemoveAt(at + 1);
                break;
            case 4:
                int cut = random.Next(lines[at].Text.Length + 1);
                lines.Insert(at + 1, new(lines[at].Text[cut..], null, IsTouched: true));
                lines[at] = new(lines[at].Text[..cut], lines[at].Original, IsTouched: true);
                break;
            case 5:
                lines.RemoveRange(at, lines.Count - at);
                break;
        }
        for (int left = random.Next(3); left > 0 && lines.Count > 0; left--)
        {
            int line = random.Next(lines.Count);
            string text = lines[line].Text;
            int place = random.Next(text.Length + 1);
            string changed = random.Next(3) switch
            {
                0 when place < text.Length => text.Remove(place, 1),
                1 when place < text.Length => $"{text[..place]}{(char)random.Next(32, 256)}{text[(place + 1)..]}",
                _ => $"{text[..place]}{(char)random.Next(32, 256)}{text[place..]}",
            };
            lines[line] = new(changed, lines[line].Original, IsTouched: true);
        }
        return lines;
    }

    private static bool IsTaken(WeeklyPair pair, List<MutatedLine> lines, WeeklyIssue issue)
    {
        string[] asked = Left(pair.QuestionLine + 1, pair.AnswerLine - 1);
        string[] answered = Left(pair.AnswerLine + 1, pair.LastLine);
        return (asked.Length == 0 && answered.Length == 0)
            || issue.Pairs.Any(found =>
                asked.All(text => found.QuestionText.Contains(text, StringComparison.Ordinal))
                && answered.All(text => found.AnswerText.Contains(text, StringComparison.Ordinal))
            );

        string[] Left(int from, int to) =>
            [
                .. lines
                    .Where(line => line is { IsTouched: false, Original: { } was } && was >= from && was <= to)
                    .Select(line => line.Text.Trim())
                    .Where(text => text.Length > 0),
            ];
    }

    /// <summary>Whether something is told at any of its lines, wherever these are now.</summary>
    private static bool IsTold(WeeklyPair pair, List<MutatedLine> lines, WeeklyIssue issue)
    {
        int[] now =
        [
            .. lines
                .Index()
                .Where(line => line.Item.Original >= pair.QuestionLine && line.Item.Original <= pair.LastLine)
                .Select(line => line.Index + 1),
        ];
        return issue.Findings.Any(finding => now.Any(line => finding.Line <= line && line <= finding.LastLine));
    }
}
