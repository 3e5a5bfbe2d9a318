using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Register.Tables;

/// <summary>
/// How often something was written of a person by way of a form. The row is held together with the person, after it, and
/// what a form was made of is compared with it (<see cref="CaseVersion"/>).
/// </summary>
internal sealed class Case
{
    public required int PersonId { get; init; }
    public required int Version { get; init; }
}

internal sealed class CaseMapping : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> one)
    {
        one.ToTable("case", "register");
        one.IsPersonal(c => c.PersonId);
        one.HasKey(c => c.PersonId);
        one.Property(c => c.PersonId).ValueGeneratedNever();
    }
}
