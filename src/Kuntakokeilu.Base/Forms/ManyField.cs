namespace Kuntakokeilu.Base.Forms;

/// <summary>Some of the values of an enum: none of them goes without saying.</summary>
/// <param name="words">Each in words.</param>
internal sealed class ManyField<T>(string name, string label, Func<T, string> words) : ManyField(name, label)
    where T : struct, Enum
{
    internal override IReadOnlyList<Choice> Choices { get; } =
    [.. Enum.GetValues<T>().Select(one => new Choice(ChoiceField<T>.Sent(one), words(one)))];
}

/// <summary>Some of some answers: sent under one name each, and kept with commas between them.</summary>
internal abstract class ManyField(string name, string label) : Field(name, label)
{
    internal abstract IReadOnlyList<Choice> Choices { get; }

    internal override string? Given => Written.Length > 0 ? Written : null;

    /// <summary>What was chosen, as it is sent.</summary>
    internal IReadOnlyList<string> Values => Written.Length == 0 ? [] : Chosen;

    internal void Show(IEnumerable<string> values) => Written = string.Join(',', values);

    internal bool IsChosen(Choice one) => Chosen.Contains(one.Value);

    internal override string InWords(Texts texts) =>
        string.Join(", ", Choices.Where(IsChosen).Select(one => one.Label));

    private string[] Chosen => Written.Split(',');

    // What is none of the answers was never asked.
    private protected override void Take(Texts texts) =>
        Written = string.Join(',', Choices.Where(IsChosen).Select(one => one.Value));
}
