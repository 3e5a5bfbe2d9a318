using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Grants.Payments.Tables;

/// <summary>A payment in a batch, and what the bank has told of it.</summary>
internal sealed class PaymentInstruction
{
    public required int BatchId { get; init; }

    /// <summary>From 1, in the order of the file.</summary>
    public required int Number { get; init; }
    public required int ClaimId { get; init; }

    /// <summary>As it went: what is given after a return is another instruction's.</summary>
    public required string Account { get; init; }

    /// <summary>Sent, paid or returned.</summary>
    public required MoneyState State { get; init; }
    public string? Code { get; init; }
    public DateOnly? ToldOn { get; init; }
}

internal sealed class PaymentInstructionMapping : IEntityTypeConfiguration<PaymentInstruction>
{
    public void Configure(EntityTypeBuilder<PaymentInstruction> instruction)
    {
        instruction.ToTable("instruction", "payments");
        instruction.IsPersonalByHand();
        instruction.HasKey(i => new { i.BatchId, i.Number });
        instruction.Property(i => i.Account).UseCollation("C");
        instruction.Property(i => i.State).HasConversion<short>();
        // Each payment is on its way, or made, once: only what was returned goes again.
        instruction.HasIndex(i => i.ClaimId).IsUnique().HasFilter($"state <> {(int)MoneyState.Returned}");
        instruction.HasIndex(i => new { i.ClaimId, i.BatchId });
        instruction.HasOne<PaymentBatch>().WithMany().HasForeignKey(i => i.BatchId).OnDelete(DeleteBehavior.Restrict);
        instruction.HasOne<Payment>().WithMany().HasForeignKey(i => i.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }
}
