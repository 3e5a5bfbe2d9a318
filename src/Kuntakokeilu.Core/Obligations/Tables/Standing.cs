using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.Obligations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Obligations.Tables;

/// <summary>
/// How a person stands: whose customer, and what is due next. One row for everybody who has a current period, by which an
/// authority's customers are listed. Who has the person follows <c>steering.current_period</c> at once; the rest is made anew
/// from the record when something was recorded or the day has come on which it changes by itself.
/// </summary>
internal sealed class Standing
{
    public required int PersonId { get; init; }
    public short? Organiser { get; init; }
    public short? TeOffice { get; init; }
    public required bool Protected { get; init; }

    /// <summary>
    /// In whose caseload the person is: the organiser's number, or the negative of the TE office's. Of whom the office is to
    /// take back both stand above, and the municipality still serves. Null when nobody does.
    /// </summary>
    public short? Holder { get; init; }

    /// <summary>From when who has the person has been responsible.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>
    /// The account of the official of the holder whose customer the person is (<c>casework.assignment</c>); null while it is
    /// nobody's, and again once another has the person.
    /// </summary>
    public int? WorkerId { get; init; }

    /// <summary>As in <c>register.identity</c>: a caseload is sorted by it. Empty without a name on record.</summary>
    public required string NameKey { get; init; }

    /// <summary>Rows came late of the person and wait to be settled.</summary>
    public required bool HasLate { get; init; }

    /// <summary>The day of the first message of the customer's that waits for the authority; null when none does.</summary>
    public DateOnly? MessageDay { get; init; }

    /// <summary>Something was recorded since: it waits to be reckoned.</summary>
    public required bool IsStale { get; init; }

    /// <summary>The day by which it was reckoned; null before the first time.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The day on which it is reckoned anew; null when it stays so.</summary>
    public DateOnly? TurnsOn { get; init; }

    /// <summary>Whether a job search is open.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Of what the authority owes and is not done: the last day of the first; null when nothing has one.</summary>
    public DateOnly? NextDue { get; init; }

    /// <summary>What that is.</summary>
    public ObligationKind? NextKind { get; init; }

    /// <summary>From when it can be done.</summary>
    public DateOnly? NextFrom { get; init; }

    /// <summary>The next day from which something is booked.</summary>
    public DateOnly? Booked { get; init; }

    /// <summary>The day of the last contact that was held.</summary>
    public DateOnly? LastHeld { get; init; }

    /// <summary>The kind of the latest accepted plan; none without one, or when it is no longer in force.</summary>
    public required PlanDetail PlanKind { get; init; }

    /// <summary>The day on which it was made or revised.</summary>
    public DateOnly? PlanDay { get; init; }

    /// <summary><see cref="NextDue"/>, by which a list is walked; the last of all days when there is none.</summary>
    public DateOnly DueKey { get; init; }

    /// <summary><see cref="LastHeld"/> in the same way; the first of all days when there is none.</summary>
    public DateOnly HeldKey { get; init; }

    /// <summary><see cref="PlanDay"/> in the same way.</summary>
    public DateOnly PlanKey { get; init; }

    /// <summary>Of who has nothing due.</summary>
    internal static readonly DateOnly Never = new(9999, 12, 30);

    /// <summary>Of who has had no contact, or has no plan.</summary>
    internal static readonly DateOnly NotYet = new(1900, 1, 1);
}

internal sealed class StandingMapping : IEntityTypeConfiguration<Standing>
{
    public void Configure(EntityTypeBuilder<Standing> standing)
    {
        standing.ToTable("standing", "obligations");
        standing.IsPersonalByHand(s => s.PersonId);
        standing.HasKey(s => s.PersonId);
        standing.Property(s => s.PersonId).ValueGeneratedNever();
        standing.Property(s => s.NextKind).HasConversion<short?>();
        standing.Property(s => s.PlanKind).HasConversion<short>().HasDefaultValue(PlanDetail.None);
        standing.Property(s => s.IsOpen).HasDefaultValue(false);
        standing.HasIndex(s => s.PersonId, "ix_standing_stale").HasFilter("is_stale");
        standing.HasIndex(s => s.TurnsOn).HasFilter("turns_on is not null");
        standing
            .Property(s => s.Holder)
            .HasComputedColumnSql("coalesce(organiser, (-te_office)::smallint)", stored: true);
        standing.Property(s => s.NameKey).UseCollation("C").HasDefaultValue("");
        standing.Property(s => s.HasLate).HasDefaultValue(false);
        standing.Property(s => s.DueKey).HasComputedColumnSql(Or("next_due", Standing.Never), stored: true);
        standing.Property(s => s.HeldKey).HasComputedColumnSql(Or("last_held", Standing.NotYet), stored: true);
        standing.Property(s => s.PlanKey).HasComputedColumnSql(Or("plan_day", Standing.NotYet), stored: true);
        Caseload(standing);
    }

    /// <summary>
    /// One for each order of the caseload and one for each filter that may leave few of many. The planner takes the one of
    /// which it reads fewer rows, so that a page costs hundreds of them and never all.
    /// </summary>
    private static void Caseload(EntityTypeBuilder<Standing> standing)
    {
        const string HasHolder = "holder is not null";
        Index("due", HasHolder, nameof(Standing.DueKey));
        Index("since", HasHolder, nameof(Standing.Since));
        Index("held", HasHolder, nameof(Standing.HeldKey));
        Index("plan", HasHolder, nameof(Standing.PlanKey));
        Index("name", HasHolder, nameof(Standing.NameKey));
        Index("worker", HasHolder, nameof(Standing.WorkerId), nameof(Standing.DueKey));
        Index("kind", "next_kind is not null", nameof(Standing.NextKind), nameof(Standing.DueKey));
        Index("plan_kind", $"plan_kind > {(int)PlanDetail.Employment}", nameof(Standing.PlanKind));
        Index("booked", "booked is not null", nameof(Standing.Booked));
        Index("late", "has_late");
        Index("message", "message_day is not null", nameof(Standing.MessageDay));

        void Index(string name, string filter, params string[] columns) =>
            standing
                .HasIndex([nameof(Standing.Holder), .. columns, nameof(Standing.PersonId)], $"ix_standing_{name}")
                .HasDatabaseName($"ix_standing_{name}")
                .HasFilter(filter);
    }

    private static string Or(string column, DateOnly none) => $"coalesce({column}, date '{none:yyyy-MM-dd}')";
}
