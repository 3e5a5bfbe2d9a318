namespace Kuntakokeilu.Core.Guidance.Importing;

/// <summary>A question and its answer, as they were published.</summary>
/// <param name="Number">In the issue, from 1.</param>
/// <param name="Theme">The heading it stands under, as the catalogue writes it.</param>
/// <param name="QuestionLine">Of its label.</param>
/// <param name="AnswerLine">Of its label.</param>
/// <param name="LastLine">The last with text of the answer.</param>
internal sealed record WeeklyPair(
    int Number,
    string Theme,
    IReadOnlyList<string> Question,
    IReadOnlyList<string> Answer,
    int QuestionLine,
    int AnswerLine,
    int LastLine
)
{
    internal string QuestionText => Whole(Question);

    internal string AnswerText => Whole(Answer);

    private static string Whole(IReadOnlyList<string> paragraphs) => string.Join("\n\n", paragraphs);
}

/// <summary>What was published in a week, read from a file.</summary>
/// <param name="TitleLine">0 when nothing of the file is taken.</param>
/// <param name="Year">Null: the title doesn't tell it.</param>
internal sealed record WeeklyIssue(
    string Title,
    int TitleLine,
    int? Year,
    int Week,
    IReadOnlyList<WeeklyPair> Pairs,
    IReadOnlyList<ImportFinding> Findings
)
{
    internal ImportFinding? Fatal => Findings.FirstOrDefault(finding => finding.IsFatal);

    internal static WeeklyIssue None(ImportFinding fatal) => new("", 0, null, 0, [], [fatal]);

    /// <summary>The themes in order, with the line of the label of each one's first question.</summary>
    internal IEnumerable<(string Theme, int Questions, int First, int Last, int Line)> Themes =>
        Pairs
            .GroupBy(pair => pair.Theme)
            .Select(pairs =>
                (pairs.Key, pairs.Count(), pairs.First().Number, pairs.Last().Number, pairs.First().QuestionLine)
            );
}
