using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Registration.Restarting.Tables;

/// <summary>
/// Whoever may not start again on the web asks the municipality to do it, in a message. Never changed; it is answered when
/// the search is open again, or when the start is refused.
/// </summary>
internal sealed class RestartRequest
{
    public int Id { get; init; }

    /// <summary>Made with the form: what is sent twice is there already.</summary>
    public required Guid Matter { get; init; }

    public required int PersonId { get; init; }

    /// <summary>Number of the municipality that organises, and is asked.</summary>
    public required short Organiser { get; init; }

    public required string Text { get; init; }

    /// <summary>The legal day: from it the search can begin.</summary>
    public required DateOnly SentOn { get; init; }
}

internal sealed class RestartRequestMapping : IEntityTypeConfiguration<RestartRequest>
{
    public void Configure(EntityTypeBuilder<RestartRequest> request)
    {
        request.ToTable("restart_request", "registration");
        request.IsPersonalByHand(r => r.PersonId);
        request.HasIndex(r => r.Matter).IsUnique();
        request.HasIndex(r => r.PersonId);
        request.HasIndex(r => new { r.Organiser, r.Id });
    }
}
