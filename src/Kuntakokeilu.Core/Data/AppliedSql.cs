using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Data;

/// <summary>The subjects' SQL was run (<see cref="SubjectSql"/>); the latest row is what the database has now.</summary>
internal sealed class AppliedSql
{
    public int Id { get; init; }

    /// <summary>SHA-256 of the text.</summary>
    public required byte[] Hash { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class AppliedSqlMapping : IEntityTypeConfiguration<AppliedSql>
{
    public void Configure(EntityTypeBuilder<AppliedSql> applied)
    {
        applied.ToTable("applied_sql", "public");
        applied.Property(a => a.At).HasDefaultValueSql("now()");
    }
}
