using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Grants.Payments.Tables;

/// <summary>Payments that go to the bank in one file. The file is kept as it was made: whatever is sent again is the same, byte by byte.</summary>
internal sealed class PaymentBatch
{
    public int Id { get; init; }

    /// <summary>By which the bank knows the file.</summary>
    public required string Message { get; init; }

    /// <summary>On which the payments are to be made.</summary>
    public required DateOnly Day { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required int Count { get; init; }

    /// <summary>In cents.</summary>
    public required long Sum { get; init; }
    public required byte[] File { get; init; }
    public required byte[] Hash { get; init; }
    public required BatchState State { get; init; }

    /// <summary>When the bank acknowledged it.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When it is tried, or asked about, next.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>How many tries have failed since something was told.</summary>
    public required short Tries { get; init; }

    /// <summary>What the bank refused it for, by its code.</summary>
    public string? Fault { get; init; }
}

internal sealed class PaymentBatchMapping : IEntityTypeConfiguration<PaymentBatch>
{
    public void Configure(EntityTypeBuilder<PaymentBatch> batch)
    {
        batch.ToTable("batch", "payments");
        batch.IsPersonalByHand();
        batch.Property(b => b.Id).ValueGeneratedNever();
        batch.Property(b => b.State).HasConversion<short>();
        batch.Property(b => b.Message).UseCollation("C");
        batch.HasIndex(b => b.Message).IsUnique();
        batch.HasIndex(b => b.DueAt).HasFilter($"state <> {(int)BatchState.Settled}");
    }
}
