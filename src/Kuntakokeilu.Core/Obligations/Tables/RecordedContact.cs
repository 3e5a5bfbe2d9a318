using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.Obligations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Obligations.Tables;

/// <summary>A contact with a person, booked or past. Never changed or deleted: what came of it is a row in its place.</summary>
internal sealed class RecordedContact
{
    public required int PersonId { get; init; }

    /// <summary>The order in which the rows of a person were recorded, from 1.</summary>
    public required short Seq { get; init; }

    /// <summary>The row whose place this one takes.</summary>
    public short? Replaces { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>The code of the customer system URA, or S0: <see cref="ContactCodes"/>.</summary>
    public required string Code { get; init; }

    public required ContactOutcome Outcome { get; init; }

    /// <summary>The account of the official; null where nobody's is known.</summary>
    public int? WorkerId { get; init; }

    /// <summary>What was booked in its place is as if it had never been, and neither counts.</summary>
    public bool IsWithdrawn { get; init; }

    public required int RecordingId { get; init; }
}

internal sealed class RecordedContactMapping : IEntityTypeConfiguration<RecordedContact>
{
    public void Configure(EntityTypeBuilder<RecordedContact> contact)
    {
        contact.ToTable("contact", "obligations");
        contact.IsPersonalByDay(c => c.PersonId, c => c.Day);
        contact.HasKey(c => new { c.PersonId, c.Seq });
        contact.Property(c => c.Code).HasMaxLength(2);
        contact.Property(c => c.Outcome).HasConversion<short>();
        contact.Property(c => c.IsWithdrawn).HasDefaultValue(false);
        // What an official has booked, day by day.
        contact.HasIndex(c => new { c.WorkerId, c.Day }).HasFilter("worker_id is not null");
    }
}
