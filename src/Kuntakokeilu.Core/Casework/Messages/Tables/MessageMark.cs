using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Casework.Messages.Tables;

/// <summary>One side has seen the other's messages up to one: the furthest counts. Never changed or deleted.</summary>
internal sealed class MessageMark
{
    public int Id { get; init; }
    public required int PersonId { get; init; }

    /// <summary>The number of the message.</summary>
    public required int UpTo { get; init; }

    /// <summary>The jobseeker's side; else the authority's, whichever of its officials.</summary>
    public required bool IsByCustomer { get; init; }
    public required string By { get; init; }
    public required DateOnly Day { get; init; }
}

internal sealed class MessageMarkMapping : IEntityTypeConfiguration<MessageMark>
{
    public void Configure(EntityTypeBuilder<MessageMark> mark)
    {
        mark.ToTable("message_mark", "casework");
        mark.IsPersonalByDay(m => m.PersonId, m => m.Day);
        mark.HasIndex(m => new
        {
            m.PersonId,
            m.IsByCustomer,
            m.UpTo,
        });
        mark.HasOne<Message>().WithMany().HasForeignKey(m => m.UpTo).OnDelete(DeleteBehavior.Restrict);
    }
}
