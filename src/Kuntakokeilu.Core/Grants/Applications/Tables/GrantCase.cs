using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Law.Grants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Grants.Applications.Tables;

/// <summary>
/// An application for a benefit (10 § 1 mom 3 k). What it is stays; how far it is, who has it and until when somebody is to
/// answer follow from its steps, and are written by the database as each is taken.
/// </summary>
internal sealed class GrantCase
{
    public int Id { get; init; }

    /// <summary>The form's own number: what is sent twice is there already.</summary>
    public required Guid Matter { get; init; }
    public required GrantBenefit Benefit { get; init; }

    /// <summary>Whom it is about; null where the register has nobody of the code that was told.</summary>
    public int? PersonId { get; init; }

    /// <summary>The employer that applies, by its organisation; null where the person does.</summary>
    public string? Organisation { get; init; }

    /// <summary>The same in the register of employers.</summary>
    public string? Employer { get; init; }

    /// <summary>fi or sv.</summary>
    public required string Language { get; init; }
    public required DateOnly AppliedOn { get; init; }

    /// <summary>Code of the authority that has it.</summary>
    public required string Authority { get; init; }

    /// <summary>The number by which the book knows its decision: it tells nothing.</summary>
    public required Guid Decision { get; init; }
    public required GrantState State { get; init; }

    /// <summary>How many steps were taken.</summary>
    public required short Version { get; init; }
    public DateOnly? Until { get; init; }

    /// <summary>By which an authority's work is ordered: until when the applicant is to answer, else when it arrived.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>What is to be granted and waits for money, in cents.</summary>
    public long? Awaits { get; init; }
}

internal sealed class GrantCaseMapping : IEntityTypeConfiguration<GrantCase>
{
    public void Configure(EntityTypeBuilder<GrantCase> one)
    {
        one.ToTable(
            "application",
            "grants",
            table =>
                table.HasCheckConstraint(
                    "ck_application_applicant",
                    "person_id is not null or organisation is not null"
                )
        );
        one.IsPersonalByHand();
        one.Property(a => a.Benefit).HasConversion<short>();
        one.Property(a => a.State).HasConversion<short>();
        one.Property(a => a.Authority).UseCollation("C");
        one.Property(a => a.Organisation).UseCollation("C");
        one.Property(a => a.Employer).UseCollation("C");
        one.HasIndex(a => a.Matter).IsUnique();
        one.HasIndex(a => a.Decision).IsUnique();
        one.HasIndex(a => a.PersonId).HasFilter("person_id is not null");
        one.HasIndex(a => new { a.Organisation, a.Id }).HasFilter("organisation is not null");
        // What an authority has still to do, the eldest first.
        one.HasIndex(a => new
        {
            a.Authority,
            a.AppliedOn,
            a.Id,
        });
        one.HasIndex(a => new
        {
            a.Authority,
            a.Due,
            a.Id,
        });
        one.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}
