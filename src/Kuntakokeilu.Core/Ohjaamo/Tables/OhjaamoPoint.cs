using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Ohjaamo.Tables;

/// <summary>
/// A place where anybody may come: an Ohjaamo, or from 2024 on a point of the low-threshold service. Nobody becomes a
/// customer of anything by coming.
/// </summary>
internal sealed class OhjaamoPoint
{
    internal const int LongestName = 120;

    /// <summary>The low-threshold service is of 2024.</summary>
    internal static readonly DateOnly LowThresholdFrom = new(2024, 1, 1);

    public int Id { get; init; }

    /// <summary>Code of the organisation whose point it is.</summary>
    public required string Organisation { get; init; }

    public required PointKind Kind { get; init; }
    public required string NameFi { get; init; }

    /// <summary>Null where it is the Finnish one.</summary>
    public string? NameSv { get; init; }
    public string? NameEn { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? Until { get; set; }

    internal bool IsOpenOn(DateOnly day) => day >= From && (Until is not { } last || day <= last);

    internal string Name(string language) =>
        language switch
        {
            "sv" => NameSv ?? NameFi,
            "en" => NameEn ?? NameFi,
            _ => NameFi,
        };
}

internal enum PointKind : byte
{
    Ohjaamo = 1,
    LowThreshold,
}

internal sealed class OhjaamoPointMapping : IEntityTypeConfiguration<OhjaamoPoint>
{
    // The organisation is told by its code and by no key: nothing leads from this schema into another.
    public void Configure(EntityTypeBuilder<OhjaamoPoint> point)
    {
        point.ToTable(
            "point",
            "ohjaamo",
            table =>
                table.HasCheckConstraint(
                    "ck_point_low_threshold",
                    $"kind <> {(int)PointKind.LowThreshold} or from_day >= '{OhjaamoPoint.LowThresholdFrom:yyyy-MM-dd}'"
                )
        );
        point.Property(p => p.Organisation).UseCollation("C");
        point.Property(p => p.Kind).HasConversion<short>();
        point.Property(p => p.From).HasColumnName("from_day");
        point.Property(p => p.Until).HasColumnName("until_day");
        point.HasIndex(p => p.Organisation);
    }
}
