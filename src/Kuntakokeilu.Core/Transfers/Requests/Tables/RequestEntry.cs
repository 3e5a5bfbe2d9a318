using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Transfers.Requests.Tables;

/// <summary>A step taken about a request, with what was written. Only added to.</summary>
internal sealed class RequestEntry
{
    public required int RequestId { get; init; }

    /// <summary>From 1: of two who take the next one, one finds it taken.</summary>
    public required short Number { get; init; }

    public required RequestStep Kind { get; init; }

    /// <summary>How far the request is after it.</summary>
    public required RequestState State { get; init; }

    /// <summary>The legal day.</summary>
    public required DateOnly Day { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who; null for the register itself.</summary>
    public int? AccountId { get; init; }

    public required string By { get; init; }

    /// <summary>The organiser who is asked, of a proposal and of a hearing.</summary>
    public short? Organiser { get; init; }

    /// <summary>Until when an answer is waited for.</summary>
    public DateOnly? Until { get; init; }

    public required string Text { get; init; }
}

internal sealed class RequestEntryMapping : IEntityTypeConfiguration<RequestEntry>
{
    public void Configure(EntityTypeBuilder<RequestEntry> entry)
    {
        entry.ToTable("request_entry", "transfers");
        entry.IsPersonalByHand();
        entry.HasKey(e => new { e.RequestId, e.Number });
        entry.Property(e => e.Kind).HasConversion<short>();
        entry.Property(e => e.State).HasConversion<short>();
        // What a municipality is asked.
        entry.HasIndex(e => e.Organiser).HasFilter("organiser is not null");
        entry.HasOne<TransferRequest>().WithMany().HasForeignKey(e => e.RequestId).OnDelete(DeleteBehavior.Restrict);
    }
}
