namespace Kuntakokeilu.Core.Explanations;

/// <summary>An explanation in one language, for a terminal or a page.</summary>
/// <param name="Language">fi, sv or en.</param>
/// <param name="Headline">The answer in one sentence.</param>
/// <param name="Sections">What it rests on, in the order in which it is read.</param>
internal sealed record ExplanationText(string Language, string Headline, IReadOnlyList<ExplanationSection> Sections)
{
    /// <summary>Plain text: the headline, then each label with its lines.</summary>
    public override string ToString() =>
        string.Concat([
            Headline + "\n",
            .. Sections.Select(s => $"\n{s.Label}\n" + string.Concat(s.Lines.Select(line => $"  {line}\n"))),
        ]);
}

/// <summary>One part of an explanation.</summary>
/// <param name="Id">The same in every language, for links and styles: since, basis, provisions …</param>
/// <param name="Label">Its heading.</param>
/// <param name="Lines">At least one.</param>
internal sealed record ExplanationSection(string Id, string Label, IReadOnlyList<string> Lines);
