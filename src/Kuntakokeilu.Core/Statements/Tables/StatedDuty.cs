using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Statements.Tables;

/// <summary>
/// An obligation to state, with what came of it, as it was reckoned on <see cref="Reckoning.AsOf"/>; on a later day before
/// <see cref="Reckoning.TurnsOn"/> it is the same but for its state. Rows of a person are made anew as a whole.
/// </summary>
internal sealed class StatedDuty
{
    public required int PersonId { get; init; }

    /// <summary>Its place in the list of the person's, from 0.</summary>
    public required short Place { get; init; }

    public required string Reference { get; init; }
    public required StatementPart Part { get; init; }
    public required StatementMatter Matter { get; init; }

    /// <summary>The item of TTL 2:10.2; 0 for none.</summary>
    public required short Item { get; init; }

    public required DateOnly Opened { get; init; }

    /// <summary>The payer: an unemployment fund by its number; 0 for Kela.</summary>
    public required short Fund { get; init; }

    public required StatementGiver Giver { get; init; }
    public short? Municipality { get; init; }
    public required GivingRole Role { get; init; }
    public required bool MayTeOffice { get; init; }
    public required bool MayServiceCentre { get; init; }
    public required DateOnly Ready { get; init; }
    public required DateOnly Limit { get; init; }

    /// <summary>By the day of the reckoning: of what is not given a later day tells it from the days.</summary>
    public required StatementState State { get; init; }

    public DateOnly? Given { get; init; }
    public StatementGiver? By { get; init; }
    public string? Code { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>In whose list the person is, as in the caseload: it follows the current period at once.</summary>
    public short? Holder { get; init; }
}

internal sealed class StatedDutyMapping : IEntityTypeConfiguration<StatedDuty>
{
    public void Configure(EntityTypeBuilder<StatedDuty> duty)
    {
        duty.ToTable("duty", "statements");
        duty.IsPersonal(d => d.PersonId);
        duty.HasKey(d => new { d.PersonId, d.Place });
        duty.Property(d => d.Reference).HasMaxLength(RecordedEventMapping.LongestReference);
        duty.Property(d => d.Part).HasConversion<short>();
        duty.Property(d => d.Matter).HasConversion<short>();
        duty.Property(d => d.Giver).HasConversion<short>();
        duty.Property(d => d.Role).HasConversion<short>();
        duty.Property(d => d.Ready).HasColumnName("ready_on");
        duty.Property(d => d.Limit).HasColumnName("limit_day");
        duty.Property(d => d.State).HasConversion<short>();
        duty.Property(d => d.Given).HasColumnName("given_on");
        duty.Property(d => d.By).HasColumnName("given_by").HasConversion<short?>();
        duty.Property(d => d.Code).HasMaxLength(RecordedEventMapping.LongestReference);
        duty.Property(d => d.From).HasColumnName("first_day");
        duty.Property(d => d.To).HasColumnName("until_day");
        // An organisation's list by the day by which each is to be given.
        duty.HasIndex(
                d => new
                {
                    d.Holder,
                    d.Limit,
                    d.PersonId,
                    d.Place,
                },
                "ix_duty_due"
            )
            .HasFilter("given_on is null");
    }
}
