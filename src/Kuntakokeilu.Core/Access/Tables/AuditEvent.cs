using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Access.Tables;

/// <summary>
/// Somebody used personal data, or was refused it: who, for whom, for which purpose, whom it concerned, when and why.
/// Never changed; deleted only with its whole block when its time of keeping is over.
/// </summary>
internal sealed class AuditEvent
{
    /// <summary>The <see cref="Outcome"/> of a permit.</summary>
    internal const short Permitted = 0;

    public long Id { get; init; }

    /// <summary>
    /// The transaction that wrote it. Blocks are cut by it: below the eldest transaction that still runs nothing more
    /// can come, so no reader waits for another.
    /// </summary>
    public ulong Transaction { get; init; }

    /// <summary>The database's time.</summary>
    public required DateTimeOffset At { get; init; }

    public required int AccountId { get; init; }
    public long? SessionId { get; init; }
    public string? Organisation { get; init; }
    public required Role Role { get; init; }
    public required Purpose Purpose { get; init; }
    public required AccessAction Action { get; init; }

    /// <summary>0 for a permit, else the number of a <see cref="RefusalReason"/>.</summary>
    public required short Outcome { get; init; }

    /// <summary>The written reason, where one was needed.</summary>
    public string? Why { get; init; }

    /// <summary>
    /// The people whose data was shown or changed; of a refusal the number that was asked for, whether it is anybody's
    /// or not.
    /// </summary>
    public required int[] Subjects { get; init; }
}

/// <summary>Events sealed together: whoever changes, adds or removes one breaks this hash and all later ones.</summary>
internal sealed class AuditBlock
{
    /// <summary>From 1, without a gap.</summary>
    public required int Id { get; init; }

    /// <summary>Events of transactions from this number on.</summary>
    public required ulong FromTransaction { get; init; }

    /// <summary>And below this one.</summary>
    public required ulong ToTransaction { get; init; }

    public required int Events { get; init; }

    /// <summary>When the newest of its events was written.</summary>
    public required DateTimeOffset LastAt { get; init; }

    public required DateTimeOffset SealedAt { get; init; }

    /// <summary>SHA-256 of its events.</summary>
    public required byte[] Content { get; init; }

    /// <summary>SHA-256 of the hash of the block before, this one's numbers and <see cref="Content"/>.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When its events were disposed of; the rest stays, so that the chain can be followed through it.</summary>
    public DateTimeOffset? DisposedAt { get; init; }
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEvent>, IEntityTypeConfiguration<AuditBlock>
{
    public void Configure(EntityTypeBuilder<AuditEvent> audited)
    {
        audited.ToTable("event", "access");
        audited.IsPersonalByHand();
        audited.Property(e => e.Transaction).HasColumnType("xid8").HasDefaultValueSql("pg_current_xact_id()");
        audited.Property(e => e.At).HasDefaultValueSql("clock_timestamp()");
        audited.Property(e => e.Role).HasConversion<short>();
        audited.Property(e => e.Purpose).HasConversion<short>();
        audited.Property(e => e.Action).HasConversion<short>();
        audited.HasIndex(e => new { e.Transaction, e.Id });
        audited.HasIndex(e => new { e.AccountId, e.Id });
        audited.HasIndex(e => new { e.Organisation, e.Id });
        audited.HasIndex(e => e.At);
        audited.HasIndex(e => e.Subjects).HasMethod("gin");
    }

    public void Configure(EntityTypeBuilder<AuditBlock> block)
    {
        block.ToTable("block", "access");
        block.Property(b => b.Id).ValueGeneratedNever();
        block.Property(b => b.FromTransaction).HasColumnType("xid8");
        block.Property(b => b.ToTransaction).HasColumnType("xid8");
    }
}
