using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Access.Tables;

/// <summary>
/// An application for a right of use (käyttöoikeus) with its grounds (18 § 2 mom). What becomes of it stands in rows of
/// their own; none is ever changed or deleted.
/// </summary>
internal sealed class AccessGrant
{
    public int Id { get; init; }

    /// <summary>Whose right it is.</summary>
    public required int AccountId { get; init; }

    /// <summary>For whom the holder works.</summary>
    public required string OrganisationCode { get; init; }

    public required Role Role { get; init; }
    public required Employment Employment { get; init; }

    /// <summary>Why the right is necessary for the tasks (1 k).</summary>
    public required string Necessity { get; init; }

    /// <summary>How much of the job description the tasks are, in per cent: at least half (2 k).</summary>
    public required short TasksPercent { get; init; }

    /// <summary>Data is needed only now and then or rarely, which rules the right out (3 k).</summary>
    public required bool IsOccasional { get; init; }

    /// <summary>One of the few who serve people under non-disclosure.</summary>
    public required bool SeesProtected { get; init; }

    /// <summary>Who of the organisation answers for the use of a program; null for a human.</summary>
    public string? Responsible { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>Who applied for the organisation; null where KEHA granted it without one, as to the first of its own.</summary>
    public int? AppliedBy { get; init; }

    public required DateTimeOffset AppliedAt { get; init; }

    public PermitDecision? Decision { get; init; }
    public List<PermitNotice> Notices { get; init; } = [];
    public PermitEnd? End { get; init; }
}

/// <summary>In whose service the holder is.</summary>
internal enum Employment : byte
{
    /// <summary>A public official (viranhaltija) of the municipality or joint authority.</summary>
    MunicipalOfficial = 1,

    /// <summary>A State official seconded to the municipality, under its lead (19 §).</summary>
    SecondedStateOfficial = 2,

    /// <summary>An official of a State authority at work in it.</summary>
    StateOfficial = 3,

    /// <summary>Employed under contract, not a public official: no right under 18 §.</summary>
    Employee = 4,

    /// <summary>A program, for whose use somebody of the organisation answers.</summary>
    Program = 5,
}

/// <summary>KEHA's decision on an application.</summary>
internal sealed class PermitDecision
{
    public required int PermitId { get; init; }
    public required bool IsGranted { get; init; }
    public required string Reason { get; init; }
    public int? DecidedBy { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }
}

/// <summary>The organisation tells KEHA without delay that the ground has changed or ended (18 § 3 mom).</summary>
internal sealed class PermitNotice
{
    public int Id { get; init; }
    public required int PermitId { get; init; }
    public required string Text { get; init; }
    public required int NoticedBy { get; init; }
    public required DateTimeOffset NoticedAt { get; init; }
}

/// <summary>The right has been ended before its last day: it opens nothing from this moment.</summary>
internal sealed class PermitEnd
{
    public required int PermitId { get; init; }
    public required string Reason { get; init; }
    public required int EndedBy { get; init; }
    public required DateTimeOffset EndedAt { get; init; }
}

internal sealed class PermitMapping
    : IEntityTypeConfiguration<AccessGrant>,
        IEntityTypeConfiguration<PermitDecision>,
        IEntityTypeConfiguration<PermitNotice>,
        IEntityTypeConfiguration<PermitEnd>
{
    public void Configure(EntityTypeBuilder<AccessGrant> permit)
    {
        permit.ToTable(
            "permit",
            "access",
            table =>
            {
                table.HasCheckConstraint("ck_permit_days", "valid_from <= valid_until");
                table.HasCheckConstraint("ck_permit_percent", "tasks_percent between 0 and 100");
            }
        );
        permit.IsPersonalByHand();
        permit.Property(p => p.Role).HasConversion<short>();
        permit.Property(p => p.Employment).HasConversion<short>();
        permit.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
        permit
            .HasOne<Organisation>()
            .WithMany()
            .HasForeignKey(p => p.OrganisationCode)
            .OnDelete(DeleteBehavior.Restrict);
        permit
            .HasOne(p => p.Decision)
            .WithOne()
            .HasForeignKey<PermitDecision>(d => d.PermitId)
            .HasConstraintName("fk_permit_decision_permits_permit_id")
            .OnDelete(DeleteBehavior.Restrict);
        permit
            .HasMany(p => p.Notices)
            .WithOne()
            .HasForeignKey(n => n.PermitId)
            .HasConstraintName("fk_permit_notice_permits_permit_id")
            .OnDelete(DeleteBehavior.Restrict);
        permit
            .HasOne(p => p.End)
            .WithOne()
            .HasForeignKey<PermitEnd>(e => e.PermitId)
            .HasConstraintName("fk_permit_end_permits_permit_id")
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PermitDecision> decision)
    {
        decision.ToTable("permit_decision", "access");
        decision.IsPersonalByHand();
        decision.HasKey(d => d.PermitId);
        decision.Property(d => d.PermitId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<PermitNotice> notice)
    {
        notice.ToTable("permit_notice", "access");
        notice.IsPersonalByHand();
    }

    public void Configure(EntityTypeBuilder<PermitEnd> end)
    {
        end.ToTable("permit_end", "access");
        end.IsPersonalByHand();
        end.HasKey(e => e.PermitId);
        end.Property(e => e.PermitId).ValueGeneratedNever();
    }
}
