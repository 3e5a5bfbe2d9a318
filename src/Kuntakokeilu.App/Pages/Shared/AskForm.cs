using Kuntakokeilu.Base.Forms;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>What an official asks a customer, and by when it is to be answered.</summary>
internal sealed class AskForm(Texts t, DateOnly today) : Form
{
    internal TextField Question { get; } =
        new("question", t["clarify.question"])
        {
            Help = t["clarify.question_help"],
            Lines = 5,
            Shortest = 10,
            Longest = 2000,
            Missing = t["clarify.no_question"],
        };

    internal DayField Until { get; } =
        new("until", t["clarify.until"]) { First = today.AddDays(1), Missing = t["form.no_day"] };

    internal override IReadOnlyList<Field> Fields => [Question, Until];
}

/// <summary>Where the form stands: of which state of the case, and the way back to it.</summary>
internal sealed record AskSection(AskForm Form, int Version, string Back);
