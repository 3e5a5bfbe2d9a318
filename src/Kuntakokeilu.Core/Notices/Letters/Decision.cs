namespace Kuntakokeilu.Core.Notices.Letters;

/// <summary>What a decision tells (Administrative Procedure Act 434/2003, 43-47 §).</summary>
internal sealed record Decision(LetterKind Kind, int Person, string Cause)
{
    /// <summary>Whose the letter is, by the code of its organisation; null for the person's own.</summary>
    public string? Addressee { get; init; }

    /// <summary>The customer's name and address, a line each.</summary>
    public required IReadOnlyList<string> Recipient { get; init; }

    /// <summary>The customer's service language: fi, sv, or another, for which the letter gets a cover in English.</summary>
    public required string ServiceLanguage { get; init; }

    /// <summary>Code of the organisation that decides.</summary>
    public required string Authority { get; init; }

    public required DateOnly DecidedOn { get; init; }

    /// <summary>By which the matter is found.</summary>
    public required string Number { get; init; }

    /// <summary>Whose matter, and which.</summary>
    public required string Matter { get; init; }

    /// <summary>What was decided.</summary>
    public required string Decided { get; init; }

    /// <summary>From when it holds; null where it holds from no day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>On which terms it was decided, a paragraph each; none where there are none.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>The facts and evidence that decided, and no more, a paragraph each.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>As they are cited, with the version of the law.</summary>
    public required IReadOnlyList<string> Provisions { get; init; }

    /// <summary>Who tells more.</summary>
    public required string Official { get; init; }
    public required string Phone { get; init; }

    /// <summary>Names of what goes with it.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>A decision is written in Finnish or Swedish.</summary>
    internal string Language => ServiceLanguage == "sv" ? "sv" : "fi";
}
