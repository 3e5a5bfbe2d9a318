using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Registration.Tables;

/// <summary>
/// What an official writes on behalf of somebody and has not sent: the official's alone, as a jobseeker's draft is the
/// jobseeker's. One of a kind is open for an account and a person at a time.
/// </summary>
internal sealed class BehalfDraft
{
    /// <inheritdoc cref="Draft.Id" />
    public required Guid Id { get; init; }

    public required int AccountId { get; init; }
    public required JourneyKind Kind { get; init; }

    /// <summary>Null of somebody whom the register does not have.</summary>
    public int? PersonId { get; init; }

    public required int CaseVersion { get; init; }
    public required string Answers { get; init; }

    /// <summary>Who somebody new is: <see cref="NewPerson"/>.</summary>
    public string? Newcomer { get; init; }

    public required DateTimeOffset SavedAt { get; init; }
}

internal sealed class BehalfDraftMapping : IEntityTypeConfiguration<BehalfDraft>
{
    public void Configure(EntityTypeBuilder<BehalfDraft> draft)
    {
        draft.ToTable("behalf_draft", "registration");
        draft.IsPersonalByHand();
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.Property(d => d.Kind).HasConversion<short>();
        draft.Property(d => d.Answers).HasColumnType("jsonb");
        draft.Property(d => d.Newcomer).HasColumnType("jsonb");
        draft
            .HasIndex(d => new
            {
                d.AccountId,
                d.Kind,
                d.PersonId,
            })
            .IsUnique()
            .AreNullsDistinct(false);
        draft.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
