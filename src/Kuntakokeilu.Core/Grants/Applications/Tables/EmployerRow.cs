using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Law.Grants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Grants.Applications.Tables;

/// <summary>What is known of an employer from a day on (11 § 2 mom): the register by date. Only added to.</summary>
internal sealed class EmployerRow
{
    public required string Employer { get; init; }
    public required DateOnly From { get; init; }
    public required EmployerKind Kind { get; init; }
    public short? Municipality { get; init; }
}

/// <summary>Whose votes there are in it from that day on.</summary>
internal sealed class EmployerHolding
{
    public required string Employer { get; init; }
    public required DateOnly From { get; init; }
    public required string Owner { get; init; }

    /// <summary>Ten-thousandths of a percent.</summary>
    public required int Votes { get; init; }
    public required bool IsControl { get; init; }
}

/// <summary>Which employer an organisation with rights of use is: whoever acts for the one applies as the other.</summary>
internal sealed class EmployerOrganisation
{
    public required string OrganisationCode { get; init; }
    public required string Employer { get; init; }
}

internal sealed class EmployerRowMapping : IEntityTypeConfiguration<EmployerRow>
{
    public void Configure(EntityTypeBuilder<EmployerRow> row)
    {
        row.ToTable("employer", "grants");
        row.HasKey(r => new { r.Employer, r.From });
        row.Property(r => r.Employer).UseCollation("C");
        row.Property(r => r.From).HasColumnName("valid_from");
        row.Property(r => r.Kind).HasConversion<short>();
    }
}

internal sealed class EmployerHoldingMapping : IEntityTypeConfiguration<EmployerHolding>
{
    public void Configure(EntityTypeBuilder<EmployerHolding> row)
    {
        row.ToTable("employer_holding", "grants");
        row.HasKey(r => new
        {
            r.Employer,
            r.From,
            r.Owner,
        });
        row.Property(r => r.Employer).UseCollation("C");
        row.Property(r => r.Owner).UseCollation("C");
        row.Property(r => r.From).HasColumnName("valid_from");
        row.HasOne<EmployerRow>()
            .WithMany()
            .HasForeignKey(r => new { r.Employer, r.From })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EmployerOrganisationMapping : IEntityTypeConfiguration<EmployerOrganisation>
{
    public void Configure(EntityTypeBuilder<EmployerOrganisation> row)
    {
        row.ToTable("employer_organisation", "grants");
        row.HasKey(r => r.OrganisationCode);
        row.Property(r => r.OrganisationCode).UseCollation("C");
        row.Property(r => r.Employer).UseCollation("C");
        row.HasOne<Organisation>()
            .WithOne()
            .HasForeignKey<EmployerOrganisation>(r => r.OrganisationCode)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
