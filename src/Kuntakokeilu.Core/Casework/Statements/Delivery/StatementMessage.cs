using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Casework.Statements.Delivery;

/// <summary>
/// A statement on its way to the payer, written in the transaction of its giving. What it tells stays; only how it goes is
/// written again.
/// </summary>
internal sealed class StatementMessage
{
    /// <summary>By which the receiver knows it: made of the statement and its version (<see cref="MessageId"/>).</summary>
    public required Guid Id { get; init; }

    public required int PersonId { get; init; }

    /// <summary>The order in which a person's are sent, from 1.</summary>
    public required int Number { get; init; }

    public required MessageKind Kind { get; init; }

    /// <summary>The same for a statement, what corrects it and what takes it back; drawn, so that it tells of nobody.</summary>
    public required Guid StatementId { get; init; }

    /// <summary>1 as it was given; one more with each correction, and as it is taken back.</summary>
    public required short Version { get; init; }

    /// <summary>The event that it tells of.</summary>
    public required short EventSeq { get; init; }

    /// <summary>The event by which the statement was given first.</summary>
    public required short OriginSeq { get; init; }

    /// <summary>An unemployment fund by its number; 0 for Kela.</summary>
    public required short Fund { get; init; }

    /// <summary>To which payer an official has sent it instead; null for the one above.</summary>
    public short? RoutedTo { get; init; }

    /// <summary>What the payer may know, and no more; not who it is about.</summary>
    public required string Body { get; init; }

    /// <summary>Of who gave it: what X-Road is told instead of a name.</summary>
    public int? AccountId { get; init; }

    public required DateTimeOffset At { get; init; }
    public required MessageState State { get; init; }

    /// <summary>How many tries have failed since it was last put into the queue.</summary>
    public required short Tries { get; init; }

    /// <summary>Not before; while a node has it, until when it has.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>By which a node has taken it.</summary>
    public Guid? Taking { get; init; }
    public DateTimeOffset? FirstTriedAt { get; init; }

    /// <summary>When the receiver first said that it has it.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>When it first said that it takes it.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>On which day the letter went.</summary>
    public DateOnly? PrintedOn { get; init; }

    /// <summary>Why it was not taken the last time.</summary>
    public MessageFault? Fault { get; init; }

    /// <summary>In the receiver's word, of what it rejected.</summary>
    public string? Rejection { get; init; }

    /// <summary>What the network gives to prove that it carried the message: X-Road's number and hash of the call.</summary>
    public string? Evidence { get; init; }
}

/// <summary>How far a message is.</summary>
internal enum MessageState : byte
{
    Queued = 1,

    /// <summary>In the hands of a node.</summary>
    Sending,

    /// <summary>The receiver has it, and has not said yet whether it takes it.</summary>
    Received,

    /// <summary>The receiver has taken it.</summary>
    Accepted,

    /// <summary>Nobody tries any more: an official looks at it, and the person's later ones wait.</summary>
    Dead,

    /// <summary>It went on paper: decree 153/2021, 2 §.</summary>
    Printed,

    /// <summary>It was not taken, and what corrects it or takes it back goes in its place.</summary>
    Replaced,
}

/// <summary>What a message is.</summary>
internal enum MessageKind : byte
{
    Give = 1,
    Correct,
    Cancel,

    /// <summary>A notice of a job search in another state (1269/2020, 12 b §).</summary>
    EuNotice,
}

/// <summary>Why a message was not taken.</summary>
internal enum MessageFault : byte
{
    /// <summary>No answer for a day, or none that could be read.</summary>
    NoAnswer = 1,

    /// <summary>The receiver will not have it.</summary>
    Rejected,

    /// <summary>The receiver has another content under the same number.</summary>
    OtherContent,

    /// <summary>The person has no identity code on record.</summary>
    NoCode,

    /// <summary>The network does not carry it: who sends, or to whom, is set wrong.</summary>
    NotCarried,

    /// <summary>The receiver has had it for a day, and has not said whether it takes it.</summary>
    NotAcknowledged,
}

internal sealed class StatementMessageMapping : IEntityTypeConfiguration<StatementMessage>
{
    internal const int LongestWord = 64;

    public void Configure(EntityTypeBuilder<StatementMessage> message)
    {
        message.ToTable("message", "statements");
        message.IsPersonal(m => m.PersonId);
        message.HasKey(m => m.Id);
        message.Property(m => m.Id).ValueGeneratedNever();
        message.HasIndex(m => new { m.PersonId, m.Number }).IsUnique();
        message.HasIndex(m => new { m.PersonId, m.EventSeq }).IsUnique();
        // As it was written: what is sent again is the same to the letter.
        message.Property(m => m.Body).HasColumnType("json");
        message.Property(m => m.Kind).HasConversion<short>();
        message.Property(m => m.State).HasConversion<short>();
        message.Property(m => m.Fault).HasConversion<short?>();
        message.Property(m => m.Rejection).HasMaxLength(LongestWord);
        message.Property(m => m.Evidence).HasMaxLength(256);
        message
            .HasIndex(m => m.DueAt, "ix_message_due")
            .HasFilter(
                $"state in ({(int)MessageState.Queued}, {(int)MessageState.Sending}, {(int)MessageState.Received})"
            );
        message.HasIndex(m => m.PersonId, "ix_message_dead").HasFilter($"state = {(int)MessageState.Dead}");
    }
}
