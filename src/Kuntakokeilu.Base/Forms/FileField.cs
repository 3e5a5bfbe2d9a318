namespace Kuntakokeilu.Base.Forms;

/// <summary>A file to choose. What is written into it is its name; what is in it the page reads itself.</summary>
internal sealed class FileField(string name, string label) : Field(name, label)
{
    /// <summary>The endings that a browser offers, with commas between them.</summary>
    internal required string Accepted { get; init; }

    internal override string? Given => Wrong is null && Written.Length > 0 ? Written : null;

    private protected override void Take(Texts texts) { }
}
