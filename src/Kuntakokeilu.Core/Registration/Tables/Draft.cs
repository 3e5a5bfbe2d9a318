using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Registration.Tables;

/// <summary>
/// What somebody has answered so far and not sent: theirs alone, unseen by officials. One of a kind is open for an account
/// at a time; it is deleted when it is sent, given up, or has lain untouched for 30 days.
/// </summary>
internal sealed class Draft
{
    internal const int DaysKept = 30;

    /// <summary>The key by which it is sent once, however often the button is pressed.</summary>
    public required Guid Id { get; init; }

    public required int AccountId { get; init; }
    public required JourneyKind Kind { get; init; }

    /// <summary>Of what it was begun: <see cref="Register.CaseVersion"/>; 0 of a new person.</summary>
    public required int CaseVersion { get; init; }

    /// <summary>The answers by question, as they were written.</summary>
    public required string Answers { get; init; }

    public required DateTimeOffset SavedAt { get; init; }
}

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.ToTable("draft", "registration");
        draft.IsPersonalByHand();
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.Property(d => d.Kind).HasConversion<short>();
        draft.Property(d => d.Answers).HasColumnType("jsonb");
        draft.HasIndex(d => new { d.AccountId, d.Kind }).IsUnique();
        draft.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
