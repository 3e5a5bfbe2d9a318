namespace Kuntakokeilu.Surveys.Answering;

/// <summary>What was answered to a question, or is known of the unit. That there is no answer is null.</summary>
internal abstract record Answer
{
    private Answer() { }

    /// <summary>Of single, and of background codes.</summary>
    internal sealed record Code(string Chosen) : Answer;

    /// <summary>Of multi in the order of the choices, of rank in the order of the one who answered; never empty.</summary>
    internal sealed record Codes(IReadOnlyList<string> Chosen) : Answer;

    /// <summary>Of a grid: the rows that were answered; never empty.</summary>
    internal sealed record Rows(IReadOnlyDictionary<string, string> ByRow) : Answer;

    internal sealed record Number(decimal Value) : Answer;

    /// <summary>Never blank.</summary>
    internal sealed record Words(string Text) : Answer;
}

/// <summary>The answers of one respondent, and what is known of the unit.</summary>
internal sealed record Answers(
    IReadOnlyDictionary<string, Answer> Background,
    IReadOnlyDictionary<string, Answer> ByQuestion
)
{
    internal Answer? this[string question] => ByQuestion.GetValueOrDefault(question);
}
