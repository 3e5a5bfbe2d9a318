using System.CommandLine;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Guidance.Importing;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>guidance import</c>: the questions and answers of a week from a text file. So far it only looks at them.</summary>
internal static class GuidanceCommand
{
    /// <summary>More than is taken, so that the reader tells it as one of its findings.</summary>
    private const long LargestFile = 6 << 20;

    internal static Command Create()
    {
        Argument<string> file = new("file") { Description = "Text file (UTF-8)." };
        Option<int?> year = new("--year") { Description = "The year of the week, where the title doesn't tell it." };
        Option<bool> newTheme = new("--new-theme") { Description = "Take headings that are not in the catalogue." };
        Option<bool> dryRun = new("--dry-run")
        {
            Description = "Tell what is in it and store nothing. Needed: nothing can be stored yet.",
            Required = true,
        };
        Option<string> language = new("--lang") { Description = "Language.", DefaultValueFactory = _ => "fi" };
        language.AcceptOnlyFromAmong([.. Texts.Languages]);
        Command import = new("import", "Tells what questions and answers are in a text file.")
        {
            file,
            year,
            newTheme,
            dryRun,
            language,
        };
        import.SetAction(given =>
        {
            if (!given.GetValue(dryRun))
                throw new CannotRunException("Questions and answers can't be stored yet: say --dry-run.");
            string path = given.GetRequiredValue(file);
            WeeklyIssue issue = IssueReader.Read(
                SmallFile.Read(path, LargestFile),
                Theme.Catalogue,
                given.GetValue(newTheme)
            );
            return Tell(path, issue, given.GetValue(year), Texts.For(given.GetRequiredValue(language)));
        });
        return new Command("guidance", "Questions of the municipalities and their answers.") { import };
    }

    /// <returns>0; 1 when something was left out.</returns>
    private static int Tell(string path, WeeklyIssue issue, int? year, Texts texts)
    {
        if (issue.Fatal is { } fatal)
            throw new CannotRunException($"{path}: {Line(fatal, texts)}");
        int ofYear =
            issue.Year ?? year ?? throw new CannotRunException($"{path}: the title tells no year, say --year.");
        Terminal.Say(texts["issue_import.title", issue.Title, issue.Week, ofYear]);
        foreach ((string theme, int questions, int first, int last, int line) in issue.Themes)
            Terminal.Say(texts["issue_import.theme", theme, questions, first, last, line]);
        foreach (ImportFinding finding in issue.Findings)
            Terminal.Say(Line(finding, texts));
        int leftOut = issue.Findings.Count(finding => finding.LeavesOut);
        Terminal.Say(texts["issue_import.result", issue.Pairs.Count, leftOut, issue.Findings.Count - leftOut]);
        return leftOut == 0 ? ExitCode.Done : ExitCode.DoneWithRejectedRows;
    }

    private static string Line(ImportFinding finding, Texts texts)
    {
        string text = texts.Of("issue_finding", finding.Code);
        return (
            finding.Line == 0 ? text
            : finding.LastLine > finding.Line
                ? texts["issue_import.at_lines", finding.Line, finding.LastLine, text, finding.What]
            : texts["issue_import.at", finding.Line, text, finding.What]
        ).TrimEnd();
    }
}
