using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Monitoring.Tables;

/// <summary>
/// A release of the statistics. Its row is made when everything of it is stored; from then on it is frozen: never
/// changed or deleted, revised only by a later release.
/// </summary>
internal sealed class ReleaseRow
{
    /// <summary>1, 2, 3, without a gap.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The first day of the latest month.</summary>
    public required DateOnly LastMonth { get; init; }

    /// <summary>The catalogue's version.</summary>
    public required int Catalogue { get; init; }

    /// <summary>Tells the secret of the record keys from another, without giving it away.</summary>
    public required string KeyFingerprint { get; init; }

    /// <summary>The latest recording of the register that it counts.</summary>
    public required int RecordingId { get; init; }

    /// <summary>Why earlier months were revised; null where they were not.</summary>
    public string? Note { get; init; }

    /// <summary>Who published it: the machine's user.</summary>
    public required string By { get; init; }
}

/// <summary>A table of a release: which bytes are its figures, and which say what they are.</summary>
internal sealed class ReleaseTable
{
    public required int Release { get; init; }

    /// <summary>The table's identifier.</summary>
    public required string TableId { get; init; }

    /// <summary>SHA-256 of the figures' bytes.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>SHA-256 of the definition's bytes; null in releases made before definitions were stored.</summary>
    public byte[]? Definition { get; init; }

    /// <summary>Where the table stands in its release, from 0; null where there is no definition.</summary>
    public short? Place { get; init; }
}

/// <summary>Bytes by their SHA-256: what several releases share is kept once.</summary>
internal sealed class Blob
{
    public required byte[] Hash { get; init; }
    public required byte[] Bytes { get; init; }
}

internal sealed class ReleaseMapping
    : IEntityTypeConfiguration<ReleaseRow>,
        IEntityTypeConfiguration<ReleaseTable>,
        IEntityTypeConfiguration<Blob>
{
    public void Configure(EntityTypeBuilder<ReleaseRow> release)
    {
        release.ToTable("release", "monitoring");
        release.HasKey(r => r.Number);
        release.Property(r => r.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ReleaseTable> table)
    {
        table.ToTable("release_table", "monitoring");
        table.HasKey(t => new { t.Release, t.TableId });
        table.HasOne<ReleaseRow>().WithMany().HasForeignKey(t => t.Release).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Blob>().WithMany().HasForeignKey(t => t.Hash).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Blob>().WithMany().HasForeignKey(t => t.Definition).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Blob> blob)
    {
        blob.ToTable("blob", "monitoring", table => table.HasComment("by hash; never changed"));
        blob.HasKey(b => b.Hash);
    }
}
