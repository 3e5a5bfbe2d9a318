using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Referrals.Tables;

/// <summary>A step taken about a referral, with what was told. Only added to.</summary>
internal sealed class ReferralEntry
{
    public required int ReferralId { get; init; }

    /// <summary>From 1: of two who take the next one, one finds it taken.</summary>
    public required short Number { get; init; }

    /// <summary>The form's own number: what is sent twice is done once. Null of the register's.</summary>
    public Guid? Matter { get; init; }
    public required ReferralStep Kind { get; init; }
    public required ReferralParty Party { get; init; }

    /// <summary>How far the referral is after it.</summary>
    public required ReferralState State { get; init; }

    /// <summary>The legal day of what it tells: of agreeing, of the start, of the end.</summary>
    public required DateOnly Day { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Who; null for the register itself.</summary>
    public int? AccountId { get; init; }
    public required string By { get; init; }

    /// <summary>Until when a place is held, or by when an interruption is looked into.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The number in the queue that is given.</summary>
    public int? Queue { get; init; }

    /// <summary>By which quota it is counted.</summary>
    public short? Area { get; init; }
    public short? Reason { get; init; }
    public ServiceResult? Result { get; init; }
    public required string Text { get; init; }
}

internal sealed class ReferralEntryMapping : IEntityTypeConfiguration<ReferralEntry>
{
    public void Configure(EntityTypeBuilder<ReferralEntry> entry)
    {
        entry.ToTable("referral_entry", "referrals");
        entry.IsPersonalWith<ReferralEntry, Referral>(e => e.ReferralId);
        entry.HasKey(e => new { e.ReferralId, e.Number });
        entry.Property(e => e.Kind).HasConversion<short>();
        entry.Property(e => e.Party).HasConversion<short>();
        entry.Property(e => e.State).HasConversion<short>();
        entry.Property(e => e.Result).HasConversion<short?>();
        entry.HasIndex(e => e.Matter).IsUnique();
        entry.HasOne<Referral>().WithMany().HasForeignKey(e => e.ReferralId).OnDelete(DeleteBehavior.Restrict);
    }
}
