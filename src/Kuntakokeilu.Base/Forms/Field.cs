namespace Kuntakokeilu.Base.Forms;

/// <summary>A field of a form: what it asks, what was written into it, and what is wrong with that.</summary>
/// <param name="name">Its name where it is sent, and its identifier on the page.</param>
/// <param name="label">What it asks.</param>
internal abstract class Field(string name, string label)
{
    internal string Name => name;

    internal string Label => label;

    /// <summary>What it means, or an example; null for nothing.</summary>
    internal string? Help { get; init; }

    /// <summary>Why it is asked; null where that goes without saying.</summary>
    internal string? Why { get; init; }

    /// <summary>Whether it is all that its page asks: its label is the page's heading.</summary>
    internal bool IsHeading { get; init; }

    /// <summary>What is told when nothing was given; null when the field may be left empty.</summary>
    internal string? Missing { get; init; }

    /// <summary>What stands in the field now, as it was written.</summary>
    internal string Written { get; private protected set; } = "";

    /// <summary>What is wrong, in words; null when nothing is.</summary>
    internal string? Wrong { get; private set; }

    /// <summary>What was given, as it stands in an address; null when nothing was, or when it is wrong.</summary>
    internal abstract string? Given { get; }

    /// <summary>What is told of it where it narrows a list, of what was given; null for just that.</summary>
    internal Func<string, string>? Chip { get; init; }

    /// <summary>What was given, in words.</summary>
    internal virtual string InWords(Texts texts) => Written;

    internal string InChip(Texts texts) => Chip?.Invoke(InWords(texts)) ?? InWords(texts);

    internal void Read(string? sent, Texts texts)
    {
        Wrong = null;
        Written = Clean(sent ?? "");
        Take(texts);
        if (Wrong is null && Given is null && Missing is not null)
            Refuse(Missing);
    }

    /// <summary>The first fault of a field is the one that is told.</summary>
    internal void Refuse(string message) => Wrong ??= message;

    /// <summary>Takes the value out of what was written, or refuses it.</summary>
    private protected abstract void Take(Texts texts);

    private protected virtual string Clean(string sent) => sent.Trim();
}
