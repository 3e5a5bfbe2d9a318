using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Attachments.Tables;

/// <summary>
/// A file that somebody has attached to a matter of one's own: seen by its account alone until the matter is sent, and then
/// with that. What is in it stands in its parts, and is shown once it has been found clean.
/// </summary>
internal sealed class Attachment
{
    /// <summary>So many belong to one matter.</summary>
    internal const int MostOfMatter = 10;

    public required Guid Id { get; init; }

    /// <summary>Whose it is until it is sent.</summary>
    public required int AccountId { get; init; }

    /// <summary>The draft's number, and then that of what was sent.</summary>
    public required Guid Matter { get; init; }

    /// <summary>1 to <see cref="MostOfMatter"/>.</summary>
    public required short Slot { get; init; }

    public required string Name { get; init; }
    public required FileKind Kind { get; init; }
    public required int Size { get; init; }

    /// <summary>SHA-256 of all parts.</summary>
    public required byte[] Hash { get; init; }

    public required AttachmentState State { get; init; }

    /// <summary>How many times looking for viruses has failed.</summary>
    public short Tries { get; init; }

    /// <summary>Not looked at before; null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>The numbers stand in the database for ever.</summary>
internal enum AttachmentState : byte
{
    /// <summary>Nobody has looked for viruses yet.</summary>
    Waiting = 1,
    Clean = 2,

    /// <summary>What was in it is gone.</summary>
    Infected = 3,

    /// <summary>The scanner did not answer; it is tried again.</summary>
    Failed = 4,
}

/// <summary>A part of an attachment, of at most 1 MiB.</summary>
internal sealed class AttachmentPart
{
    internal const int MostBytes = 1 << 20;

    public required Guid AttachmentId { get; init; }
    public required short Seq { get; init; }
    public required byte[] Content { get; init; }
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>, IEntityTypeConfiguration<AttachmentPart>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ToTable(
            "attachment",
            "attachments",
            table =>
            {
                table.HasCheckConstraint("ck_attachment_slot", $"slot between 1 and {Attachment.MostOfMatter}");
                table.HasCheckConstraint("ck_attachment_size", $"size between 1 and {FileInspection.MostBytes}");
            }
        );
        attachment.IsPersonalByHand();
        attachment.Property(a => a.Id).ValueGeneratedNever();
        attachment.Property(a => a.Kind).HasConversion<short>();
        attachment.Property(a => a.State).HasConversion<short>();
        attachment.Property(a => a.Tries).HasDefaultValue((short)0);
        attachment.HasIndex(a => new { a.Matter, a.Slot }).IsUnique();
        attachment.HasIndex(a => a.AccountId);
        attachment.HasIndex(a => a.At, "ix_attachment_waiting").HasFilter("state in (1, 4)");
        attachment.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AttachmentPart> part)
    {
        part.ToTable(
            "part",
            "attachments",
            table => table.HasCheckConstraint("ck_part_content", $"octet_length(content) <= {AttachmentPart.MostBytes}")
        );
        part.IsPersonalByHand();
        part.HasKey(p => new { p.AttachmentId, p.Seq });
        part.HasOne<Attachment>().WithMany().HasForeignKey(p => p.AttachmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
