using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Notices.Tables;

/// <summary>What the message service has told of a message: of each kind once, however often it tells it.</summary>
internal sealed class MessageEvent
{
    public required long MessageId { get; init; }

    /// <summary>As the service names it.</summary>
    public required string Type { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>How far the message service's events have been read; one row, moved in the transaction of their effects.</summary>
internal sealed class MessagePosition
{
    internal const short Only = 1;

    public required short Id { get; init; }

    /// <summary>The service's own mark.</summary>
    public required string Token { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class MessageEventMapping
    : IEntityTypeConfiguration<MessageEvent>,
        IEntityTypeConfiguration<MessagePosition>
{
    public void Configure(EntityTypeBuilder<MessageEvent> told)
    {
        told.ToTable("message_event", "notices");
        told.IsPersonalByHand();
        told.HasKey(e => new { e.MessageId, e.Type });
        told.Property(e => e.Type).UseCollation("C");
    }

    public void Configure(EntityTypeBuilder<MessagePosition> position)
    {
        position.ToTable("message_position", "notices");
        position.Property(p => p.Id).ValueGeneratedNever();
    }
}
