using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Money.Tables;

/// <summary>A hearing of the municipalities about quotas (16 §): the proposal, until when they answer, and what came of it.</summary>
internal sealed class MoneyHearing
{
    public int Id { get; init; }
    public required string Ely { get; init; }
    public required DateOnly SentOn { get; init; }

    /// <summary>The last day for answers.</summary>
    public required DateOnly DueOn { get; init; }
    public required string Proposal { get; init; }

    /// <summary>What was heard and what was thought of it; null while it is open.</summary>
    public string? Memo { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public int? SentBy { get; init; }

    /// <summary>By which a form that is sent again is known; null where a program sent it.</summary>
    public Guid? Matter { get; init; }

    /// <summary>How many sums it has: none is added to what municipalities are asked about.</summary>
    public short Sums { get; init; }
    public int? ClosedBy { get; init; }
}

/// <summary>A sum proposed: from which account, to which.</summary>
internal sealed class HearingSum
{
    public required int HearingId { get; init; }
    public required short Number { get; init; }
    public required string Debit { get; init; }
    public required string Credit { get; init; }
    public required long Amount { get; init; }
}

/// <summary>A municipality that is heard, and its answer.</summary>
internal sealed class HeardMunicipality
{
    public required int HearingId { get; init; }
    public required short Municipality { get; init; }

    /// <summary>The holder's code of its area.</summary>
    public required string Holder { get; init; }
    public DateOnly? AnsweredOn { get; init; }
    public bool? Agrees { get; init; }
    public string? Answer { get; init; }
}

internal sealed class MoneyHearingMapping
    : IEntityTypeConfiguration<MoneyHearing>,
        IEntityTypeConfiguration<HearingSum>,
        IEntityTypeConfiguration<HeardMunicipality>
{
    public void Configure(EntityTypeBuilder<MoneyHearing> hearing)
    {
        hearing.ToTable(
            "hearing",
            "money",
            table =>
            {
                table.HasCheckConstraint("ck_hearing_days", "due_on >= sent_on and closed_on >= sent_on");
                table.HasCheckConstraint("ck_hearing_closed", "(closed_on is null) = (memo is null)");
            }
        );
        hearing.Property(h => h.Ely).UseCollation("C");
        hearing.HasIndex(h => h.Ely);
        hearing.HasIndex(h => h.Matter).IsUnique();
    }

    public void Configure(EntityTypeBuilder<HearingSum> sum)
    {
        sum.ToTable("hearing_sum", "money", table => table.HasCheckConstraint("ck_hearing_sum_amount", "amount > 0"));
        sum.HasKey(s => new { s.HearingId, s.Number });
        sum.HasOne<MoneyHearing>().WithMany().HasForeignKey(s => s.HearingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<HeardMunicipality> heard)
    {
        heard.ToTable(
            "heard_municipality",
            "money",
            table =>
                table.HasCheckConstraint(
                    "ck_heard_municipality_answer",
                    "(answered_on is null) = (agrees is null) and (answered_on is null) = (answer is null)"
                )
        );
        heard.HasKey(m => new { m.HearingId, m.Municipality });
        heard.Property(m => m.Holder).UseCollation("C");
        heard.HasIndex(m => m.Municipality);
        heard.HasOne<MoneyHearing>().WithMany().HasForeignKey(m => m.HearingId).OnDelete(DeleteBehavior.Restrict);
    }
}
