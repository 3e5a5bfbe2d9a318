using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Notices.Tables;

/// <summary>
/// Somebody is told of something. What it tells is never changed; how it goes is, by the sender and by what the message
/// service tells of it.
/// </summary>
internal sealed class Notice
{
    /// <summary>The message service knows it by this, and takes it once.</summary>
    public required Guid Id { get; init; }

    public required NoticeKind Kind { get; init; }
    public required int PersonId { get; init; }

    /// <inheritdoc cref="NewNotice.Cause" />
    public required string Cause { get; init; }

    /// <inheritdoc cref="NewNotice.Addressee" />
    public required string Addressee { get; init; }

    /// <inheritdoc cref="NewNotice.Words" />
    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }
    public required NoticeState State { get; init; }

    /// <summary>By which it was sent last; null before, and for what an organisation reads here.</summary>
    public NoticeChannel? Channel { get; init; }

    /// <summary>How many times sending has failed by this channel.</summary>
    public short Tries { get; init; }

    /// <summary>Not sent before; null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Which taking it is in the hands of, and until when: after that whoever comes first takes it anew.</summary>
    public Guid? Taking { get; init; }
    public DateTimeOffset? TakenUntil { get; init; }

    /// <summary>Why sending failed last.</summary>
    public SendingFault? Fault { get; init; }

    /// <summary>The message service's number for it.</summary>
    public long? MessageId { get; init; }

    /// <summary>SHA-256 of what was sent.</summary>
    public byte[]? BodyHash { get; init; }

    public DateTimeOffset? SentAt { get; init; }
    public DateTimeOffset? DeliveredAt { get; init; }
    public DateTimeOffset? ReadAt { get; init; }
}

/// <summary>How far a notice is. The numbers stand in the database for ever.</summary>
internal enum NoticeState : byte
{
    Queued = 1,
    Sending = 2,
    Sent = 3,
    Delivered = 4,
    Read = 5,

    /// <summary>Nobody tries any more: somebody has to look at it.</summary>
    Failed = 6,

    /// <summary>It had not gone when what it tells of was so no more: it does not go.</summary>
    Withdrawn = 7,
}

internal enum NoticeChannel : byte
{
    /// <summary>Suomi.fi Messages.</summary>
    Electronic = 1,
    Letter = 2,
}

/// <summary>Why a sending failed, without a word of the answer: that may name people.</summary>
internal enum SendingFault : byte
{
    /// <summary>No answer in time, or none at all.</summary>
    NoAnswer = 1,

    /// <summary>The service is in trouble.</summary>
    ServiceFailed = 2,

    /// <summary>The answer can't be understood.</summary>
    Unreadable = 3,

    /// <summary>The service does not take this one, however often it is tried.</summary>
    Refused = 4,

    /// <summary>The service does not take our user name.</summary>
    NotSignedIn = 5,

    /// <summary>The person has no active mailbox.</summary>
    NoMailbox = 6,

    /// <summary>Neither an identity code nor an address is on record.</summary>
    NoAddress = 7,

    /// <summary>The post brought the letter back, or could not deliver it.</summary>
    Returned = 8,
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("notice", "notices");
        notice.IsPersonalByHand(n => n.PersonId);
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.Property(n => n.Kind).HasConversion<short>();
        notice.Property(n => n.State).HasConversion<short>();
        notice.Property(n => n.Channel).HasConversion<short?>();
        notice.Property(n => n.Fault).HasConversion<short?>();
        notice.Property(n => n.Cause).UseCollation("C");
        notice.Property(n => n.Addressee).UseCollation("C");
        notice.Property(n => n.Words).HasColumnType("jsonb");
        notice.Property(n => n.Tries).HasDefaultValue((short)0);
        notice
            .HasIndex(n => new
            {
                n.Cause,
                n.Kind,
                n.Addressee,
            })
            .IsUnique();
        notice.HasIndex(n => new { n.PersonId, n.At });
        notice.HasIndex(n => n.MessageId);
        // What an organisation has not seen yet.
        notice
            .HasIndex(n => new { n.Addressee, n.PersonId }, "ix_notice_unseen")
            .HasFilter($"state = {(int)NoticeState.Delivered} and addressee <> '{NewNotice.Customer}'")
            .HasDatabaseName("ix_notice_unseen");
        // What waits is little beside what has gone.
        notice.HasIndex(n => n.At, "ix_notice_waiting").HasFilter("state in (1, 2, 6)");
    }
}
