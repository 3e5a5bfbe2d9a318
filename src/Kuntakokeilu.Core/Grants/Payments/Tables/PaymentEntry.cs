using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Grants.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Grants.Payments.Tables;

/// <summary>A step taken about an application for payment, with what was told, found or decided by it. Only added to.</summary>
internal sealed class PaymentEntry
{
    public required int ClaimId { get; init; }

    /// <summary>From 1: of two who take the next one, one finds it taken.</summary>
    public required short Number { get; init; }

    /// <summary>The form's own number: what is sent twice is done once.</summary>
    public Guid? Matter { get; init; }
    public required PaymentStep Kind { get; init; }
    public required GrantParty Party { get; init; }
    public required PaymentState State { get; init; }

    /// <summary>The legal day.</summary>
    public required DateOnly Day { get; init; }
    public required DateTimeOffset At { get; init; }
    public int? AccountId { get; init; }
    public required string By { get; init; }

    /// <summary>Of a decision: what is paid, in cents.</summary>
    public long? Sum { get; init; }
    public required string Text { get; init; }

    /// <summary>What was told, found or reckoned.</summary>
    public string? Facts { get; init; }
}

internal sealed class PaymentEntryMapping : IEntityTypeConfiguration<PaymentEntry>
{
    public void Configure(EntityTypeBuilder<PaymentEntry> entry)
    {
        entry.ToTable("claim_entry", "payments");
        entry.IsPersonalByHand();
        entry.HasKey(e => new { e.ClaimId, e.Number });
        entry.Property(e => e.Kind).HasConversion<short>();
        entry.Property(e => e.Party).HasConversion<short>();
        entry.Property(e => e.State).HasConversion<short>();
        entry.Property(e => e.Facts).HasColumnType("jsonb");
        entry.HasIndex(e => e.Matter).IsUnique();
        entry.HasOne<PaymentClaim>().WithMany().HasForeignKey(e => e.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }
}
