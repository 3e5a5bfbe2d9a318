using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Access.Tables;

/// <summary>An account has opened a person it was refused, with a written reason and for a time.</summary>
internal sealed class ReasonedAccess
{
    internal const int ShortestReason = 10;
    internal const int LongestReason = 255;

    /// <summary>At most so long at a time.</summary>
    internal const int LongestMonths = 3;

    public int Id { get; init; }
    public required int AccountId { get; init; }
    public required int PersonId { get; init; }
    public required Purpose Purpose { get; init; }
    public required string Reason { get; init; }

    /// <summary>
    /// The last day that is shown: of a former customer what was before the transfer. Null for a supervisor.
    /// </summary>
    public DateOnly? ShownUntil { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>An official is disqualified (esteellinen) in a person's matters and said so.</summary>
internal sealed class Disqualification
{
    public int Id { get; init; }
    public required int AccountId { get; init; }
    public required int PersonId { get; init; }
    public required DateTimeOffset DeclaredAt { get; init; }
    public DateTimeOffset? WithdrawnAt { get; init; }
}

/// <summary>AVI has suspended an organisation's tasks for some time (22 § 3 mom).</summary>
internal sealed class Suspension
{
    public int Id { get; init; }
    public required string OrganisationCode { get; init; }

    /// <summary>Number of AVI's decision.</summary>
    public required string Decision { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null until further notice.</summary>
    public DateOnly? Until { get; init; }
}

internal sealed class OpeningMapping
    : IEntityTypeConfiguration<ReasonedAccess>,
        IEntityTypeConfiguration<Disqualification>,
        IEntityTypeConfiguration<Suspension>
{
    public void Configure(EntityTypeBuilder<ReasonedAccess> opening)
    {
        opening.ToTable(
            "opening",
            "access",
            table =>
            {
                table.HasCheckConstraint(
                    "ck_opening_reason",
                    $"length(reason) between {ReasonedAccess.ShortestReason} and {ReasonedAccess.LongestReason}"
                );
                table.HasCheckConstraint(
                    "ck_opening_time",
                    $"expires_at <= opened_at + interval '{ReasonedAccess.LongestMonths} months'"
                );
            }
        );
        opening.IsPersonalByHand(o => o.PersonId);
        opening.HasIndex(o => new { o.AccountId, o.PersonId });
        opening.Property(o => o.Purpose).HasConversion<short>();
        opening.HasOne<Account>().WithMany().HasForeignKey(o => o.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Disqualification> disqualification)
    {
        disqualification.ToTable("disqualification", "access");
        disqualification.IsPersonalByHand(d => d.PersonId);
        disqualification.HasIndex(d => new { d.AccountId, d.PersonId }).IsUnique().HasFilter("withdrawn_at is null");
        disqualification.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Suspension> suspension)
    {
        suspension.ToTable("suspension", "access");
        suspension.Property(s => s.From).HasColumnName("from_day");
        suspension.Property(s => s.Until).HasColumnName("until_day");
        suspension
            .HasOne<Organisation>()
            .WithMany()
            .HasForeignKey(s => s.OrganisationCode)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
