using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.App.Pages.Surveys.Answer;

/// <summary>A question as it is asked on a page, with what has been written; <c>_Question</c>.</summary>
/// <param name="Fields">What has been written.</param>
/// <param name="Filled">Fills the places of its texts.</param>
internal sealed record AskedQuestion(Question Question, FormFields Fields, FilledText Filled, string Language)
{
    internal string Id => Question.Id;

    internal string Label => Filled.Plain(Question.Text);

    internal string? Help => Question.Help is { } help ? Filled.Plain(help) : null;

    internal string Of(LocalText text) => Filled.Plain(text);

    internal bool IsChosen(string field, string code) => Fields[field].Contains(code);

    /// <summary>Where an error leads: to the first control of a field.</summary>
    internal static string ControlOf(string field, int place) => place == 0 ? field : $"{field}-{place}";
}
