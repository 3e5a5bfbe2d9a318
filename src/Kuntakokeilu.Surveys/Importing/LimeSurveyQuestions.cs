using System.Globalization;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Importing;

/// <summary>The questions of a LimeSurvey structure file, kind by kind.</summary>
internal sealed class LimeSurveyQuestions(LimeSurveyFile file, List<ImportNote> notes)
{
    private static readonly HashSet<string> Known =
    [
        "exclude_all_others",
        "max_answers",
        "max_num_value_n",
        "maximum_chars",
        "min_num_value_n",
        "num_value_int_only",
    ];

    /// <summary>What a condition may call a question: its name, and with a part of it behind a line.</summary>
    private readonly Dictionary<string, ForeignVariable> variables = [];

    /// <summary>The questions of a group in order, those that there can't be here left out and told.</summary>
    internal IEnumerable<Question> Of(string gid) =>
        file.Distinct("questions", "qid")
            .Where(row => row.GetValueOrDefault("gid") == gid && row.GetValueOrDefault("parent_qid", "0") is "0" or "")
            .OrderBy(row => LimeSurvey.Whole(row.GetValueOrDefault("question_order")))
            .SelectMany(Of)
            .ToArray();

    /// <summary>A condition as it is said here; where it can't be, as it was, behind a question mark that bars publishing.</summary>
    internal string? Condition(string? relevance, string place)
    {
        string written = relevance?.Trim() ?? "";
        if (written is "" or "1")
            return null;
        return ForeignExpression.Here(written, variables, place, notes);
    }

    private IEnumerable<Question> Of(Dictionary<string, string> row)
    {
        string qid = row.GetValueOrDefault("qid", "");
        string title = row.GetValueOrDefault("title", "");
        string type = row.GetValueOrDefault("type", "");
        if (Kind(type) is not { } kind)
        {
            notes.Add(new(ImportNoteCode.UnsupportedType, title, type));
            yield break;
        }
        string id = Named(title, ImportedNames.Id(title), title);
        Dictionary<string, string> attributes = Attributes(qid, title);
        if (row.GetValueOrDefault("preg", "") is { Length: > 0 } pattern)
            notes.Add(new(ImportNoteCode.Dropped, title, $"preg: {pattern}"));
        LocalText help = file.Text("questions", "question_l10ns", "qid", qid, "help", title);
        (string Code, LocalText Text)[] parts = kind is QuestionKind.Grid or QuestionKind.Multi
            ? [.. Parts(qid, title)]
            : [];
        (string Code, LocalText Text)[] answers = [.. Answers(type, qid, title)];
        bool hasOther = row.GetValueOrDefault("other") is "Y" && kind is QuestionKind.Single or QuestionKind.Multi;
        IEnumerable<(string Code, LocalText Text)> choices = kind is QuestionKind.Multi ? parts : answers;
        if (hasOther)
            choices = choices.Append(("other", LimeSurveyWords.Other));
        Question question = new()
        {
            Id = id,
            Kind = kind,
            Text = file.Text("questions", "question_l10ns", "qid", qid, "question", title),
            Help = help.ByLanguage.Values.All(text => text.Length == 0) ? null : help,
            IsRequired = kind is not QuestionKind.Info && row.GetValueOrDefault("mandatory") is "Y",
            ShowIf = Condition(row.GetValueOrDefault("relevance"), title),
            Choices = kind is QuestionKind.Single or QuestionKind.Multi or QuestionKind.Rank
                ?
                [
                    .. choices.Select(choice => new Choice(
                        choice.Code,
                        choice.Text,
                        IsExclusive: IsExclusive(attributes, choice.Code)
                    )),
                ]
                : [],
            Rows = kind is QuestionKind.Grid ? [.. parts.Select(part => new GridRow(part.Code, part.Text))] : [],
            Scale =
                kind is QuestionKind.Grid ? [.. answers.Select(answer => new Choice(answer.Code, answer.Text))] : [],
            MaxChosen = kind is QuestionKind.Multi or QuestionKind.Rank ? Whole(attributes, "max_answers") : null,
            Min = kind is QuestionKind.Number ? Number(attributes, "min_num_value_n") : null,
            Max = kind is QuestionKind.Number ? Number(attributes, "max_num_value_n") : null,
            IsInteger = kind is QuestionKind.Number && attributes.GetValueOrDefault("num_value_int_only") is "1",
            MaxLength = kind is QuestionKind.Text ? Whole(attributes, "maximum_chars") : null,
        };
        Declare(title, question);
        yield return question;
        if (hasOther)
            yield return new()
            {
                Id = ImportedNames.Id($"{id}_other"),
                Kind = QuestionKind.Text,
                Text = LimeSurveyWords.Other,
                ShowIf = kind is QuestionKind.Multi ? $"{id} has \"other\"" : $"{id} = \"other\"",
            };
    }

    private static QuestionKind? Kind(string type) =>
        type switch
        {
            "L" or "!" or "Y" or "G" or "5" => QuestionKind.Single,
            "M" => QuestionKind.Multi,
            "F" or "A" or "B" or "C" or "E" or "H" => QuestionKind.Grid,
            "R" => QuestionKind.Rank,
            "N" => QuestionKind.Number,
            "S" or "T" or "U" => QuestionKind.Text,
            "X" => QuestionKind.Info,
            _ => null,
        };

    private IEnumerable<(string, LocalText)> Parts(string qid, string title) =>
        file.Distinct("subquestions", "qid")
            .Where(row => row.GetValueOrDefault("parent_qid") == qid)
            .OrderBy(row => LimeSurvey.Whole(row.GetValueOrDefault("question_order")))
            .Select(row =>
            {
                string code = row.GetValueOrDefault("title", "");
                string part = row.GetValueOrDefault("qid", "");
                return (
                    Named($"{title}_{code}", ImportedNames.Code(code), code),
                    file.Text("subquestions", "question_l10ns", "qid", part, "question", title)
                );
            });

    /// <summary>The answers that a kind brings with it, else those of the question.</summary>
    private IEnumerable<(string, LocalText)> Answers(string type, string qid, string title) =>
        LimeSurveyWords.Of(type)
        ?? file.Distinct("answers", "aid")
            .Where(row => row.GetValueOrDefault("qid") == qid)
            .DistinctBy(row => row.GetValueOrDefault("code"))
            .OrderBy(row => LimeSurvey.Whole(row.GetValueOrDefault("sortorder")))
            .Select(row =>
            {
                string code = row.GetValueOrDefault("code", "");
                LocalText text = row.TryGetValue("aid", out string? aid)
                    ? file.Text("answers", "answer_l10ns", "aid", aid, "answer", title)
                    : LocalText.None;
                return (Named($"{title} {code}", ImportedNames.Code(code), code), text);
            });

    private Dictionary<string, string> Attributes(string qid, string title)
    {
        Dictionary<string, string> attributes = [];
        foreach (
            Dictionary<string, string> row in file["question_attributes"]
                .Where(row => row.GetValueOrDefault("qid") == qid)
        )
        {
            string name = row.GetValueOrDefault("attribute", "");
            string value = row.GetValueOrDefault("value", "");
            if (Known.Contains(name))
                attributes.TryAdd(name, value);
            else if (value.Length > 0)
                notes.Add(new(ImportNoteCode.Dropped, title, $"{name}: {value}"));
        }
        return attributes;
    }

    private void Declare(string title, Question question)
    {
        Reference whole = new(question.Id, null, IsBackground: false, 0);
        ForeignKind kind = question.Kind switch
        {
            QuestionKind.Single => ForeignKind.Code,
            QuestionKind.Number => ForeignKind.Number,
            _ => ForeignKind.Text,
        };
        if (question.Kind is QuestionKind.Multi)
            foreach (Choice choice in question.Choices)
                variables[$"{title}_{Original(title, choice.Code)}"] = new(whole, choice.Code, ForeignKind.Many);
        else if (question.Kind is QuestionKind.Grid)
            foreach (GridRow row in question.Rows)
                variables[$"{title}_{Original(title, row.Code)}"] = new(
                    whole with
                    {
                        Row = row.Code,
                    },
                    null,
                    ForeignKind.Code
                );
        else if (question.Kind is not (QuestionKind.Info or QuestionKind.Rank))
            variables[title] = new(whole, null, kind);
    }

    private readonly Dictionary<(string Title, string Code), string> originals = [];

    private string Original(string title, string code) => originals.GetValueOrDefault((title, code), code);

    /// <summary>Tells when a name had to be changed by more than small letters.</summary>
    private string Named(string place, string name, string original)
    {
        if (!name.Equals(original, StringComparison.OrdinalIgnoreCase))
            notes.Add(new(ImportNoteCode.Renamed, place, original, name));
        int end = place.Length - original.Length - 1;
        if (end > 0)
            originals[(place[..end], name)] = original;
        return name;
    }

    private static bool IsExclusive(Dictionary<string, string> attributes, string code) =>
        attributes
            .GetValueOrDefault("exclude_all_others", "")
            .Split(';', StringSplitOptions.TrimEntries)
            .Any(other => ImportedNames.Code(other) == code);

    private static int? Whole(Dictionary<string, string> attributes, string name) =>
        LimeSurvey.Whole(attributes.GetValueOrDefault(name)) is > 0 and var number ? number : null;

    private static decimal? Number(Dictionary<string, string> attributes, string name) =>
        decimal.TryParse(
            attributes.GetValueOrDefault(name),
            NumberStyles.Number,
            CultureInfo.InvariantCulture,
            out decimal number
        )
            ? number
            : null;
}
