using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Registration.Export.Tables;

/// <summary>A way to take one's own data along: once, and within a day. What is taken is made when it is taken.</summary>
internal sealed class ExportTicket
{
    internal const int HoursOpen = 24;

    public required Guid Id { get; init; }
    public required int PersonId { get; init; }

    /// <summary>By the database's clock.</summary>
    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? TakenAt { get; init; }
}

internal sealed class ExportTicketMapping : IEntityTypeConfiguration<ExportTicket>
{
    public void Configure(EntityTypeBuilder<ExportTicket> ticket)
    {
        ticket.ToTable("export_ticket", "registration");
        ticket.IsPersonalByHand(t => t.PersonId);
        ticket.Property(t => t.Id).ValueGeneratedNever();
        ticket.HasIndex(t => t.PersonId);
    }
}
