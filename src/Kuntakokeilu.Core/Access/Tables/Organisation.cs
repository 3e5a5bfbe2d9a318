using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Access.Tables;

/// <summary>What an official or a program acts for.</summary>
internal sealed class Organisation
{
    /// <summary>Its kind and number: municipality-091, te-office-3, keha.</summary>
    public required string Code { get; init; }

    public required OrganisationKind Kind { get; init; }
    public required string NameFi { get; init; }
    public required string NameSv { get; init; }
    public required string NameEn { get; init; }

    /// <summary>The municipality number under which it organises service (7 § 2 mom).</summary>
    public short? Organiser { get; init; }

    public short? TeOffice { get; init; }

    internal string Name(string language) =>
        language switch
        {
            "sv" => NameSv,
            "en" => NameEn,
            _ => NameFi,
        };
}

internal enum OrganisationKind : byte
{
    Municipality = 1,

    /// <summary>A joint authority (kuntayhtymä) of pilot municipalities for these tasks (18 §).</summary>
    JointAuthority = 2,
    TeOffice = 3,
    ElyCentre = 4,
    Keha = 5,
    Ministry = 6,
    MunicipalAssociation = 7,

    /// <summary>The Regional State Administrative Agency that supervises all areas (22 §).</summary>
    Supervisor = 8,
    Kela = 9,
    UnemploymentFund = 10,
    Provider = 11,
    Employer = 12,

    /// <summary>An Ohjaamo, or who arranges the low-threshold service: a place of guidance, apart from the register.</summary>
    Ohjaamo = 13,
}

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("organisation", "access");
        organisation.HasKey(o => o.Code);
        organisation.Property(o => o.Code).UseCollation("C");
        organisation.Property(o => o.Kind).HasConversion<short>();
    }
}
