using Kuntakokeilu.Core.WhoServesMe;

namespace Kuntakokeilu.App.Pages.WhoServesMe;

/// <summary>How far somebody has come.</summary>
/// <param name="Refused">What was written last, where that is no answer; null where it was one.</param>
internal sealed record Journey(Answers Answers, RefusedAnswer? Refused = null)
{
    internal static Journey NotBegun { get; } = new(Answers.Empty);

    internal bool IsBegun => Answers.Given.Any();

    internal bool IsComplete => Questions.Next(Answers) is null;

    /// <summary>Whether a question's turn has come, or been.</summary>
    internal bool Reaches(Question question) => Answers[question] is not null || question == Questions.Next(Answers);
}

/// <summary>What was written to a question, and is not an answer to it.</summary>
internal sealed record RefusedAnswer(Question Question, string Written);
