using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Answering;

/// <summary>
/// Answers on their way: what was written, read as far as it can be. Hidden answers stay in it, and are left out of what is sent.
/// </summary>
internal sealed class Draft
{
    private readonly Dictionary<string, ReadAnswer> read;

    internal Draft(Questionnaire questionnaire, IReadOnlyDictionary<string, Answer> background, FormFields fields)
    {
        Questionnaire = questionnaire;
        Fields = fields;
        read = questionnaire.Items.ToDictionary(
            item => item.Question.Id,
            item => AnswerReading.Read(item.Question, fields.ByName, mustAnswer: false)
        );
        Dictionary<string, Answer> given = [];
        foreach ((string id, ReadAnswer one) in read)
            if (one.Answer is { } answer)
                given[id] = answer;
        Answers = new(background, given);
        Shown = questionnaire.Shown(Answers);
        HashSet<string> shown = [.. Shown.Select(item => item.Question.Id)];
        LeftOut = [.. questionnaire.Items.Where(item => !shown.Contains(item.Question.Id) && IsWritten(item.Question))];
    }

    internal Questionnaire Questionnaire { get; }

    internal FormFields Fields { get; }

    internal Answers Answers { get; }

    internal IReadOnlyList<Item> Shown { get; }

    /// <summary>What has been answered and is not shown any more: it comes back when it is shown again.</summary>
    internal IReadOnlyList<Item> LeftOut { get; }

    /// <summary>The sections with something to show, by their number in the definition, in order.</summary>
    internal IReadOnlyList<int> Sections => [.. Shown.Select(item => item.SectionNumber).Distinct()];

    internal IEnumerable<Item> ShownIn(int section) => Shown.Where(item => item.SectionNumber == section);

    /// <summary>What of it counts: of answers that are hidden nothing does.</summary>
    internal Answers Counting
    {
        get
        {
            Dictionary<string, Answer> counting = [];
            foreach (Item item in Shown)
                if (Answers[item.Question.Id] is { } answer)
                    counting[item.Question.Id] = answer;
            return new(Answers.Background, counting);
        }
    }

    internal bool IsWritten(Question question) => FormFields.NamesOf(question).Any(name => Fields[name].Count > 0);

    /// <summary>What is wrong with the answer to a question.</summary>
    /// <param name="mustAnswer">Whether what is required may not be left out now.</param>
    internal IReadOnlyList<AnswerFault> FaultsOf(Question question, bool mustAnswer) =>
        mustAnswer ? AnswerReading.Read(question, Fields.ByName, mustAnswer: true).Faults : read[question.Id].Faults;

    /// <summary>What keeps it from being sent.</summary>
    internal IEnumerable<(Item Item, AnswerFault Fault)> Hindrances =>
        from item in Shown
        from fault in FaultsOf(item.Question, mustAnswer: true)
        where !fault.IsWarning
        select (item, fault);

    /// <summary>What is sent: the fields of what is shown.</summary>
    internal FormFields Sent => Fields.Only(Shown.Select(item => item.Question));
}
