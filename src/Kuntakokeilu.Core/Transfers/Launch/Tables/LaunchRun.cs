using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Transfers.Launch.Tables;

/// <summary>
/// A run of the transfers of 24 § to one municipality: who started it, and how far it is. It tells nothing of anybody. Of
/// one municipality one is open at a time; whoever works on it holds its row for a batch.
/// </summary>
internal sealed class LaunchRun
{
    public int Id { get; init; }
    public required short Municipality { get; init; }

    /// <summary>The TE office that transfers: that of the municipality's area.</summary>
    public required short TeOffice { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Who, by name.</summary>
    public required string StartedBy { get; init; }

    /// <summary>In whose name; null for a command at the machine itself.</summary>
    public int? AccountId { get; init; }

    /// <summary>Those under non-disclosure are transferred too: who started it may know of them.</summary>
    public required bool SeesProtected { get; init; }

    /// <summary>How many waited when it was started.</summary>
    public required int Planned { get; init; }

    /// <summary>Everybody up to this number has been looked at.</summary>
    public int AfterPerson { get; init; }

    public int Transferred { get; init; }

    /// <summary>Of the transferred, after the last day of 24 §.</summary>
    public int Late { get; init; }

    /// <summary>Of whom late rows wait, or who was no longer to be transferred when their turn came.</summary>
    public int PassedOver { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When somebody of the municipality has given the receipt, and who.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }
    public string? AcknowledgedBy { get; init; }
}

internal sealed class LaunchRunMapping : IEntityTypeConfiguration<LaunchRun>
{
    public void Configure(EntityTypeBuilder<LaunchRun> run)
    {
        run.ToTable("launch_run", "transfers");
        run.Property(r => r.AfterPerson).HasDefaultValue(0);
        run.Property(r => r.Transferred).HasDefaultValue(0);
        run.Property(r => r.Late).HasDefaultValue(0);
        run.Property(r => r.PassedOver).HasDefaultValue(0);
        run.HasIndex(r => r.Municipality, "ix_launch_run_open").IsUnique().HasFilter("finished_at is null");
        run.HasIndex(r => new { r.TeOffice, r.Id });
    }
}
