using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Referrals.Tables;

/// <summary>
/// What is told to the TE office of a service that obligates and was interrupted (1269/2020, 20 § 2 mom): facts, and nothing of
/// what may follow. Written by the database as an official has looked into it; never changed, whatever becomes of the referral.
/// </summary>
internal sealed class InterruptionFact
{
    public int Id { get; init; }
    public required int ReferralId { get; init; }

    /// <summary>Who tells it: the municipality that served, or null where the TE office did.</summary>
    public short? Organiser { get; init; }
    public short? TeOffice { get; init; }

    /// <summary>The day on which the service was interrupted.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>As the official found it.</summary>
    public required InterruptionReason Reason { get; init; }

    /// <summary>Who told of the interruption first.</summary>
    public required ReferralParty ToldBy { get; init; }

    /// <summary>The official who looked into it.</summary>
    public required string By { get; init; }
    public required DateOnly ToldOn { get; init; }
}

internal sealed class InterruptionFactMapping : IEntityTypeConfiguration<InterruptionFact>
{
    public void Configure(EntityTypeBuilder<InterruptionFact> fact)
    {
        fact.ToTable("interruption_fact", "referrals");
        fact.IsPersonalWith<InterruptionFact, Referral>(f => f.ReferralId);
        fact.Property(f => f.Reason).HasConversion<short>();
        fact.Property(f => f.ToldBy).HasConversion<short>();
        fact.HasIndex(f => f.ReferralId).IsUnique();
        fact.HasOne<Referral>().WithMany().HasForeignKey(f => f.ReferralId).OnDelete(DeleteBehavior.Restrict);
    }
}
