namespace Kuntakokeilu.Base.Forms;

/// <summary>One of some answers.</summary>
internal abstract class ChoiceField(string name, string label) : Field(name, label)
{
    /// <summary>The answer for nothing chosen, first of a list that falls open; null shows all answers at once.</summary>
    internal string? Any { get; init; }

    /// <summary>The answers as they are sent and shown, in their groups.</summary>
    internal abstract IReadOnlyList<Choice> Choices { get; }

    internal override string InWords(Texts texts) => Choices.FirstOrDefault(one => one.Value == Written)?.Label ?? "";
}

/// <summary>An answer of a <see cref="ChoiceField"/>.</summary>
/// <param name="Value">As it is sent.</param>
/// <param name="Group">What several have in common; null for nothing.</param>
internal sealed record Choice(string Value, string Label, string? Group = null);

/// <summary>One of the values of an enum, or of some of them.</summary>
/// <param name="among">The values that may be chosen.</param>
/// <param name="words">Each in words.</param>
internal class ChoiceField<T>(string name, string label, IReadOnlyList<T> among, Func<T, string> words)
    : ChoiceField(name, label)
    where T : struct, Enum
{
    internal ChoiceField(string name, string label, Func<T, string> words)
        : this(name, label, Enum.GetValues<T>(), words) { }

    internal override IReadOnlyList<Choice> Choices { get; } =
    [.. among.Select(one => new Choice(Sent(one), words(one)))];

    /// <summary>What was chosen; null when nothing was, or nothing that may be.</summary>
    internal T? Value { get; private set; }

    internal override string? Given => Wrong is null && Value is { } chosen ? Sent(chosen) : null;

    internal void Show(T value)
    {
        Value = value;
        Written = Sent(value);
    }

    /// <summary>A value as it is sent, and stands in an address: in_force.</summary>
    internal static string Sent(T value) => Texts.Key("", value)[1..];

    private protected override void Take(Texts texts) =>
        Value = among.Cast<T?>().FirstOrDefault(one => Sent(one!.Value) == Written);
}

internal enum YesNo : byte
{
    Yes = 1,
    No,
}

/// <summary>Yes or no, where neither goes without saying.</summary>
internal sealed class YesNoField(string name, string label, Texts texts)
    : ChoiceField<YesNo>(name, label, one => texts.Of("form", one));

/// <summary>One of what there is: an organisation, an area.</summary>
internal sealed class PickField(string name, string label, IReadOnlyList<Choice> choices) : ChoiceField(name, label)
{
    internal override IReadOnlyList<Choice> Choices => choices;

    internal override string? Given => choices.Any(one => one.Value == Written) && Written.Length > 0 ? Written : null;

    internal void Show(string value) => Written = value;

    private protected override void Take(Texts texts) { }
}
