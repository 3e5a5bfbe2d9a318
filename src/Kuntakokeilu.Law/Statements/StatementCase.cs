namespace Kuntakokeilu.Law.Statements;

/// <summary>What a reference names: a case that was opened, a request, conduct, or an obligation of the registration.</summary>
internal sealed class StatementCase(string reference, CaseOfMatter matter, bool isCase)
{
    internal string Reference { get; } = reference;

    internal CaseOfMatter Matter { get; } = matter;

    /// <summary>Whether it was opened, and is closed some day.</summary>
    internal bool IsCase { get; } = isCase;

    /// <summary>The day on which it was opened; of a case alone.</summary>
    internal DateOnly Opened { get; set; }

    /// <summary>Whether its begin waits until a benefit is applied for.</summary>
    internal bool IsLatent { get; set; }

    internal bool IsClosed { get; set; }
}
