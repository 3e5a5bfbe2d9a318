using Kuntakokeilu.Core.Access.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Registration.Restarting.Tables;

/// <summary>
/// A municipality restricts starting a search again on the web after neglect, or lets it be again (6 § 3 mom). The latest
/// row holds.
/// </summary>
internal sealed class RestartRestriction
{
    public int Id { get; init; }

    /// <summary>Number of the municipality that organises.</summary>
    public required short Organiser { get; init; }

    public required bool IsRestricted { get; init; }

    /// <summary>Null for a program's.</summary>
    public int? AccountId { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class RestartRestrictionMapping : IEntityTypeConfiguration<RestartRestriction>
{
    public void Configure(EntityTypeBuilder<RestartRestriction> restriction)
    {
        restriction.ToTable("restart_restriction", "registration");
        restriction.HasIndex(r => new { r.Organiser, r.Id });
        restriction.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
