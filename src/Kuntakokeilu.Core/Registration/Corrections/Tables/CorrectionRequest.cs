using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Registration.Corrections.Tables;

/// <summary>
/// A jobseeker asks to have a fact of one's own corrected, from a row of the register on (GDPR, article 16). It changes
/// nothing by itself, and is never changed.
/// </summary>
internal sealed class CorrectionRequest
{
    public int Id { get; init; }

    /// <summary>By which it is sent once, and its attachments are found.</summary>
    public required Guid Matter { get; init; }

    public required int PersonId { get; init; }
    public required CorrectedFact Fact { get; init; }

    /// <summary>The row from which on it is wrong, by its day and event.</summary>
    public required DateOnly Since { get; init; }
    public required RegisterEventKind Event { get; init; }

    /// <summary>What is right, as the field of a form sends it.</summary>
    public required string Value { get; init; }

    public required string Why { get; init; }

    /// <summary>The legal day on which it was sent.</summary>
    public required DateOnly SentOn { get; init; }

    /// <summary>By when it is answered, or looked at again.</summary>
    public required DateOnly Due { get; init; }
}

/// <summary>What an official has decided on a request.</summary>
internal sealed class CorrectionDecision
{
    public required int RequestId { get; init; }
    public required bool IsAccepted { get; init; }
    public required string Reason { get; init; }

    /// <summary>The legal day.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Code of the organisation.</summary>
    public required string Authority { get; init; }
}

internal sealed class CorrectionMapping
    : IEntityTypeConfiguration<CorrectionRequest>,
        IEntityTypeConfiguration<CorrectionDecision>
{
    public void Configure(EntityTypeBuilder<CorrectionRequest> request)
    {
        request.ToTable("correction_request", "registration");
        request.IsPersonal(r => r.PersonId);
        request.Property(r => r.Fact).HasConversion<short>();
        request.Property(r => r.Event).HasConversion<short>();
        request.HasIndex(r => r.Matter).IsUnique();
        request.HasIndex(r => r.PersonId);
        request.HasIndex(r => new { r.Due, r.Id });
    }

    public void Configure(EntityTypeBuilder<CorrectionDecision> decision)
    {
        decision.ToTable("correction_decision", "registration");
        decision.IsPersonalWith<CorrectionDecision, CorrectionRequest>(d => d.RequestId);
        decision.HasKey(d => d.RequestId);
        decision.HasOne<CorrectionRequest>().WithOne().HasForeignKey<CorrectionDecision>(d => d.RequestId);
        decision.Property(d => d.RequestId).ValueGeneratedNever();
    }
}
