using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Registration.Tables;

/// <summary>
/// What somebody has answered so far and not sent: theirs alone, unseen by officials. One of a kind is open for an account
/// at a time, and for each whom it acts for; it is deleted when it is sent, given up, or has lain untouched for 30 days.
/// </summary>
internal sealed class Draft
{
    internal const int DaysKept = 30;

    /// <summary>The key by which it is sent once, however often the button is pressed.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is; null where one acts for another.</summary>
    public int? AccountId { get; init; }

    /// <summary>For whom one acts, and by that who; null for oneself.</summary>
    public int? PrincipalId { get; init; }
    public required JourneyKind Kind { get; init; }

    /// <summary>Of what it was begun: <see cref="Register.CaseVersion"/>; 0 of a new person.</summary>
    public required int CaseVersion { get; init; }

    /// <summary>The answers by question, as they were written.</summary>
    public required string Answers { get; init; }

    /// <summary>What the Population Information System told when it was begun; null for nothing.</summary>
    public string? Population { get; init; }

    public required DateTimeOffset SavedAt { get; init; }
}

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.ToTable(
            "draft",
            "registration",
            table => table.HasCheckConstraint("whose", "num_nonnulls(account_id, principal_id) = 1")
        );
        draft.IsPersonalByHand();
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.Property(d => d.Kind).HasConversion<short>();
        draft.Property(d => d.Answers).HasColumnType("jsonb");
        draft.Property(d => d.Population).HasColumnType("jsonb");
        draft.HasIndex(d => new { d.AccountId, d.Kind }).IsUnique();
        draft.HasIndex(d => new { d.PrincipalId, d.Kind }).IsUnique();
        draft.HasOne<Principal>().WithMany().HasForeignKey(d => d.PrincipalId).OnDelete(DeleteBehavior.Cascade);
        draft.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
