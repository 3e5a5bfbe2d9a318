using Kuntakokeilu.Law.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Services.Tables;

/// <summary>
/// The law's <see cref="ServiceNature"/>, so that no row of a plan can say of a kind what the law does not. What has been
/// agreed by it holds it fast: a change is a row of a later day.
/// </summary>
internal sealed class NatureRow
{
    public required ServiceKind Kind { get; init; }
    public required DateOnly From { get; init; }
    public required bool IsPromoting { get; init; }
    public required bool MayObligate { get; init; }
}

internal sealed class NatureMapping : IEntityTypeConfiguration<NatureRow>
{
    public void Configure(EntityTypeBuilder<NatureRow> nature)
    {
        nature.ToTable("nature", "services");
        nature.Property(n => n.Kind).HasConversion<short>();
        nature.Property(n => n.From).HasColumnName("from_day");
        nature.HasKey(n => new { n.Kind, n.From });
        nature.HasAlternateKey(n => new
        {
            n.Kind,
            n.From,
            n.MayObligate,
        });
    }
}
