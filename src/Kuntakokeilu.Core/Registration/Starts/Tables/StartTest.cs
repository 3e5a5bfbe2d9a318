using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Registration.Starts.Tables;

/// <summary>
/// A start that was sent and of which something is for an official's eyes, made in the transaction of the sending. Once it is
/// known what became of it, it waits no more, and stays as it is.
/// </summary>
internal sealed class StartTest
{
    public int Id { get; init; }

    /// <summary>What was sent: each start is looked at once.</summary>
    public required Guid SendingId { get; init; }

    public required int PersonId { get; init; }
    public required StartMatters Matters { get; init; }

    /// <summary>Where the person belonged when it was sent; null for nowhere in Finland.</summary>
    public short? Municipality { get; init; }

    /// <summary>The legal day of sending; the search may have begun earlier.</summary>
    public required DateOnly SentOn { get; init; }

    /// <summary>
    /// In whose queue it is, as in <c>obligations.standing</c>: it follows who serves. Null of what waits for a settlement
    /// before anybody does.
    /// </summary>
    public short? Holder { get; init; }

    /// <summary>Null while it waits.</summary>
    public StartOutcome? Outcome { get; init; }

    /// <summary>The legal day on which an official decided.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Code of the organisation that did.</summary>
    public string? Authority { get; init; }

    /// <summary>Who found it in order, by name.</summary>
    public string? DoneBy { get; init; }
}

internal sealed class StartTestMapping : IEntityTypeConfiguration<StartTest>
{
    public void Configure(EntityTypeBuilder<StartTest> test)
    {
        test.ToTable("start_test", "registration");
        test.IsPersonal(t => t.PersonId);
        test.Property(t => t.Matters).HasConversion<short>();
        test.Property(t => t.Outcome).HasConversion<short?>();
        test.HasIndex(t => t.SendingId).IsUnique();
        test.HasIndex(t => t.PersonId);
        test.HasIndex(t => new
            {
                t.Holder,
                t.SentOn,
                t.Id,
            })
            .HasDatabaseName("ix_start_test_waiting")
            .HasFilter("outcome is null");
    }
}
