namespace Kuntakokeilu.Core.Notices.Letters;

/// <summary>A letter to a customer, in words: the one model of which the page and the file are made.</summary>
/// <param name="Language">fi, sv or en.</param>
internal sealed record Letter(string Language, string Title)
{
    public required string Sender { get; init; }

    /// <summary>Name and address, a line each.</summary>
    public IReadOnlyList<string> Recipient { get; init; } = [];

    /// <summary>Terms and values under the title: the day, the number.</summary>
    public IReadOnlyList<LetterFact> Facts { get; init; } = [];

    /// <summary>In plain English, before the letter itself, for whom its language is not one's own; none for others.</summary>
    public IReadOnlyList<string> Cover { get; init; } = [];

    public required IReadOnlyList<LetterPart> Parts { get; init; }
}

internal sealed record LetterFact(string Term, string Value);

/// <param name="Heading">Null for what stands right under the title.</param>
internal sealed record LetterPart(string? Heading, IReadOnlyList<string> Paragraphs);

/// <summary>A letter as bytes.</summary>
/// <param name="Html">A whole page, to be read in a browser.</param>
/// <param name="Pdf">PDF/UA, to be printed and sent.</param>
internal sealed record PrintedLetter(byte[] Html, byte[] Pdf);

/// <summary>Makes the bytes; it stands with the pages, which this project does not know.</summary>
internal delegate PrintedLetter LetterPrinter(Letter letter);
