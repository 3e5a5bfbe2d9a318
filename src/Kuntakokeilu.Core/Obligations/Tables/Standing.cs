using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.Obligations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Obligations.Tables;

/// <summary>
/// How a person stands: whose customer, and what is due next. One row for everybody who has a current period, by which an
/// authority's customers are listed. Who has the person follows <c>steering.current_period</c> at once; the rest is made anew
/// from the record when something was recorded or the day has come on which it changes by itself.
/// </summary>
internal sealed class Standing
{
    public required int PersonId { get; init; }
    public short? Organiser { get; init; }
    public short? TeOffice { get; init; }
    public required bool Protected { get; init; }

    /// <summary>Something was recorded since: it waits to be reckoned.</summary>
    public required bool IsStale { get; init; }

    /// <summary>The day by which it was reckoned; null before the first time.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The day on which it is reckoned anew; null when it stays so.</summary>
    public DateOnly? TurnsOn { get; init; }

    /// <summary>Whether a job search is open.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Of what the authority owes and is not done: the last day of the first; null when nothing has one.</summary>
    public DateOnly? NextDue { get; init; }

    /// <summary>What that is.</summary>
    public ObligationKind? NextKind { get; init; }

    /// <summary>From when it can be done.</summary>
    public DateOnly? NextFrom { get; init; }

    /// <summary>The next day from which something is booked.</summary>
    public DateOnly? Booked { get; init; }

    /// <summary>The day of the last contact that was held.</summary>
    public DateOnly? LastHeld { get; init; }

    /// <summary>The kind of the latest accepted plan; none without one, or when it is no longer in force.</summary>
    public required PlanDetail PlanKind { get; init; }

    /// <summary>The day on which it was made or revised.</summary>
    public DateOnly? PlanDay { get; init; }
}

internal sealed class StandingMapping : IEntityTypeConfiguration<Standing>
{
    public void Configure(EntityTypeBuilder<Standing> standing)
    {
        standing.ToTable("standing", "obligations");
        standing.IsPersonalByHand(s => s.PersonId);
        standing.HasKey(s => s.PersonId);
        standing.Property(s => s.PersonId).ValueGeneratedNever();
        standing.Property(s => s.NextKind).HasConversion<short?>();
        standing.Property(s => s.PlanKind).HasConversion<short>().HasDefaultValue(PlanDetail.None);
        standing.Property(s => s.IsOpen).HasDefaultValue(false);
        standing.HasIndex(s => s.PersonId, "ix_standing_stale").HasFilter("is_stale");
        standing.HasIndex(s => s.TurnsOn).HasFilter("turns_on is not null");
    }
}
