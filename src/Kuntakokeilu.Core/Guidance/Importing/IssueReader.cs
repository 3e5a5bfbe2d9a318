namespace Kuntakokeilu.Core.Guidance.Importing;

/// <summary>
/// Reads the questions and answers of a week from a text file. A pair that can't be told is left out with a finding at its lines,
/// and the rest goes on; nothing is left out without one.
/// </summary>
internal sealed class IssueReader
{
    /// <summary>Signs of a heading at most.</summary>
    private const int LongestHeading = 60;

    private readonly IReadOnlyList<Theme> catalogue;
    private readonly bool takesNewThemes;
    private readonly List<WeeklyPair> pairs = [];
    private readonly List<ImportFinding> findings = [];

    private string? theme;
    private IssueText? question;
    private IssueText? answer;
    private int questionLine;
    private int answerLine;

    /// <summary>Where an answer stands that answers nothing; its text is left out with it.</summary>
    private int? lostLine;

    /// <summary>Text between a heading and a question; its last line may be a heading of its own.</summary>
    private IssueText outside = new();

    private IssueReader(IReadOnlyList<Theme> catalogue, bool takesNewThemes)
    {
        this.catalogue = catalogue;
        this.takesNewThemes = takesNewThemes;
    }

    /// <summary>
    /// The first that was published, as it was: Ministry of Economic Affairs and Employment, week 43 of 2019. The demo has it, and
    /// the tests go by it.
    /// </summary>
    internal static Stream Week43() =>
        SubjectsProject.Assembly.GetManifestResourceStream("Guidance/Importing/week-43-2019.txt")!;

    /// <param name="takesNewThemes">Whether a heading that is not in the catalogue is a theme all the same.</param>
    internal static WeeklyIssue Read(ReadOnlySpan<byte> file, IReadOnlyList<Theme> catalogue, bool takesNewThemes)
    {
        (string? text, ImportFinding? fatal) = IssueLines.Decode(file);
        if (text is null)
            return WeeklyIssue.None(fatal!);
        IssueLine[] lines = [.. IssueLines.Of(text)];
        int head = Array.FindIndex(lines, line => line.Kind is IssueLineKind.Question or IssueLineKind.Answer);
        IssueTitle? title = IssueTitle.Find(lines.Take(head < 0 ? lines.Length : head));
        if (title is null)
            return WeeklyIssue.None(new(ImportFindingCode.NoTitle, 0, 0));
        if (title.Week is not { } week)
            return WeeklyIssue.None(
                new(ImportFindingCode.NoWeek, title.Line.Number, title.Line.Number, title.Line.Text)
            );
        IssueReader reader = new(catalogue, takesNewThemes);
        foreach (IssueLine line in lines.SkipWhile(line => line != title.Line).Skip(1))
            reader.Take(line);
        reader.Finish(lines[^1].Number + 1);
        return reader.findings.Find(finding => finding.IsFatal) is { } stopped
            ? WeeklyIssue.None(stopped)
            : new(
                title.Line.Text,
                title.Line.Number,
                title.Year,
                week,
                reader.pairs,
                [.. reader.findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Code)]
            );
    }

    private void Take(IssueLine line)
    {
        switch (line.Kind)
        {
            case IssueLineKind.Blank:
                (answer ?? question)?.Break();
                outside.Break();
                break;
            case IssueLineKind.Text:
                TakeText(line);
                break;
            case IssueLineKind.Question:
                BeginQuestion(line);
                break;
            case IssueLineKind.Answer:
                BeginAnswer(line);
                break;
        }
        if (line is { IsGlued: true, Kind: not IssueLineKind.Text })
            findings.Add(new(ImportFindingCode.GluedHeading, line.Number, line.Number, line.Text));
    }

    private void TakeText(IssueLine line)
    {
        string bare = IssueLines.Bare(line.Text);
        if (catalogue.FirstOrDefault(known => known.IsCalled(bare)) is { } known)
        {
            Finish(line.Number);
            theme = bare.Equals(known.Sv, StringComparison.OrdinalIgnoreCase) ? known.Sv : known.Fi;
            return;
        }
        IssueText into = answer ?? question ?? outside;
        // What is glued to a label stands by itself.
        if (line.IsGlued)
            into.Break();
        into.Add(line.Text, line.Number);
    }

    private void BeginQuestion(IssueLine line)
    {
        if (Heading() is { } heading)
        {
            if (!takesNewThemes)
                findings.Add(new(ImportFindingCode.UnknownTheme, heading.Line, heading.Line, heading.Text));
            (answer ?? outside).TakeLast();
            Finish(line.Number);
            theme = IssueLines.Bare(heading.Text);
        }
        Finish(line.Number);
        if (theme is null)
            findings.Add(new(ImportFindingCode.UnknownTheme, line.Number, line.Number));
        question = new();
        questionLine = line.Number;
    }

    /// <summary>
    /// A short line of its own right before a question, without a mark at its end. Where it is all that an answer has, it is the
    /// answer.
    /// </summary>
    private (string Text, int Line)? Heading() =>
        (answer ?? (question is null ? outside : null))?.LastLineAlone(mayBeAll: answer is null) is { } last
        && last.Text.EnumerateRunes().Count() <= LongestHeading
        && !(IssueLines.Bare(last.Text) is [.., '.' or '?' or '!' or ':'])
            ? last
            : null;

    private void BeginAnswer(IssueLine line)
    {
        if (question is not null && answer is null)
        {
            answer = new();
            answerLine = line.Number;
            return;
        }
        lostLine ??= question is null ? line.Number : questionLine;
        TellOutside();
        question = null;
        // Its text is gathered, and left out when it ends.
        answer = new();
    }

    /// <summary>Ends what is open.</summary>
    /// <param name="next">The line at which something else begins.</param>
    private void Finish(int next)
    {
        if (lostLine is { } lost)
            Tell(ImportFindingCode.AnswerWithoutQuestion, lost, next);
        else if (question is not null)
            FinishPair(question, next);
        TellOutside();
        question = answer = null;
        lostLine = null;
    }

    private void FinishPair(IssueText asked, int next)
    {
        if (answer is null)
        {
            ImportFindingCode code = asked.IsEmpty
                ? ImportFindingCode.EmptyText
                : ImportFindingCode.QuestionWithoutAnswer;
            Tell(code, questionLine, next);
        }
        else if (asked.IsEmpty || answer.IsEmpty)
        {
            Tell(ImportFindingCode.EmptyText, questionLine, next);
        }
        else if (asked.HasControlCharacter || answer.HasControlCharacter)
        {
            Tell(ImportFindingCode.ControlCharacter, questionLine, next);
        }
        else
        {
            pairs.Add(
                new(
                    pairs.Count + 1,
                    theme ?? "",
                    asked.Paragraphs,
                    answer.Paragraphs,
                    questionLine,
                    answerLine,
                    answer.LastLine
                )
            );
            findings.AddRange([.. asked.Oddities(), .. answer.Oddities()]);
        }
    }

    private void Tell(ImportFindingCode code, int line, int next) =>
        findings.Add(new(code, line, Math.Max(line, next - 1)));

    private void TellOutside()
    {
        if (!outside.IsEmpty)
            findings.Add(
                new(ImportFindingCode.TextOutside, outside.FirstLine, outside.LastLine, outside.Paragraphs[0])
            );
        outside = new();
    }
}
