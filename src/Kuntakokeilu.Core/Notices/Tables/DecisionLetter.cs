using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Notices.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Notices.Tables;

/// <summary>A decision as it was sent. Never changed and never made anew: what a customer has is what is here.</summary>
internal sealed class DecisionLetter
{
    public int Id { get; init; }
    public required int PersonId { get; init; }
    public required LetterKind Kind { get; init; }

    /// <summary>Of the decision, and of the notice that tells of it.</summary>
    public required string Cause { get; init; }

    /// <summary>fi or sv; the letter has a cover in English where neither is the customer's.</summary>
    public required string Language { get; init; }

    /// <summary>Code of the organisation that decided.</summary>
    public required string Authority { get; init; }

    /// <summary>Whose it is, by the code of its organisation (an employer); null for the person's own.</summary>
    public string? Addressee { get; init; }

    public required DateOnly DecidedOn { get; init; }

    /// <summary>A whole page, to be read in a browser.</summary>
    public required byte[] Html { get; init; }

    /// <summary>SHA-256.</summary>
    public required byte[] HtmlHash { get; init; }

    /// <summary>PDF/UA, to be printed.</summary>
    public required byte[] Pdf { get; init; }

    /// <summary>SHA-256.</summary>
    public required byte[] PdfHash { get; init; }
}

internal sealed class DecisionLetterMapping : IEntityTypeConfiguration<DecisionLetter>
{
    public void Configure(EntityTypeBuilder<DecisionLetter> letter)
    {
        letter.ToTable("decision_letter", "notices");
        letter.IsPersonalByHand(l => l.PersonId);
        letter.Property(l => l.Kind).HasConversion<short>();
        letter.Property(l => l.Cause).UseCollation("C");
        letter.Property(l => l.Addressee).UseCollation("C");
        letter.HasIndex(l => l.Cause).IsUnique();
        letter.HasIndex(l => new { l.PersonId, l.Id });
    }
}
