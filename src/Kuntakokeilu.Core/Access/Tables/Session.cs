using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Access.Tables;

/// <summary>
/// Somebody has signed in. The browser has the token, the database only its digest; whoever presents the token is let
/// in as this account, in the chosen role and for the chosen purpose, until the session ends. All times are the
/// database's own.
/// </summary>
internal sealed class Session
{
    public long Id { get; init; }

    /// <summary>SHA-256 of the token.</summary>
    public required byte[] TokenHash { get; init; }

    public required int AccountId { get; init; }

    /// <summary>The right of use by which one acts now; null for a jobseeker.</summary>
    public int? PermitId { get; init; }

    public required Purpose Purpose { get; init; }

    /// <summary>For whom one acts; null for oneself.</summary>
    public int? PrincipalId { get; init; }

    /// <summary>Browser and system, in general terms, so that its holder knows it again.</summary>
    public required string Client { get; init; }

    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>To the minute.</summary>
    public required DateTimeOffset UsedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("session", "access");
        session.IsPersonalByHand();
        session.HasIndex(s => s.TokenHash).IsUnique();
        session.HasIndex(s => s.AccountId);
        session.Property(s => s.Purpose).HasConversion<short>();
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
        session.HasOne<Principal>().WithMany().HasForeignKey(s => s.PrincipalId).OnDelete(DeleteBehavior.SetNull);
        session.HasOne<AccessGrant>().WithMany().HasForeignKey(s => s.PermitId).OnDelete(DeleteBehavior.Restrict);
    }
}
