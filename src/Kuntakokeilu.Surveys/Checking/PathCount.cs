using System.Numerics;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Checking;

/// <summary>In how many ways the items of a survey can be shown: two ways are one if they show the same.</summary>
/// <param name="Shortest">How many items the shortest shows.</param>
internal sealed record PathCount(BigInteger Paths, int Shortest, int Longest)
{
    /// <summary>More situations at once than this are not gone through.</summary>
    private const int MostSituations = 1 << 18;

    /// <summary>
    /// Counted item by item. Ways that have shown the same so far go on together, with all that may have been answered on them;
    /// of the answers only what is still asked for is kept. Ways that leave the same possibilities are one from there on.
    /// </summary>
    /// <returns>Null where there is too much to go through.</returns>
    internal static PathCount? Of(Questionnaire questionnaire)
    {
        Counting counting = new(questionnaire);
        Dictionary<string, (HashSet<string> Situations, PathCount Count)> ways = [];
        if (counting.Begin() is not { } begin)
            return null;
        ways.Add("", (begin, new(1, 0, 0)));
        foreach (Item item in questionnaire.Items)
        {
            Dictionary<string, (HashSet<string> Situations, PathCount Count)> next = [];
            int held = 0;
            foreach ((HashSet<string> situations, PathCount count) in ways.Values)
            {
                (HashSet<string> shown, HashSet<string> hidden) = counting.Step(item, situations);
                held += shown.Count + hidden.Count;
                if (held > MostSituations)
                    return null;
                Add(next, shown, new(count.Paths, count.Shortest + 1, count.Longest + 1));
                Add(next, hidden, count);
            }
            ways = next;
        }
        return ways.Values.Select(way => way.Count).Aggregate(Together);
    }

    private static void Add(
        Dictionary<string, (HashSet<string> Situations, PathCount Count)> ways,
        HashSet<string> situations,
        PathCount count
    )
    {
        if (situations.Count == 0)
            return;
        string key = string.Join('\n', situations.Order(StringComparer.Ordinal));
        ways[key] = ways.TryGetValue(key, out (HashSet<string> Situations, PathCount Count) same)
            ? (situations, Together(same.Count, count))
            : (situations, count);
    }

    private static PathCount Together(PathCount one, PathCount other) =>
        new(one.Paths + other.Paths, Math.Min(one.Shortest, other.Shortest), Math.Max(one.Longest, other.Longest));

    /// <summary>A situation is a sign for each variable: which of its values, or that it is no longer asked for.</summary>
    private sealed class Counting
    {
        private const char Forgotten = '-';
        private const char FirstValue = '0';

        private readonly List<(string Name, bool IsBackground, IReadOnlyList<Answer?> Values)> variables = [];
        private readonly Dictionary<string, int> placeOfQuestion = [];

        /// <summary>Of each variable the last item whose conditions ask for it.</summary>
        private readonly List<int> lastAsked = [];

        private readonly bool isTooMuch;

        internal Counting(Questionnaire questionnaire)
        {
            Dictionary<Variable, Mentions> mentions = Mentions.In(
                questionnaire.Items.SelectMany(item => item.Conditions)
            );
            Dictionary<Variable, int> last = [];
            foreach (Item item in questionnaire.Items)
            foreach (Reference reference in item.Conditions.SelectMany(condition => condition.References))
                last[reference.Variable] = item.Number;
            foreach (BackgroundVariable known in questionnaire.Definition.Background)
                if (mentions.TryGetValue(new(known.Name, IsBackground: true), out Mentions? mentioned))
                    Add(
                        known.Name,
                        isBackground: true,
                        Domain.Size(known, mentioned),
                        () => Domain.Of(known, mentioned)
                    );
            foreach (Question question in questionnaire.Items.Select(item => item.Question))
                if (mentions.TryGetValue(new(question.Id, IsBackground: false), out Mentions? mentioned))
                {
                    placeOfQuestion[question.Id] = variables.Count;
                    Add(
                        question.Id,
                        isBackground: false,
                        Domain.Size(question, mentioned),
                        () => Domain.Of(question, mentioned)
                    );
                }
            isTooMuch = variables.Any(variable => variable.Values.Count == 0);

            void Add(string name, bool isBackground, double size, Func<IReadOnlyList<Answer?>> values)
            {
                // More values than there are signs: told as a variable that has none.
                variables.Add((name, isBackground, size > MostSituations / 8 ? [] : values()));
                lastAsked.Add(last[new(name, isBackground)]);
            }
        }

        /// <summary>All that can be known before anything is asked; null when it is too much.</summary>
        internal HashSet<string>? Begin()
        {
            List<string> all = [""];
            foreach ((_, bool isBackground, IReadOnlyList<Answer?> values) in variables)
            {
                all = isBackground
                    ? [.. all.SelectMany(begun => values.Select((_, value) => begun + (char)(FirstValue + value)))]
                    : [.. all.Select(begun => begun + Forgotten)];
                if (isTooMuch || all.Count > MostSituations)
                    return null;
            }
            return [.. all];
        }

        /// <summary>The situations after an item, of those in which it is shown and of those in which it is not.</summary>
        internal (HashSet<string> Shown, HashSet<string> Hidden) Step(Item item, HashSet<string> situations)
        {
            HashSet<string> shown = [];
            HashSet<string> hidden = [];
            bool isVariable = placeOfQuestion.TryGetValue(item.Question.Id, out int place);
            foreach (string situation in situations)
            {
                Answers answers = AnswersIn(situation);
                if (!item.Conditions.All(condition => ConditionEvaluation.Holds(condition, answers)))
                    hidden.Add(After(item, situation));
                else if (!isVariable)
                    shown.Add(After(item, situation));
                else
                    for (int value = 0; value < variables[place].Values.Count; value++)
                        shown.Add(
                            After(item, $"{situation[..place]}{(char)(FirstValue + value)}{situation[(place + 1)..]}")
                        );
            }
            return (shown, hidden);
        }

        private string After(Item item, string situation) =>
            string.Create(
                situation.Length,
                (situation, item.Number),
                (kept, from) =>
                {
                    for (int i = 0; i < kept.Length; i++)
                        kept[i] = lastAsked[i] <= from.Number ? Forgotten : from.situation[i];
                }
            );

        private Answers AnswersIn(string situation)
        {
            Dictionary<string, Answer> background = [];
            Dictionary<string, Answer> answers = [];
            for (int i = 0; i < situation.Length; i++)
                if (situation[i] is not Forgotten && variables[i].Values[situation[i] - FirstValue] is { } value)
                    (variables[i].IsBackground ? background : answers)[variables[i].Name] = value;
            return new(background, answers);
        }
    }
}
