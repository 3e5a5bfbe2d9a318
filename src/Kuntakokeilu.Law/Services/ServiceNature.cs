namespace Kuntakokeilu.Law.Services;

/// <summary>What the law makes of a kind of service from a day on.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="From">The first day of it; it holds until the kind's next one.</param>
/// <param name="IsPromoting">
/// Whether it is an employment-promoting service (työllistymistä edistävä palvelu, 2 § 5 k): the benefit goes on in it.
/// </param>
/// <param name="MayObligate">
/// Whether to refuse or to interrupt it may cost the benefit, once it stands so in a plan that is signed.
/// </param>
/// <param name="Basis">
/// The place of the Unemployment Security Act by which it may; null where it may not, for then no provision says so.
/// </param>
public sealed record ServiceNature(
    ServiceKind Kind,
    DateOnly From,
    bool IsPromoting,
    bool MayObligate,
    BenefitProvision? Basis
);

/// <summary>A place of the Unemployment Security Act (työttömyysturvalaki 1290/2002).</summary>
/// <param name="Chapter">Chapter, such as 2 a.</param>
/// <param name="Section">Section (pykälä).</param>
/// <param name="Subsection">Subsection (momentti).</param>
/// <param name="Item">Paragraph (kohta), such as 7 a; null for the whole subsection.</param>
public sealed record BenefitProvision(string Chapter, int Section, int Subsection, string? Item);
