using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Money.Tables;

/// <summary>An account with what its rows come to. Written by the database as rows are entered, and by nobody else.</summary>
internal sealed class BookAccount
{
    public int Id { get; init; }
    public required string Name { get; init; }
    public required AccountKind Kind { get; init; }
    public required string Moment { get; init; }
    public required short Year { get; init; }
    public string? Holder { get; init; }
    public string? Purpose { get; init; }

    /// <summary>Credits less debits, in cents.</summary>
    public required long Balance { get; init; }

    /// <summary>Of it, what is kept for decisions that are prepared.</summary>
    public required long Reserved { get; init; }

    /// <summary>Something was granted to it.</summary>
    public required bool IsGranted { get; init; }
}

internal sealed class BookAccountMapping : IEntityTypeConfiguration<BookAccount>
{
    public void Configure(EntityTypeBuilder<BookAccount> account)
    {
        account.ToTable(
            "account",
            "money",
            table =>
            {
                table.HasCheckConstraint("ck_account_kept", "reserved >= 0");
                // Not a cent overspent, whoever asks: parliament, what has lapsed and late income have no limit.
                table.HasCheckConstraint("ck_account_available", "kind in (1, 13, 14) or balance >= reserved");
            }
        );
        account.Property(a => a.Kind).HasConversion<short>();
        account.Property(a => a.Name).UseCollation("C");
        account.Property(a => a.Holder).UseCollation("C");
        account.Property(a => a.Purpose).UseCollation("C");
        account.HasIndex(a => a.Name).IsUnique();
        account.HasIndex(a => new { a.Holder, a.Year });
        account.HasIndex(a => new { a.Moment, a.Year });
    }
}
