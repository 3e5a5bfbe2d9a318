namespace Kuntakokeilu.Core.Guidance.Importing;

/// <summary>Where a file of an issue that is there already says something else.</summary>
/// <param name="Number">In the file; of what is missing there, in the issue.</param>
internal sealed record IssueDifference(IssueDifferenceKind Kind, int Number, string Question);

internal enum IssueDifferenceKind
{
    /// <summary>The question or its answer reads otherwise.</summary>
    Changed,

    /// <summary>It is in the file alone.</summary>
    Added,

    /// <summary>It is in the file no more. It stays published: nothing is taken away.</summary>
    Missing,
}

/// <summary>What came of storing a file.</summary>
/// <param name="Questions">New questions with their answers.</param>
/// <param name="Versions">Answers that got a version more.</param>
/// <param name="Differences">Between the file and an issue that was there; stored when they were confirmed.</param>
internal sealed record IssueStored(int Questions, int Versions, IReadOnlyList<IssueDifference> Differences)
{
    internal static IssueStored Nothing { get; } = new(0, 0, []);
}

/// <summary>A question of an issue that is there, with its latest answer.</summary>
internal sealed record StoredPair(int Id, short Number, short Version, string Question, string Answer);

/// <summary>
/// A file beside the issue that is there: a question is the same by its words, else by its number where the words fit no other.
/// </summary>
internal sealed class IssueComparison
{
    private readonly Dictionary<WeeklyPair, StoredPair> same = [];

    internal IssueComparison(IReadOnlyList<StoredPair> had, IReadOnlyList<WeeklyPair> file)
    {
        Dictionary<string, StoredPair> byWords = [];
        foreach (StoredPair one in had)
            byWords.TryAdd(one.Question, one);
        foreach (WeeklyPair pair in file)
            if (byWords.Remove(pair.QuestionText, out StoredPair? one))
                same[pair] = one;
        Dictionary<short, StoredPair> left = had.Except(same.Values).ToDictionary(one => one.Number);
        foreach (WeeklyPair pair in file.Where(pair => !same.ContainsKey(pair)))
            if (left.Remove((short)pair.Number, out StoredPair? one))
                same[pair] = one;
        Added = [.. file.Where(pair => !same.ContainsKey(pair))];
        Changed =
        [
            .. file.Where(pair =>
                    same.TryGetValue(pair, out StoredPair? one)
                    && (one.Question, one.Answer) != (pair.QuestionText, pair.AnswerText)
                )
                .Select(pair => (pair, same[pair])),
        ];
        Missing = [.. left.Values.OrderBy(one => one.Number)];
    }

    internal IReadOnlyList<WeeklyPair> Added { get; }

    internal IReadOnlyList<(WeeklyPair Pair, StoredPair Stored)> Changed { get; }

    internal IReadOnlyList<StoredPair> Missing { get; }

    internal IReadOnlyList<IssueDifference> Differences =>
        [
            .. Changed.Select(one => new IssueDifference(
                IssueDifferenceKind.Changed,
                one.Pair.Number,
                one.Pair.QuestionText
            )),
            .. Added.Select(one => new IssueDifference(IssueDifferenceKind.Added, one.Number, one.QuestionText)),
            .. Missing.Select(one => new IssueDifference(IssueDifferenceKind.Missing, one.Number, one.Question)),
        ];
}
