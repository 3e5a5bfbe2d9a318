using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Steering.Tables;

/// <summary>
/// A person's latest period and who has the person now. The one row that changes; written with the periods.
/// </summary>
internal sealed class CurrentPeriod
{
    public required int PersonId { get; init; }
    public required short Version { get; init; }
    public required DateOnly From { get; init; }
    public required Authority Authority { get; init; }
    public required Basis Basis { get; init; }

    /// <summary>The responsible municipality (7 § 1 mom).</summary>
    public short? Municipality { get; init; }

    /// <summary>
    /// The municipality that organises the service for it (7 § 2 mom): mostly itself. Null until it has got notice. Of who
    /// has moved and is to be handed over, and of whom the TE office is to take back, the one that has had the customer (5 §
    /// 1 and 4 mom), whoever is responsible now.
    /// </summary>
    public short? Organiser { get; init; }

    /// <summary>
    /// Which of the 15 TE offices, by the ELY centre's area of the place; null where no place is known, and with a
    /// municipality that has got notice. Before it, the TE office serves the municipality's customer to be. Of whom it is to
    /// take back both stand here: the municipality serves, and the office looks into it.
    /// </summary>
    public short? TeOffice { get; init; }

    /// <summary>Under non-disclosure (turvakielto): only the few who may see the person find this row.</summary>
    public bool Protected { get; init; }
}

internal sealed class CurrentPeriodMapping : IEntityTypeConfiguration<CurrentPeriod>
{
    public void Configure(EntityTypeBuilder<CurrentPeriod> current)
    {
        current.ToTable("current_period", "steering");
        current.IsPersonalByHand(c => c.PersonId);
        current.HasKey(c => c.PersonId);
        current.Property(c => c.PersonId).ValueGeneratedNever();
        current.Property(c => c.From).HasColumnName("valid_from");
        current.Property(c => c.Authority).HasConversion<short>();
        current.Property(c => c.Basis).HasConversion<short>();
        // An organisation's customers, the latest to come first, a page at a time.
        current
            .HasIndex(c => new
            {
                c.Organiser,
                c.From,
                c.PersonId,
            })
            .HasFilter("organiser is not null");
        current
            .HasIndex(c => new
            {
                c.TeOffice,
                c.From,
                c.PersonId,
            })
            .HasFilter("te_office is not null");
        current.Property(c => c.Protected).HasDefaultValue(false);
        current
            .HasIndex(
                c => new
                {
                    c.TeOffice,
                    c.From,
                    c.PersonId,
                },
                "ix_current_period_undetermined"
            )
            .HasFilter($"basis = {(int)Basis.MissingFacts}")
            .HasDatabaseName("ix_current_period_undetermined");
        // Those who have moved, and are to be handed over.
        current
            .HasIndex(
                c => new
                {
                    c.Organiser,
                    c.From,
                    c.PersonId,
                },
                "ix_current_period_moved"
            )
            .HasFilter($"basis = {(int)Basis.Moved} and organiser is not null")
            .HasDatabaseName("ix_current_period_moved");
        // Those whom the TE office is to take back.
        current
            .HasIndex(
                c => new
                {
                    c.TeOffice,
                    c.From,
                    c.PersonId,
                },
                "ix_current_period_returning"
            )
            .HasFilter($"basis = {(int)Basis.RedundancyProtection} and organiser is not null")
            .HasDatabaseName("ix_current_period_returning");
        // Those whose transfer an officer confirms, the eldest first.
        current
            .HasIndex(
                c => new
                {
                    c.TeOffice,
                    c.From,
                    c.PersonId,
                },
                "ix_current_period_to_transfer"
            )
            .HasFilter($"authority = {(int)Authority.Municipality} and te_office is not null");
    }
}
