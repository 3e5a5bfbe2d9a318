using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Statements.Tables;

/// <summary>
/// What is told to the TE office of a municipality's customer (1269/2020, 20 § 2 mom): conduct that may be blamed, and matters on
/// which the TE office states. Of conduct also what is told nobody: a reminder is the authority's own to give (8 § 2 mom). Rows
/// of a person are made anew as a whole, as those of <see cref="StatedDuty"/> are.
/// </summary>
internal sealed class StatedReport
{
    public required int PersonId { get; init; }

    /// <summary>Its place in the list of the person's, from 0.</summary>
    public required short Place { get; init; }

    public required DateOnly Day { get; init; }
    public required string Reference { get; init; }
    public required StatementMatter Matter { get; init; }

    /// <summary>The item of TTL 2:10.2; 0 for none.</summary>
    public required short Item { get; init; }

    /// <summary>What was done or not; null of a matter.</summary>
    public ConductKind? Conduct { get; init; }

    /// <summary>Whose customer the person was on the day; null for the TE office's.</summary>
    public short? Municipality { get; init; }

    public required bool IsReported { get; init; }

    /// <summary>What follows if no valid reason is found; null of a matter.</summary>
    public ConductRung? Rung { get; init; }

    public short? Days { get; init; }

    /// <summary>Of a matter: to whom it is stated, 0 for Kela, and by when.</summary>
    public short? Fund { get; init; }

    public DateOnly? Limit { get; init; }

    /// <summary>The day on which it was judged, reminded of or stated; null while it waits.</summary>
    public DateOnly? Settled { get; init; }

    /// <summary>On whose desk it is: an organiser, or a TE office below 0, as <c>casework.holder()</c> has it.</summary>
    public short? Desk { get; init; }

    /// <summary>It stays on the TE office's desk; else it goes with the customer.</summary>
    public required bool IsWithOffice { get; init; }

    /// <summary>Under non-disclosure: follows the current period, for who does not see that.</summary>
    public required bool IsProtected { get; init; }
}

internal sealed class StatedReportMapping : IEntityTypeConfiguration<StatedReport>
{
    public void Configure(EntityTypeBuilder<StatedReport> report)
    {
        report.ToTable("report", "statements");
        report.IsPersonalByHand(r => r.PersonId);
        report.HasKey(r => new { r.PersonId, r.Place });
        report.Property(r => r.Reference).HasMaxLength(RecordedEventMapping.LongestReference);
        report.Property(r => r.Matter).HasConversion<short>();
        report.Property(r => r.Conduct).HasConversion<short?>();
        report.Property(r => r.Rung).HasConversion<short?>();
        report.Property(r => r.Limit).HasColumnName("limit_day");
        report.Property(r => r.Settled).HasColumnName("settled_on");
        // What lies on a desk, the eldest first.
        report
            .HasIndex(
                r => new
                {
                    r.Desk,
                    r.Day,
                    r.PersonId,
                    r.Place,
                },
                "ix_report_desk"
            )
            .HasFilter("settled_on is null");
    }
}
