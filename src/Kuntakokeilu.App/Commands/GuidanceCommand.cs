using System.CommandLine;
using System.Globalization;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Guidance.Importing;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>guidance import</c>: the questions and answers of a week from a text file into the database.</summary>
internal static class GuidanceCommand
{
    /// <summary>More than is taken, so that the reader tells it as one of its findings.</summary>
    private const long LargestFile = 6 << 20;

    internal static Command Create()
    {
        Argument<string> file = new("file") { Description = "Text file (UTF-8)." };
        Option<int?> year = new("--year") { Description = "The year of the week, where the title doesn't tell it." };
        Option<bool> newTheme = new("--new-theme") { Description = "Take headings that are not in the catalogue." };
        Option<bool> dryRun = new("--dry-run") { Description = "Tell what is in it and store nothing." };
        Option<bool> confirm = new("--confirm")
        {
            Description = "Store what differs from the issue that is there, as new versions.",
        };
        Option<string> language = new("--lang") { Description = "Language.", DefaultValueFactory = _ => "fi" };
        language.AcceptOnlyFromAmong([.. Texts.Languages]);
        Option<string> data = DatabaseOptions.Data();
        Command import = new("import", "The questions and answers of a week from a text file; safe to run again.")
        {
            file,
            year,
            newTheme,
            dryRun,
            confirm,
            language,
            data,
        };
        import.SetAction(given =>
        {
            string path = given.GetRequiredValue(file);
            byte[] content = SmallFile.Read(path, LargestFile);
            WeeklyIssue issue = IssueReader.Read(content, Theme.Catalogue, given.GetValue(newTheme));
            Texts texts = Texts.For(given.GetRequiredValue(language));
            int ofYear = YearOf(path, issue, given.GetValue(year), texts);
            int exitCode = Tell(issue, ofYear, texts);
            if (given.GetValue(dryRun))
            {
                Terminal.Say(texts["issue_import.looked"]);
                return exitCode;
            }
            // An answer is always there in Finnish; whose language is another has to be translated first.
            if (issue.Title.Contains("vecka", StringComparison.OrdinalIgnoreCase))
                throw new CannotRunException($"{path}: questions and answers in Swedish can be looked at, not stored.");
            using OpenDatabase database = OpenDatabase.At(given.GetRequiredValue(data));
            IssueStored stored = new IssueImport(database.Source, TimeProvider.System)
                .Store(issue, ofYear, content, given.GetValue(confirm), CancellationToken.None)
                .GetAwaiter()
                .GetResult();
            return Tell(stored, given.GetValue(confirm), texts) ? exitCode : ExitCode.DoneWithRejectedRows;
        });
        return new Command("guidance", "Questions of the municipalities and their answers.") { import };
    }

    /// <exception cref="CannotRunException">Nothing of the file can be taken, or its week is not known.</exception>
    private static int YearOf(string path, WeeklyIssue issue, int? year, Texts texts)
    {
        if (issue.Fatal is { } fatal)
            throw new CannotRunException($"{path}: {Line(fatal, texts)}");
        int told = issue.Year ?? year ?? throw new CannotRunException($"{path}: the title tells no year, say --year.");
        if (told is < 2019 or > 2035 || issue.Week > ISOWeek.GetWeeksInYear(told))
            throw new CannotRunException($"{path}: there is no week {issue.Week} of {told} for questions and answers.");
        return told;
    }

    /// <returns>0; 1 when something was left out.</returns>
    private static int Tell(WeeklyIssue issue, int year, Texts texts)
    {
        Terminal.Say(texts["issue_import.title", issue.Title, issue.Week, year]);
        foreach ((string theme, int questions, int first, int last, int line) in issue.Themes)
            Terminal.Say(texts["issue_import.theme", theme, questions, first, last, line]);
        foreach (ImportFinding finding in issue.Findings)
            Terminal.Say(Line(finding, texts));
        int leftOut = issue.Findings.Count(finding => finding.LeavesOut);
        Terminal.Say(texts["issue_import.result", issue.Pairs.Count, leftOut, issue.Findings.Count - leftOut]);
        return leftOut == 0 ? ExitCode.Done : ExitCode.DoneWithRejectedRows;
    }

    /// <returns>Whether nothing waits for somebody to confirm it.</returns>
    private static bool Tell(IssueStored stored, bool isConfirmed, Texts texts)
    {
        foreach (IssueDifference difference in stored.Differences)
            Terminal.Say(
                texts.Of("issue_difference", difference.Kind, difference.Number, Beginning(difference.Question))
            );
        if (stored.Differences.Count > 0 && !isConfirmed)
        {
            Terminal.Say(texts["issue_import.not_confirmed"]);
            return false;
        }
        Terminal.Say(texts["issue_import.stored", stored.Questions, stored.Versions]);
        return true;
    }

    private static string Beginning(string text) => text.Length > 60 ? $"{text[..60]}…" : text;

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
