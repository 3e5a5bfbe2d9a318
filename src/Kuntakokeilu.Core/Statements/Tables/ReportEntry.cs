using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Statements.Tables;

/// <summary>
/// What is done about a report: somebody takes it, the customer tells of it, the reason is judged, a reminder is given. Only
/// added to; of several judgements the last one holds.
/// </summary>
internal sealed class ReportEntry
{
    public required int PersonId { get; init; }

    /// <summary>The conduct's or the matter's.</summary>
    public required string Reference { get; init; }

    /// <summary>From 1, of those of the report: of two who do something at once the second finds it done.</summary>
    public required short Number { get; init; }

    public required ReportStep Step { get; init; }

    /// <summary>Of a judgement; null of all else.</summary>
    public ConductReason? Reason { get; init; }

    /// <summary>The grounds, or what the customer tells; in no statement and no file.</summary>
    public required string Words { get; init; }

    /// <summary>Null of what a program has done.</summary>
    public int? AccountId { get; init; }

    public required string By { get; init; }

    /// <summary>The authority by its code; null of the customer.</summary>
    public string? Organisation { get; init; }

    public required DateOnly Day { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>What is done about a report.</summary>
internal enum ReportStep : byte
{
    /// <summary>An official of the TE office has it in hand.</summary>
    Take = 1,

    /// <summary>The customer tells what there is to it.</summary>
    Tell,

    /// <summary>Whether there was a valid reason.</summary>
    Judge,

    /// <summary>The first step: a reminder of what one has to do (muistutus).</summary>
    Remind,
}

internal sealed class ReportEntryMapping : IEntityTypeConfiguration<ReportEntry>
{
    public void Configure(EntityTypeBuilder<ReportEntry> entry)
    {
        entry.ToTable("report_entry", "statements");
        entry.IsPersonalByHand(e => e.PersonId);
        entry.HasKey(e => new
        {
            e.PersonId,
            e.Reference,
            e.Number,
        });
        entry.Property(e => e.Reference).HasMaxLength(RecordedEventMapping.LongestReference);
        entry.Property(e => e.Step).HasConversion<short>();
        entry.Property(e => e.Reason).HasConversion<short?>();
        entry.Property(e => e.Words).HasMaxLength(RecordedEventMapping.LongestWords);
    }
}
