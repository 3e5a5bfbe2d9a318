using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Money.Tables;

/// <summary>Whose a decision is, from its first row on.</summary>
internal sealed class BookDecision
{
    public required Guid Id { get; init; }

    /// <summary>Whose quota or part: <c>quota/area-11</c>.</summary>
    public required string UsedBy { get; init; }
    public required bool Weak { get; init; }
}

/// <summary>How much of a tied or paid account is a decision's. Written by the database as rows are entered.</summary>
internal sealed class DecisionShare
{
    public required Guid Decision { get; init; }
    public required int Account { get; init; }
    public required long Amount { get; init; }
}

/// <summary>Money kept for a decision, until it is posted, taken back or has run out.</summary>
internal sealed class BookReservation
{
    /// <summary>The transfer's.</summary>
    public required Guid Id { get; init; }
    public required int Debit { get; init; }
    public required int Credit { get; init; }
    public required Guid Decision { get; init; }
    public required long Amount { get; init; }
    public required DateOnly Expires { get; init; }

    /// <summary>The transfer that has ended it.</summary>
    public Guid? EndedBy { get; init; }
}

/// <summary>From when until when a year's money of a moment is used.</summary>
internal sealed class BookYear
{
    public required string Moment { get; init; }
    public required short Year { get; init; }
    public required DateOnly FirstDay { get; init; }
    public required DateOnly LastDay { get; init; }

    /// <summary>When it was found to have nothing left.</summary>
    public DateOnly? ClosedOn { get; init; }
}

/// <summary>The place of a transfer in the book, given once everything before it has been entered.</summary>
internal sealed class BookNumber
{
    /// <summary>1, 2, 3: none is left out.</summary>
    public required long Seq { get; init; }
    public required Guid Transfer { get; init; }

    /// <summary>When it was entered; never before that of the number before it, though clocks are set back.</summary>
    public required DateTimeOffset At { get; init; }
    public required long Posting { get; init; }
}

/// <summary>Open commitments for which the newest quota does not suffice. The ELY centre is told.</summary>
internal sealed class RollShortage
{
    public int Id { get; init; }
    public required string Ely { get; init; }

    /// <summary>The account whose commitments could not be rolled.</summary>
    public required int Account { get; init; }

    /// <summary>Into which year; null where the holder has no newer quota.</summary>
    public short? ToYear { get; init; }
    public required DateOnly Day { get; init; }
    public required long Needed { get; init; }
    public required long Available { get; init; }
}

internal sealed class BookStandingMapping
    : IEntityTypeConfiguration<BookDecision>,
        IEntityTypeConfiguration<DecisionShare>,
        IEntityTypeConfiguration<BookReservation>,
        IEntityTypeConfiguration<BookYear>,
        IEntityTypeConfiguration<BookNumber>,
        IEntityTypeConfiguration<RollShortage>
{
    public void Configure(EntityTypeBuilder<BookDecision> decision)
    {
        decision.ToTable("decision", "money");
        decision.Property(d => d.UsedBy).UseCollation("C");
    }

    public void Configure(EntityTypeBuilder<DecisionShare> share)
    {
        share.ToTable(
            "decision_share",
            "money",
            table => table.HasCheckConstraint("ck_decision_share_amount", "amount >= 0")
        );
        share.HasKey(s => new { s.Decision, s.Account });
        share.HasIndex(s => s.Account).HasFilter("amount > 0");
        share.HasOne<BookAccount>().WithMany().HasForeignKey(s => s.Account).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BookReservation> reservation)
    {
        reservation.ToTable("reservation", "money");
        reservation.HasIndex(r => r.Expires).HasFilter("ended_by is null");
    }

    public void Configure(EntityTypeBuilder<BookYear> year)
    {
        year.ToTable(
            "use_year",
            "money",
            table => table.HasCheckConstraint("ck_use_year_days", "first_day <= last_day")
        );
        year.HasKey(y => new { y.Moment, y.Year });
    }

    public void Configure(EntityTypeBuilder<BookNumber> number)
    {
        number.ToTable("number", "money", table => table.HasCheckConstraint("ck_number_seq", "seq > 0"));
        number.HasKey(n => n.Seq);
        number.Property(n => n.Seq).ValueGeneratedNever();
        number.HasIndex(n => n.Transfer).IsUnique();
        number.HasOne<BookTransfer>().WithMany().HasForeignKey(n => n.Transfer).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RollShortage> shortage)
    {
        shortage.ToTable("roll_shortage", "money");
        shortage.Property(s => s.Ely).UseCollation("C");
        shortage.HasIndex(s => new { s.Account, s.Day }).IsUnique();
        shortage.HasOne<BookAccount>().WithMany().HasForeignKey(s => s.Account).OnDelete(DeleteBehavior.Restrict);
    }
}
