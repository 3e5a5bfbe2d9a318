namespace Kuntakokeilu.Base.Forms;

/// <summary>A text of one line or several, without spaces around it.</summary>
internal sealed class TextField(string name, string label) : Field(name, label)
{
    /// <summary>So many lines high; 1 for an ordinary field.</summary>
    internal int Lines { get; init; } = 1;

    /// <summary>What is written has so many characters at least.</summary>
    internal int Shortest { get; init; }

    internal int Longest { get; init; } = 1000;

    /// <summary>The text; empty when none was given, or when it is wrong.</summary>
    internal string Value => Wrong is null ? Written : "";

    internal override string? Given => Wrong is null && Written.Length > 0 ? Written : null;

    /// <summary>The text from the beginning, before anything was sent.</summary>
    internal void Show(string? text) => Written = text ?? "";

    /// <summary>
    /// No keyboard writes it, no letter can show it, and PostgreSQL's text has no room for the null character.
    /// </summary>
    private static bool IsUnwritable(char sign) => char.IsControl(sign) && sign is not ('\n' or '\t');

    // A browser sends each line's end as two characters, and counts it as one.
    private protected override string Clean(string sent) => sent.ReplaceLineEndings("\n").Trim();

    private protected override void Take(Texts texts)
    {
        if (Written.Length == 0 && Missing is not null)
            Refuse(Missing);
        else if (Written.Any(IsUnwritable))
            Refuse(texts["form.bad_text"]);
        else if (Written.Length > Longest || (Written.Length > 0 && Written.Length < Shortest))
            Refuse(Shortest > 0 ? texts["form.length", Shortest, Longest] : texts["form.too_long", Longest]);
    }
}
