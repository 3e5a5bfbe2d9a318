using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Statements.Tables;

/// <summary>
/// What happened of a person's benefit and its statements, in the words of events.csv. Never changed or deleted: what was
/// stated is corrected or cancelled by an event of its own.
/// </summary>
internal sealed class RecordedEvent
{
    public required int PersonId { get; init; }

    /// <summary>The order in which the rows of a person were recorded, from 1.</summary>
    public required short Seq { get; init; }

    public required DateOnly Day { get; init; }
    public required StatementEventKind Kind { get; init; }

    /// <summary>What it is about; empty where it names nothing.</summary>
    public required string Reference { get; init; }

    public required StatementMatter Matter { get; init; }
    public required string Detail { get; init; }
    public required string Value { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>What was asked of the customer or answered, or why more time is taken; no part of a statement.</summary>
    public required string Words { get; init; }

    public required int RecordingId { get; init; }
}

internal sealed class RecordedEventMapping : IEntityTypeConfiguration<RecordedEvent>
{
    /// <summary>As of an identifier of the files.</summary>
    internal const int LongestReference = 64;

    internal const int LongestWords = 2_000;

    public void Configure(EntityTypeBuilder<RecordedEvent> one)
    {
        one.ToTable("event", "statements");
        one.IsPersonalByDay(e => e.PersonId, e => e.Day);
        one.HasKey(e => new { e.PersonId, e.Seq });
        one.Property(e => e.Kind).HasConversion<short>();
        one.Property(e => e.Matter).HasConversion<short>();
        one.Property(e => e.Reference).HasMaxLength(LongestReference);
        one.Property(e => e.Detail).HasMaxLength(32);
        one.Property(e => e.Value).HasMaxLength(LongestReference);
        one.Property(e => e.Words).HasMaxLength(LongestWords).HasDefaultValue("");
        one.Property(e => e.From).HasColumnName("first_day");
        one.Property(e => e.To).HasColumnName("until_day");
    }
}
