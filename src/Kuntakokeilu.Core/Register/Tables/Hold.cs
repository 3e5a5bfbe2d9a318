using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Register.Tables;

/// <summary>
/// Whom a transaction may record of, as the database has found: a program's, or one of the web. The row goes with the
/// transaction, so that nobody ever sees another's.
/// </summary>
internal sealed class Hold
{
    /// <summary>The transaction's number, which the database gives.</summary>
    public required ulong Transaction { get; init; }

    /// <summary>By which way.</summary>
    public required RecordingSource Source { get; init; }

    /// <summary>People of whom anything may be recorded.</summary>
    public required int[] Own { get; init; }

    /// <summary>People whom no authority has, and who may register.</summary>
    public required int[] Others { get; init; }

    /// <summary>How many people were named.</summary>
    public required int People { get; init; }
}

internal sealed class HoldMapping : IEntityTypeConfiguration<Hold>
{
    public void Configure(EntityTypeBuilder<Hold> hold)
    {
        hold.ToTable("hold", "register").IsUnlogged();
        hold.IsPersonalByHand();
        hold.HasKey(h => h.Transaction);
        // The release before knows programs only.
        hold.Property(h => h.Source).HasConversion<short>().HasDefaultValue(RecordingSource.Api);
        hold.Property(h => h.Transaction).HasColumnType("xid8").ValueGeneratedNever();
    }
}
