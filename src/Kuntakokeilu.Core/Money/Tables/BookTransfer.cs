using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Money.Tables;

/// <summary>A row of the book. Only added to.</summary>
internal sealed class BookTransfer
{
    public required Guid Id { get; init; }

    /// <summary>
    /// Of what was entered at once, taken while its accounts are locked: so of two about one account the later has the larger.
    /// Numbers are left out where something was undone.
    /// </summary>
    public required long Posting { get; init; }

    /// <summary>Its place in the posting.</summary>
    public required int Ordinal { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateOnly Day { get; init; }
    public Guid? GroupId { get; init; }
    public required TransferKind Kind { get; init; }
    public required TransferPhase Phase { get; init; }

    /// <summary>The reservation that it ends.</summary>
    public Guid? Pending { get; init; }
    public required int Debit { get; init; }
    public required int Credit { get; init; }
    public required long Amount { get; init; }
    public Guid? Decision { get; init; }
    public string? Payment { get; init; }
    public int? Hearing { get; init; }
    public DateOnly? Expires { get; init; }
    public bool? Weak { get; init; }
    public string? PreparedBy { get; init; }
    public required string Actor { get; init; }
    public required string Reason { get; init; }
}

internal sealed class BookTransferMapping : IEntityTypeConfiguration<BookTransfer>
{
    internal const string Numbers = "posting_number";

    /// <summary>Reserve, commit, void, expire, release, pay, refund, refund_late, roll_out, roll_in.</summary>
    private const string OfDecisions = "kind in (11, 12, 13, 14, 15, 16, 17, 18, 20, 21)";

    public void Configure(EntityTypeBuilder<BookTransfer> transfer)
    {
        transfer.ToTable(
            "transfer",
            "money",
            table =>
            {
                table.HasCheckConstraint("ck_transfer_amount", "amount between 1 and 999999999999999");
                table.HasCheckConstraint("ck_transfer_accounts", "debit <> credit");
                table.HasCheckConstraint(
                    "ck_transfer_decision",
                    $"(decision is not null) = ({OfDecisions}) and (weak is not null) = ({OfDecisions})"
                );
                // A cut of the TE office's own part needs none: which it is, the accounts tell.
                table.HasCheckConstraint("ck_transfer_hearing", "hearing is not null or kind not in (5, 7, 9)");
                table.HasCheckConstraint(
                    "ck_transfer_phase",
                    "phase = case when kind = 11 then 2 when kind in (13, 14) then 4 when kind = 12 and pending is not null then 3 else 1 end"
                        + " and (pending is not null) = (phase in (3, 4)) and (expires is not null) = (phase = 2)"
                );
                table.HasCheckConstraint("ck_transfer_payment", "(payment is not null) = (kind = 16)");
                table.HasCheckConstraint(
                    "ck_transfer_eyes",
                    "kind not in (3, 5, 6, 7, 8, 9, 10, 12, 15, 16, 17) or (prepared_by is not null and prepared_by <> actor)"
                );
            }
        );
        transfer.Metadata.Model.AddSequence(Numbers, "money");
        transfer.Property(t => t.Kind).HasConversion<short>();
        transfer.Property(t => t.Phase).HasConversion<short>();
        transfer.HasIndex(t => new { t.Posting, t.Ordinal }).IsUnique();
        transfer.HasIndex(t => t.Payment).IsUnique();
        transfer.HasIndex(t => t.Decision);
        transfer.HasIndex(t => t.Debit);
        transfer.HasIndex(t => t.Credit);
        // What was granted to an account, and taken from it, among all that was decided from it; and by whom decisions were made.
        transfer
            .HasIndex(t => t.Credit, "granted")
            .HasFilter("kind in (5, 6, 7, 9, 10)")
            .HasDatabaseName("ix_transfer_granted");
        transfer.HasIndex(t => t.Debit, "taken").HasFilter("kind in (8, 9, 10)").HasDatabaseName("ix_transfer_taken");
        transfer.HasIndex(t => t.Actor).HasFilter("kind = 12");
        transfer.HasOne<BookAccount>().WithMany().HasForeignKey(t => t.Debit).OnDelete(DeleteBehavior.Restrict);
        transfer.HasOne<BookAccount>().WithMany().HasForeignKey(t => t.Credit).OnDelete(DeleteBehavior.Restrict);
        transfer.HasOne<MoneyHearing>().WithMany().HasForeignKey(t => t.Hearing).OnDelete(DeleteBehavior.Restrict);
    }
}
