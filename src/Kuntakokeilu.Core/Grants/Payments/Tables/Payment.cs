using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Grants.Payments.Tables;

/// <summary>
/// Money that was decided to be paid: one for each application that was granted, written by the database with the decision. To
/// whom and how much stays; how it goes, and to which account after it was returned, is written again.
/// </summary>
internal sealed class Payment
{
    public required int ClaimId { get; init; }

    /// <summary>In cents.</summary>
    public required long Amount { get; init; }
    public required string Payee { get; init; }

    /// <summary>IBAN, without spaces.</summary>
    public required string Account { get; init; }

    /// <summary>What the payee sees on the statement of account: which benefit's month.</summary>
    public required string Words { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public required MoneyState State { get; init; }

    /// <summary>Why it was returned, by the bank's code.</summary>
    public string? Code { get; init; }

    /// <summary>When it was told that it was paid, or returned.</summary>
    public DateOnly? ToldOn { get; init; }
}

internal sealed class PaymentMapping : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> payment)
    {
        payment.ToTable("payment", "payments", table => table.HasCheckConstraint("ck_payment_amount", "amount > 0"));
        payment.IsPersonalByHand();
        payment.HasKey(p => p.ClaimId);
        payment.Property(p => p.ClaimId).ValueGeneratedNever();
        payment.Property(p => p.Account).UseCollation("C");
        payment.Property(p => p.State).HasConversion<short>();
        payment.HasIndex(p => new { p.State, p.ClaimId }).HasFilter($"state <> {(int)MoneyState.Paid}");
        payment
            .HasOne<PaymentClaim>()
            .WithOne()
            .HasForeignKey<Payment>(p => p.ClaimId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
