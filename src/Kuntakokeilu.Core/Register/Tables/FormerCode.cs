using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Register.Tables;

/// <summary>An identity code that somebody had before it was corrected.</summary>
internal sealed class FormerCode
{
    public required int PersonId { get; init; }
    public required string Code { get; init; }
    public required int RecordingId { get; init; }
}

internal sealed class FormerCodeMapping : IEntityTypeConfiguration<FormerCode>
{
    public void Configure(EntityTypeBuilder<FormerCode> former)
    {
        former.ToTable("former_code", "register");
        former.IsPersonalByHand(f => f.PersonId);
        former.HasKey(f => new { f.PersonId, f.Code });
        former.Property(f => f.Code).UseCollation("C");
        former.HasIndex(f => f.Code);
    }
}
