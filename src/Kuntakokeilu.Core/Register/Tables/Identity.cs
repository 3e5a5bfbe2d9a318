using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Register.Tables;

/// <summary>Who a person of the register is, as the Population Information System (VTJ) tells it: the latest.</summary>
internal sealed class Identity
{
    public required int PersonId { get; init; }

    /// <summary>Personal identity code (henkilötunnus).</summary>
    public required string Code { get; init; }

    public required string FamilyName { get; init; }
    public required string GivenNames { get; init; }

    /// <summary>
    /// Family name and given names in capitals without accents, by which one is looked for: compared byte by byte, so
    /// that the index serves beginnings of names also under the row policies.
    /// </summary>
    public required string NameKey { get; init; }

    public string? Street { get; init; }
    public string? PostalCode { get; init; }
    public string? PostOffice { get; init; }
    public required int RecordingId { get; init; }
}

/// <summary>
/// Non-disclosure for personal safety (turvakielto) set or lifted. The latest row holds; it is repeated on the person's
/// current period, where the row policies read it.
/// </summary>
internal sealed class Protection
{
    public int Id { get; init; }
    public required int PersonId { get; init; }
    public required bool IsProtected { get; init; }
    public required int RecordingId { get; init; }
}

internal sealed class IdentityMapping : IEntityTypeConfiguration<Identity>, IEntityTypeConfiguration<Protection>
{
    public void Configure(EntityTypeBuilder<Identity> identity)
    {
        identity.ToTable("identity", "register");
        identity.IsPersonalOfFormerToo(i => i.PersonId);
        identity.HasKey(i => i.PersonId);
        identity.Property(i => i.PersonId).ValueGeneratedNever();
        identity.Property(i => i.Code).UseCollation("C");
        identity.Property(i => i.NameKey).UseCollation("C");
        identity.HasIndex(i => i.Code).IsUnique();
        identity.HasIndex(i => i.NameKey);
    }

    public void Configure(EntityTypeBuilder<Protection> protection)
    {
        protection.ToTable("protection", "register");
        protection.IsPersonalByHand(p => p.PersonId);
        protection.HasIndex(p => p.PersonId);
    }
}
