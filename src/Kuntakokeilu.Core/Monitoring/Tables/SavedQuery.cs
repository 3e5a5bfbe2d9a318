using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Monitoring.Tables;

/// <summary>A query of the open statistics that somebody saved: table, selection, format. Holds nobody's data.</summary>
internal sealed class SavedQuery
{
    /// <summary>Made of the query itself, so that the same query is one row.</summary>
    public required string Id { get; init; }

    /// <summary>The query in its normal form, as JSON.</summary>
    public required string Query { get; init; }

    public required DateTimeOffset SavedAt { get; init; }
}

internal sealed class SavedQueryMapping : IEntityTypeConfiguration<SavedQuery>
{
    public void Configure(EntityTypeBuilder<SavedQuery> query)
    {
        query.ToTable(
            "saved_query",
            "monitoring",
            table => table.HasCheckConstraint("ck_saved_query_size", "length(query) <= 20000")
        );
        query.HasKey(q => q.Id);
    }
}
