using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.Obligations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Obligations.Tables;

/// <summary>
/// A duty towards a person, as it was reckoned on <see cref="Standing.AsOf"/>; on a later day before
/// <see cref="Standing.TurnsOn"/> it is the same but for <see cref="Obligation.StateOn"/>. Rows of a person are made anew as
/// a whole.
/// </summary>
internal sealed class Duty
{
    public required int PersonId { get; init; }

    /// <summary>Its place in the list of the person's, from 0.</summary>
    public required short Place { get; init; }

    public required ObligationKind Kind { get; init; }
    public required short Number { get; init; }
    public required ObligationBasis Basis { get; init; }
    public required DateOnly Anchor { get; init; }
    public required DateOnly Earliest { get; init; }
    public DateOnly? Target { get; init; }
    public DateOnly? Due { get; init; }
    public required ObligationState State { get; init; }
    public DateOnly? On { get; init; }
    public required ObligationReason Reason { get; init; }
    public required short Misses { get; init; }
    public required short Required { get; init; }
    public required short Done { get; init; }
    public DateOnly? Booked { get; init; }
}

internal sealed class DutyMapping : IEntityTypeConfiguration<Duty>
{
    public void Configure(EntityTypeBuilder<Duty> duty)
    {
        duty.ToTable("duty", "obligations");
        duty.IsPersonal(d => d.PersonId);
        duty.HasKey(d => new { d.PersonId, d.Place });
        duty.Property(d => d.Kind).HasConversion<short>();
        duty.Property(d => d.Basis).HasConversion<short>();
        duty.Property(d => d.State).HasConversion<short>();
        duty.Property(d => d.Reason).HasConversion<short>();
        duty.Property(d => d.On).HasColumnName("on_day");
    }
}
