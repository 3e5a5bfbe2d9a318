using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Answering;

/// <summary>An answer as it came, read.</summary>
/// <param name="Answer">Null: none, or none that can be taken; then <paramref name="Faults"/> tell it.</param>
internal sealed record ReadAnswer(Answer? Answer, IReadOnlyList<AnswerFault> Faults)
{
    internal bool IsTaken => Faults.All(fault => fault.IsWarning);
}

/// <summary>Reads the answer to a question from the fields of a form.</summary>
internal static class AnswerReading
{
    /// <param name="fields">By name: of multi one with many values, of a grid one for each row, of rank one for each rank.</param>
    /// <param name="mustAnswer">Whether a required question may not be left out now: not while saving a draft.</param>
    internal static ReadAnswer Read(
        Question question,
        IReadOnlyDictionary<string, IReadOnlyList<string>> fields,
        bool mustAnswer
    )
    {
        List<AnswerFault> faults = [];
        Answer? answer = question.Kind switch
        {
            QuestionKind.Info => null,
            QuestionKind.Single => Single(question, fields, faults),
            QuestionKind.Multi => Multi(question, fields, faults),
            QuestionKind.Grid => Grid(question, fields, faults, mustAnswer),
            QuestionKind.Rank => Rank(question, fields, faults),
            QuestionKind.Number => NumberText.Read(question, One(fields, question.Id), faults),
            QuestionKind.Text => WrittenText.Read(question, One(fields, question.Id), faults),
        };
        if (answer is null && faults.Count == 0 && mustAnswer && question.IsRequired)
            faults.Add(new(AnswerFaultCode.Required, question.Id));
        return new(faults.All(fault => fault.IsWarning) ? answer : null, faults);
    }

    private static Answer.Code? Single(
        Question question,
        IReadOnlyDictionary<string, IReadOnlyList<string>> fields,
        List<AnswerFault> faults
    )
    {
        string code = One(fields, question.Id);
        if (code.Length == 0)
            return null;
        if (!Has(question, code))
            faults.Add(new(AnswerFaultCode.UnknownCode, question.Id));
        return new Answer.Code(code);
    }

    private static Answer.Codes? Multi(
        Question question,
        IReadOnlyDictionary<string, IReadOnlyList<string>> fields,
        List<AnswerFault> faults
    )
    {
        HashSet<string> given = [.. fields.GetValueOrDefault(question.Id, []).Where(code => code.Length > 0)];
        Choice[] chosen = [.. question.Choices.Where(choice => given.Contains(choice.Code))];
        if (chosen.Length < given.Count)
            faults.Add(new(AnswerFaultCode.UnknownCode, question.Id));
        if (chosen.Length > question.MostChosen)
            faults.Add(new(AnswerFaultCode.TooMany, question.Id, $"{question.MostChosen}"));
        if (chosen.Length > 1 && chosen.Any(choice => choice.IsExclusive))
            faults.Add(new(AnswerFaultCode.ExclusiveBesideOthers, question.Id));
        return chosen.Length == 0 ? null : new Answer.Codes([.. chosen.Select(choice => choice.Code)]);
    }

    private static Answer.Rows? Grid(
        Question question,
        IReadOnlyDictionary<string, IReadOnlyList<string>> fields,
        List<AnswerFault> faults,
        bool mustAnswer
    )
    {
        Dictionary<string, string> rows = [];
        foreach (GridRow row in question.Rows)
        {
            string field = $"{question.Id}.{row.Code}";
            string code = One(fields, field);
            if (code.Length > 0 && !Has(question, code))
                faults.Add(new(AnswerFaultCode.UnknownCode, field));
            else if (code.Length > 0)
                rows.Add(row.Code, code);
            else if (mustAnswer && question.IsRequired)
                faults.Add(new(AnswerFaultCode.Required, field));
        }
        return rows.Count == 0 ? null : new Answer.Rows(rows);
    }

    private static Answer.Codes? Rank(
        Question question,
        IReadOnlyDictionary<string, IReadOnlyList<string>> fields,
        List<AnswerFault> faults
    )
    {
        List<string> chosen = [];
        string? empty = null;
        for (int rank = 1; rank <= question.MostChosen; rank++)
        {
            string field = $"{question.Id}.{rank}";
            string code = One(fields, field);
            if (code.Length == 0)
            {
                empty ??= field;
                continue;
            }
            if (!Has(question, code))
                faults.Add(new(AnswerFaultCode.UnknownCode, field));
            else if (chosen.Contains(code))
                faults.Add(new(AnswerFaultCode.Repeated, field));
            else if (empty is not null)
                faults.Add(new(AnswerFaultCode.Gap, empty));
            chosen.Add(code);
        }
        return chosen.Count == 0 ? null : new Answer.Codes(chosen);
    }

    private static bool Has(Question question, string code) => question.Options.Any(option => option.Code == code);

    private static string One(IReadOnlyDictionary<string, IReadOnlyList<string>> fields, string name) =>
        fields.GetValueOrDefault(name) is [.., var last] ? last : "";
}
