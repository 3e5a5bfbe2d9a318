using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Registration.Tables;

/// <summary>What a jobseeker has sent, or an official on one's behalf, in the transaction of what follows from it. Never changed.</summary>
internal sealed class Sending
{
    /// <summary>The draft's: what is sent twice is there already.</summary>
    public required Guid Id { get; init; }

    public required int PersonId { get; init; }
    public required JourneyKind Kind { get; init; }

    /// <summary>The legal day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>All answers, those that are no column of the register among them.</summary>
    public required string Answers { get; init; }

    public required int RecordingId { get; init; }

    /// <summary>Code of the organisation whose official sent it on behalf of the jobseeker; null for one's own.</summary>
    public string? Organisation { get; init; }
}

internal sealed class SendingMapping : IEntityTypeConfiguration<Sending>
{
    public void Configure(EntityTypeBuilder<Sending> sending)
    {
        sending.ToTable("sending", "registration");
        sending.IsPersonal(s => s.PersonId);
        sending.Property(s => s.Id).ValueGeneratedNever();
        sending.Property(s => s.Kind).HasConversion<short>();
        sending.Property(s => s.Answers).HasColumnType("jsonb");
        sending.HasIndex(s => s.PersonId);
    }
}
