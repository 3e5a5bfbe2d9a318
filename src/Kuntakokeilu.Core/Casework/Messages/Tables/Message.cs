using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Casework.Messages.Tables;

/// <summary>A message between a jobseeker and the authority that serves the jobseeker. Never changed or deleted.</summary>
internal sealed class Message
{
    public int Id { get; init; }
    public required int PersonId { get; init; }

    /// <summary>The form's own number: what is sent twice is there once.</summary>
    public required Guid Matter { get; init; }

    /// <summary>By the jobseeker, or by who acts for the jobseeker; else by an official.</summary>
    public required bool IsByCustomer { get; init; }

    /// <summary>The authority that served then: to which it was written, or in whose name.</summary>
    public required string Organisation { get; init; }

    /// <summary>Who wrote it; the account is null for a program.</summary>
    public int? AccountId { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The day in Finland.</summary>
    public required DateOnly Day { get; init; }
    public required string Text { get; init; }
}

internal sealed class MessageMapping : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.ToTable("message", "casework");
        message.IsPersonalByDay(m => m.PersonId, m => m.Day);
        message.HasIndex(m => new { m.PersonId, m.Id });
        message.HasIndex(m => m.Matter).IsUnique();
    }
}
