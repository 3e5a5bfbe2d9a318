namespace Kuntakokeilu.Surveys.Tests.Checking.Oracle;

/// <summary>A condition by what it asks of the answers; with how it is written.</summary>
internal sealed record PlainCondition(string Written, Func<PlainAnswers, bool> Holds);

/// <summary>What has been answered: under its name a set of words; of a number one word.</summary>
internal sealed class PlainAnswers : Dictionary<string, string[]>
{
    internal string? One(string name) => TryGetValue(name, out string[]? words) && words.Length > 0 ? words[0] : null;

    internal bool Has(string name, string word) => TryGetValue(name, out string[]? words) && words.Contains(word);

    internal bool IsAnswered(string name) => TryGetValue(name, out string[]? words) && words.Length > 0;
}

/// <param name="Ways">Every answer there is: for each name in it the words; empty: none.</param>
/// <param name="Json">As it is written in a definition, without its condition.</param>
internal sealed record PlainQuestion(
    string Id,
    string Json,
    PlainCondition? ShowIf,
    IReadOnlyList<Dictionary<string, string[]>> Ways
);

internal sealed record PlainSection(string Id, PlainCondition? ShowIf, IReadOnlyList<PlainQuestion> Questions);

/// <param name="Known">What may be known of a unit: under each name every word, null for unknown.</param>
internal sealed record PlainSurvey(
    IReadOnlyList<(string Name, string Json, string?[] Words)> Known,
    IReadOnlyList<PlainSection> Sections
)
{
    internal IEnumerable<PlainQuestion> Questions => Sections.SelectMany(section => section.Questions);

    /// <summary>How many leaves going through all takes at most.</summary>
    internal double Size =>
        Known.Aggregate(1.0, (all, known) => all * known.Words.Length)
        * Questions.Aggregate(1.0, (all, question) => all * question.Ways.Count);
}

/// <summary>What came of going through everything.</summary>
internal sealed class PlainResult
{
    internal HashSet<string> Paths { get; } = [];

    internal HashSet<string> Shown { get; } = [];

    /// <summary>Ids of those whose own condition failed where the rest would have shown them.</summary>
    internal HashSet<string> Hidden { get; } = [];

    /// <summary>Of some of the ways that were gone: what was answered, also to what is hidden, and what was shown.</summary>
    internal List<(PlainAnswers Answers, string Path)> Samples { get; } = [];
}

internal static class PlainRun
{
    internal static PlainResult Of(PlainSurvey survey)
    {
        PlainResult result = new();
        (PlainSection Section, PlainQuestion Question)[] items =
        [
            .. survey.Sections.SelectMany(section => section.Questions.Select(question => (section, question))),
        ];
        PlainAnswers answers = [];
        Know(0);
        return result;

        void Know(int place)
        {
            if (place == survey.Known.Count)
            {
                Ask(0, "");
                return;
            }
            (string name, _, string?[] words) = survey.Known[place];
            foreach (string? word in words)
            {
                answers.Remove($"bg.{name}");
                if (word is not null)
                    answers[$"bg.{name}"] = [word];
                Know(place + 1);
            }
            answers.Remove($"bg.{name}");
        }

        void Ask(int place, string path)
        {
            if (place == items.Length)
            {
                if (result.Paths.Add(path) || result.Samples.Count < 40)
                {
                    PlainAnswers copy = [];
                    foreach ((string name, string[] words) in answers)
                        copy[name] = words;
                    result.Samples.Add((copy, path));
                }
                return;
            }
            (PlainSection section, PlainQuestion question) = items[place];
            if (section.ShowIf is { } around && !around.Holds(answers))
            {
                Ask(place + 1, path);
                return;
            }
            result.Shown.Add(section.Id);
            if (question.ShowIf is { } own && !own.Holds(answers))
            {
                result.Hidden.Add(question.Id);
                Ask(place + 1, path);
                return;
            }
            result.Shown.Add(question.Id);
            foreach (Dictionary<string, string[]> way in question.Ways)
            {
                foreach ((string name, string[] words) in way)
                    answers[name] = words;
                Ask(place + 1, $"{path}{question.Id} ");
                foreach (string name in way.Keys)
                    answers.Remove(name);
            }
        }
    }
}
