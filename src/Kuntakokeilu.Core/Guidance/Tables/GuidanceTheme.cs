using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Guidance.Tables;

/// <summary>What questions are about; those of the catalogue, and headings of files that were taken as new ones.</summary>
internal sealed class GuidanceTheme
{
    public required string Code { get; init; }
    public required string Fi { get; init; }
    public required string Sv { get; init; }
    public required short Ordinal { get; init; }
    public required DateOnly FromDay { get; init; }
    public DateOnly? UntilDay { get; init; }
}

/// <summary>
/// Stems that are of one word: the stemmer does not undo consonant gradation. A word that is looked for stands for all of its group.
/// </summary>
internal sealed class StemGroup
{
    public required string Stem { get; init; }

    /// <summary>All of the group as a query: kun | kunt.</summary>
    public required string Stems { get; init; }
}

internal sealed class GuidanceThemeMapping
    : IEntityTypeConfiguration<GuidanceTheme>,
        IEntityTypeConfiguration<StemGroup>
{
    public void Configure(EntityTypeBuilder<GuidanceTheme> theme)
    {
        theme.ToTable("theme", "guidance");
        theme.HasKey(t => t.Code);
        theme.Property(t => t.Code).UseCollation("C");
    }

    public void Configure(EntityTypeBuilder<StemGroup> group)
    {
        group.ToTable("stem_group", "guidance");
        group.HasKey(g => g.Stem);
        group.Property(g => g.Stem).UseCollation("C");
    }
}
