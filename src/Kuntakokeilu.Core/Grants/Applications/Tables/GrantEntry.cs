using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.Grants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Grants.Applications.Tables;

/// <summary>A step taken about an application, with what was told, found or decided by it. Only added to.</summary>
internal sealed class GrantEntry
{
    public required int ApplicationId { get; init; }

    /// <summary>From 1: of two who take the next one, one finds it taken.</summary>
    public required short Number { get; init; }

    /// <summary>The form's own number: what is sent twice is done once.</summary>
    public Guid? Matter { get; init; }
    public required GrantStep Kind { get; init; }
    public required GrantParty Party { get; init; }

    /// <summary>How far it is after it.</summary>
    public required GrantState State { get; init; }

    /// <summary>The legal day.</summary>
    public required DateOnly Day { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Who; null for a program.</summary>
    public int? AccountId { get; init; }
    public required string By { get; init; }
    public DateOnly? Until { get; init; }

    /// <summary>To which authority it goes.</summary>
    public string? Authority { get; init; }

    /// <summary>Of a decision: what it comes to, in cents.</summary>
    public long? Sum { get; init; }

    /// <summary>Of a decision: how it is challenged.</summary>
    public AppealWay? Appeal { get; init; }
    public required string Text { get; init; }

    /// <summary>What was told, found or reckoned.</summary>
    public string? Facts { get; init; }
}

internal sealed class GrantEntryMapping : IEntityTypeConfiguration<GrantEntry>
{
    public void Configure(EntityTypeBuilder<GrantEntry> entry)
    {
        entry.ToTable("application_entry", "grants");
        entry.IsPersonalByHand();
        entry.HasKey(e => new { e.ApplicationId, e.Number });
        entry.Property(e => e.Kind).HasConversion<short>();
        entry.Property(e => e.Party).HasConversion<short>();
        entry.Property(e => e.State).HasConversion<short>();
        entry.Property(e => e.Appeal).HasConversion<short?>();
        entry.Property(e => e.Authority).UseCollation("C");
        entry.Property(e => e.Facts).HasColumnType("jsonb");
        entry.HasIndex(e => e.Matter).IsUnique();
        entry.HasOne<GrantCase>().WithMany().HasForeignKey(e => e.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
