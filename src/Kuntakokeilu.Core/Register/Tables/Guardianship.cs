using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Register.Tables;

/// <summary>
/// Who is guardian (huoltaja) of a person of the register, as the Population Information System tells it. Guardianship ends
/// with the day on which the child is 18 (361/1983 3 § 2 mom).
/// </summary>
internal sealed class Guardianship
{
    /// <summary>The child.</summary>
    public required int PersonId { get; init; }

    /// <summary>The guardian's personal identity code: the guardian need not be in the register.</summary>
    public required string Code { get; init; }

    /// <summary>The first day without a guardian.</summary>
    public required DateOnly Until { get; init; }

    public required DateTimeOffset ToldAt { get; init; }
}

internal sealed class GuardianshipMapping : IEntityTypeConfiguration<Guardianship>
{
    public void Configure(EntityTypeBuilder<Guardianship> guardianship)
    {
        guardianship.ToTable("guardianship", "register");
        guardianship.IsPersonalByHand(g => g.PersonId);
        guardianship.HasKey(g => new { g.PersonId, g.Code });
        guardianship.Property(g => g.Code).UseCollation("C");
        guardianship.HasIndex(g => g.Code);
        guardianship.HasOne<Person>().WithMany().HasForeignKey(g => g.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
