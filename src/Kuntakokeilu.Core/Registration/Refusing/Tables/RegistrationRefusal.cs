using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Registration.Refusing.Tables;

/// <summary>
/// The decision that somebody who registered, or started again, is not registered as a jobseeker. Its letter has the same
/// cause. Never changed.
/// </summary>
internal sealed class RegistrationRefusal
{
    public int Id { get; init; }

    /// <summary>What is refused: a start is refused once.</summary>
    public required Guid SendingId { get; init; }

    public required int PersonId { get; init; }
    public required RefusalGround Ground { get; init; }

    /// <summary>The facts and evidence that decided, as they stand in the letter.</summary>
    public required string Reason { get; init; }

    /// <summary>The legal day.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Code of the organisation.</summary>
    public required string Authority { get; init; }
}

internal sealed class RegistrationRefusalMapping : IEntityTypeConfiguration<RegistrationRefusal>
{
    public void Configure(EntityTypeBuilder<RegistrationRefusal> refusal)
    {
        refusal.ToTable("refusal", "registration");
        refusal.IsPersonal(r => r.PersonId);
        refusal.Property(r => r.Ground).HasConversion<short>();
        refusal.HasIndex(r => r.SendingId).IsUnique();
        refusal.HasIndex(r => r.PersonId);
    }
}
