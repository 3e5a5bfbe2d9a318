using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Notices.Tables;

/// <summary>By which channel somebody wants notices. The latest holds; earlier ones stay on record.</summary>
internal sealed class NoticeChoice
{
    public int Id { get; init; }
    public required int PersonId { get; init; }
    public required NoticeChannel Channel { get; init; }

    /// <summary>Told "you have a message" and no more; null for nowhere.</summary>
    public string? Email { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class NoticeChoiceMapping : IEntityTypeConfiguration<NoticeChoice>
{
    public void Configure(EntityTypeBuilder<NoticeChoice> choice)
    {
        choice.ToTable("choice", "notices");
        choice.IsPersonalByHand(c => c.PersonId);
        choice.Property(c => c.Channel).HasConversion<short>();
        choice.HasIndex(c => new { c.PersonId, c.Id });
    }
}
