using Kuntakokeilu.Core.Ohjaamo.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Ohjaamo.Tables;

/// <summary>A visit of a day that is not over. In the order of the rows stands when each came: so none stays here.</summary>
internal sealed class TrayVisit
{
    public required Guid Id { get; init; }

    /// <summary>The day on which it was counted.</summary>
    public required DateOnly Received { get; init; }

    public required DateOnly Day { get; init; }
    public required int PointId { get; init; }
    public required VisitAge Age { get; init; }
    public required VisitSex Sex { get; init; }
    public required VisitSituation Situation { get; init; }
    public required VisitLanguage Language { get; init; }
    public required VisitWay Way { get; init; }
    public required VisitTopics Topics { get; init; }
    public required short Size { get; init; }
}

/// <summary>
/// A visit that is counted: without an identifier, and beside the others of its day in an order that tells nothing.
/// </summary>
internal sealed class CountedVisit
{
    public required DateOnly Day { get; init; }
    public required int PointId { get; init; }
    public required VisitAge Age { get; init; }
    public required VisitSex Sex { get; init; }
    public required VisitSituation Situation { get; init; }
    public required VisitLanguage Language { get; init; }
    public required VisitWay Way { get; init; }
    public required VisitTopics Topics { get; init; }
    public required short Size { get; init; }
}

/// <summary>An identifier that has come, of a visit or of an answer, without either: so that it is taken once.</summary>
internal sealed class TakenIdentifier
{
    /// <summary>Longer than a visit may be counted after its day.</summary>
    internal const int DaysKept = 400;

    public required Guid Id { get; init; }
    public required DateOnly Received { get; init; }
}

/// <summary>What somebody said on a day that is not over.</summary>
internal sealed class TrayEffect
{
    public required Guid Id { get; init; }
    public required DateOnly Received { get; init; }
    public required int PointId { get; init; }
    public short? Got { get; init; }
    public short? NextStep { get; init; }
    public short? MovedOn { get; init; }
    public short? Again { get; init; }
}

/// <summary>What somebody said, counted as a visit is.</summary>
internal sealed class CountedEffect
{
    public required DateOnly Day { get; init; }
    public required int PointId { get; init; }
    public short? Got { get; init; }
    public short? NextStep { get; init; }
    public short? MovedOn { get; init; }
    public short? Again { get; init; }
}

internal sealed class VisitMapping
    : IEntityTypeConfiguration<TrayVisit>,
        IEntityTypeConfiguration<CountedVisit>,
        IEntityTypeConfiguration<TakenIdentifier>,
        IEntityTypeConfiguration<TrayEffect>,
        IEntityTypeConfiguration<CountedEffect>
{
    public void Configure(EntityTypeBuilder<TrayVisit> visit)
    {
        visit.ToTable(
            "tray_visit",
            "ohjaamo",
            table =>
            {
                table.HasCheckConstraint(
                    "ck_tray_visit_day",
                    $"day <= received and received - day <= {Visit.MostDaysLater}"
                );
                table.HasCheckConstraint("ck_tray_visit_size", $"size between 1 and {Visit.MostPeople}");
                table.HasCheckConstraint("ck_tray_visit_values", Values);
            }
        );
        visit.HasKey(v => v.Id);
        AsNumbers(visit);
        visit.HasOne<OhjaamoPoint>().WithMany().HasForeignKey(v => v.PointId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CountedVisit> visit)
    {
        visit.ToTable("visit", "ohjaamo");
        // No number either: it would tell the order in which they were counted.
        visit.HasNoKey();
        AsNumbers(visit);
        visit.HasIndex(v => v.Day);
        visit.HasOne<OhjaamoPoint>().WithMany().HasForeignKey(v => v.PointId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TakenIdentifier> taken)
    {
        taken.ToTable("taken", "ohjaamo");
        taken.HasKey(t => t.Id);
        taken.HasIndex(t => t.Received);
    }

    public void Configure(EntityTypeBuilder<TrayEffect> effect)
    {
        effect.ToTable(
            "tray_effect",
            "ohjaamo",
            table =>
                table.HasCheckConstraint(
                    "ck_tray_effect_values",
                    string.Join(
                        " and ",
                        ((string[])["got", "next_step", "moved_on", "again"]).Select(one =>
                            $"{one} between 1 and {Effect.Best}"
                        )
                    )
                )
        );
        effect.HasKey(e => e.Id);
        effect.HasOne<OhjaamoPoint>().WithMany().HasForeignKey(e => e.PointId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CountedEffect> effect)
    {
        effect.ToTable("effect", "ohjaamo");
        effect.HasNoKey();
        effect.HasIndex(e => e.Day);
        effect.HasOne<OhjaamoPoint>().WithMany().HasForeignKey(e => e.PointId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void AsNumbers<T>(EntityTypeBuilder<T> visit)
        where T : class
    {
        foreach (
            string value in (string[])
                [
                    nameof(CountedVisit.Age),
                    nameof(CountedVisit.Sex),
                    nameof(CountedVisit.Situation),
                    nameof(CountedVisit.Language),
                    nameof(CountedVisit.Way),
                    nameof(CountedVisit.Topics),
                ]
        )
            visit.Property(value).HasConversion<short>();
    }

    /// <summary>Each within its list, and not more topics than may be.</summary>
    private static string Values { get; } =
        string.Join(
            " and ",
            [
                .. (
                    (IEnumerable<(string, int)>)
                        [
                            ("age", Enum.GetValues<VisitAge>().Length),
                            ("sex", Enum.GetValues<VisitSex>().Length),
                            ("situation", Enum.GetValues<VisitSituation>().Length),
                            ("language", Enum.GetValues<VisitLanguage>().Length),
                            ("way", Enum.GetValues<VisitWay>().Length),
                        ]
                ).Select(one => $"{one.Item1} between 1 and {one.Item2}"),
                "topics between 0 and 127",
                $"bit_count(topics::int::bit(7)) <= {Visit.MostTopics}",
            ]
        );
}
