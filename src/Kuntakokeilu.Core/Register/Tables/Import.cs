using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Register.Tables;

/// <summary>One content of files taken in: begun, perhaps interrupted and gone on with, and finished once.</summary>
internal sealed class Import
{
    public int Id { get; init; }

    /// <summary>XXH128 of both files' bytes: the same content is the same import.</summary>
    public required byte[] Content { get; init; }

    public required string FactsName { get; init; }
    public string? ActsName { get; init; }

    /// <summary>Size of the facts file, to tell how far the import is.</summary>
    public required long Bytes { get; init; }

    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Whom the start of the pilots has made a municipality's customer waits for the transfer (24 §).</summary>
    public bool AwaitsLaunch { get; init; }
}

internal sealed class ImportMapping : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> import)
    {
        import.ToTable("import", "register");
        import.HasIndex(i => i.Content).IsUnique();
        import.Property(i => i.AwaitsLaunch).HasDefaultValue(false);
    }
}

/// <summary>Some persons of an import that were written together; what is here was done, the rest was not.</summary>
internal sealed class ImportPart
{
    public required int ImportId { get; init; }

    /// <summary>The parts of a content are always the same, numbered from 0.</summary>
    public required int Part { get; init; }

    public required int RecordingId { get; init; }

    /// <summary>How many bytes of the facts file had been read when the part was complete.</summary>
    public required long BytesRead { get; init; }

    public required int Persons { get; init; }

    /// <summary>Rows of the facts file, rejected ones included.</summary>
    public required int Rows { get; init; }

    /// <summary>Facts and acts that were new.</summary>
    public required int Recorded { get; init; }

    /// <summary>Periods decided.</summary>
    public required int Periods { get; init; }

    /// <summary>Late corrections that wait for an officer.</summary>
    public required int Differences { get; init; }

    public required int Rejected { get; init; }
    public required DateTimeOffset DoneAt { get; init; }
}

internal sealed class ImportPartMapping : IEntityTypeConfiguration<ImportPart>
{
    public void Configure(EntityTypeBuilder<ImportPart> part)
    {
        part.ToTable("import_part", "register");
        part.HasKey(p => new { p.ImportId, p.Part });
        part.HasOne<Import>().WithMany().HasForeignKey(p => p.ImportId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>A row of an import that was not taken, and why: what rejected.csv tells.</summary>
internal sealed class RejectedRow
{
    public required int ImportId { get; init; }

    /// <summary>Whether it is a row of the acts file.</summary>
    public required bool IsAct { get; init; }

    /// <summary>Line in its file; the header is 1.</summary>
    public required long Line { get; init; }

    public required string Person { get; init; }
    public required RejectionCode Code { get; init; }

    /// <summary>The column to blame, where one is.</summary>
    public string? Field { get; init; }
}

internal sealed class RejectedRowMapping : IEntityTypeConfiguration<RejectedRow>
{
    public void Configure(EntityTypeBuilder<RejectedRow> row)
    {
        row.ToTable("rejected_row", "register");
        row.IsPersonalByHand();
        row.HasKey(r => new
        {
            r.ImportId,
            r.IsAct,
            r.Line,
        });
        row.Property(r => r.Code).HasConversion<short>();
    }
}
