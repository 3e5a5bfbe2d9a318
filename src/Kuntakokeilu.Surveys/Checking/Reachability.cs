using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Checking;

/// <summary>What can become of a condition.</summary>
internal enum Reach
{
    /// <summary>Some answers show it and some don't.</summary>
    Sometimes,

    /// <summary>No answers show it.</summary>
    Never,

    /// <summary>Its own condition hides nothing that is not hidden already.</summary>
    Always,

    /// <summary>There are more than <see cref="Reachability.MostCombinations"/> combinations to go through.</summary>
    TooComplex,
}

/// <summary>
/// Whether some answers show an item, by going through all that its conditions tell apart: the variables that they refer to,
/// and those on which it hangs whether these are shown.
/// </summary>
internal sealed class Reachability(Questionnaire questionnaire)
{
    internal const double MostCombinations = 1 << 20;

    private readonly Dictionary<string, Item> byId = questionnaire.Items.ToDictionary(item => item.Question.Id);

    private readonly Dictionary<string, BackgroundVariable> background =
        questionnaire.Definition.Background.ToDictionary(variable => variable.Name);

    internal Reach Of(Item item) => Of(item.OfSection, item.Own, item.Number);

    /// <summary>Of a section, whose condition stands before its items.</summary>
    /// <param name="first">The number of its first item.</param>
    internal Reach OfSection(Condition condition, int first) => Of(null, condition, first);

    /// <param name="around">The condition without which the other is not asked.</param>
    /// <param name="own">Null: always.</param>
    private Reach Of(Condition? around, Condition? own, int before)
    {
        Condition[] conditions = [.. new[] { around, own }.OfType<Condition>()];
        (List<BackgroundVariable> known, List<Item> asked) = Support(conditions, before);
        Dictionary<Variable, Mentions> mentions = Mentions.In([
            .. conditions,
            .. asked.SelectMany(item => item.Conditions),
        ]);
        double combinations = 1;
        foreach (BackgroundVariable variable in known)
            combinations *= Domain.Size(variable, mentions[new(variable.Name, IsBackground: true)]);
        foreach (Item item in asked)
            combinations *= Domain.Size(item.Question, mentions[new(item.Question.Id, IsBackground: false)]);
        if (combinations > MostCombinations)
            return Reach.TooComplex;
        Enumeration all = new(
            [.. known.Select(v => (v.Name, Domain.Of(v, mentions[new(v.Name, IsBackground: true)])))],
            [.. asked.Select(i => (i, Domain.Of(i.Question, mentions[new(i.Question.Id, IsBackground: false)])))],
            around,
            own
        );
        return all.Run();
    }

    /// <summary>What the conditions hang on, in the order in which it is answered.</summary>
    private (List<BackgroundVariable> Known, List<Item> Asked) Support(IEnumerable<Condition> conditions, int before)
    {
        HashSet<Variable> support = [];
        Stack<Condition> left = new(conditions);
        while (left.TryPop(out Condition? condition))
            foreach (Reference reference in condition.References)
                if (support.Add(reference.Variable) && !reference.IsBackground)
                    foreach (Condition further in byId[reference.Name].Conditions)
                        left.Push(further);
        return (
            [.. questionnaire.Definition.Background.Where(v => support.Contains(new(v.Name, IsBackground: true)))],
            [
                .. questionnaire
                    .Items.Take(before)
                    .Where(item => support.Contains(new(item.Question.Id, IsBackground: false))),
            ]
        );
    }

    /// <summary>One after the other every combination of what can be known and answered.</summary>
    private sealed class Enumeration(
        IReadOnlyList<(string Name, IReadOnlyList<Answer?> Values)> known,
        IReadOnlyList<(Item Item, IReadOnlyList<Answer?> Values)> asked,
        Condition? around,
        Condition? own
    )
    {
        private readonly Dictionary<string, Answer> background = [];
        private readonly Dictionary<string, Answer> answers = [];
        private bool isShown;
        private bool isHidden;

        internal Reach Run()
        {
            Known(0);
            return !isShown ? Reach.Never
                : isHidden || own is null ? Reach.Sometimes
                : Reach.Always;
        }

        private bool IsDecided => isShown && isHidden;

        private void Known(int place)
        {
            if (place == known.Count)
                Asked(0);
            else
                Each(known[place].Name, known[place].Values, background, () => Known(place + 1));
        }

        private void Asked(int place)
        {
            Answers given = new(background, answers);
            if (place == asked.Count)
            {
                if (around is not null && !ConditionEvaluation.Holds(around, given))
                    return;
                bool holds = own is null || ConditionEvaluation.Holds(own, given);
                isShown |= holds;
                isHidden |= !holds;
                return;
            }
            (Item item, IReadOnlyList<Answer?> values) = asked[place];
            if (item.Conditions.All(condition => ConditionEvaluation.Holds(condition, given)))
                Each(item.Question.Id, values, answers, () => Asked(place + 1));
            else
                Asked(place + 1);
        }

        private void Each(string name, IReadOnlyList<Answer?> values, Dictionary<string, Answer> into, Action then)
        {
            foreach (Answer? value in values)
            {
                if (IsDecided)
                    return;
                if (value is not null)
                    into[name] = value;
                then();
                into.Remove(name);
            }
        }
    }
}
