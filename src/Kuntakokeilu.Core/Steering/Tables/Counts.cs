using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Steering.Tables;

/// <summary>
/// How many people with an open job search stood where on the first day of a month: kept with every write, so that no
/// page counts the country.
/// </summary>
internal sealed class DayCount
{
    /// <summary>The first of a month from March 2021, and the pilots' last day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The responsible municipality; with a TE office the person's place, -1 where none is known.</summary>
    public required short Municipality { get; init; }

    public required Authority Authority { get; init; }
    public required Basis Basis { get; init; }
    public required Grounds Grounds { get; init; }
    public required int People { get; init; }
}

/// <summary>
/// How the people with an open search on the eve of the pilots would be steered on 1 March 2021: for the tables of the
/// target group.
/// </summary>
internal sealed class LaunchCount
{
    /// <summary>The person's place, -1 where none is known.</summary>
    public required short Municipality { get; init; }

    /// <summary>The outcome of the test: <see cref="Basis.TargetGroup"/> for those who would transfer.</summary>
    public required Basis Basis { get; init; }

    public required Grounds Grounds { get; init; }
    public BenefitPayer? BenefitPayer { get; init; }

    /// <summary>
    /// The least number of days of labour market subsidy in the class: 0, 300, 700 or 1000; null when not known.
    /// </summary>
    public short? SubsidyDaysFrom { get; init; }

    public required int People { get; init; }
}

internal sealed class CountsMapping : IEntityTypeConfiguration<DayCount>, IEntityTypeConfiguration<LaunchCount>
{
    public void Configure(EntityTypeBuilder<DayCount> count)
    {
        count.ToTable("day_count", "steering", table => table.HasComment("derived; kept by every write"));
        count.HasKey(c => new
        {
            c.Day,
            c.Municipality,
            c.Authority,
            c.Basis,
            c.Grounds,
        });
        count.Property(c => c.Authority).HasConversion<short>();
        count.Property(c => c.Basis).HasConversion<short>();
        count.Property(c => c.Grounds).HasConversion<short>();
    }

    public void Configure(EntityTypeBuilder<LaunchCount> count)
    {
        count.ToTable("launch_count", "steering", table => table.HasComment("derived; kept by every write"));
        count.Property<int>("Id");
        count.HasKey("Id");
        count
            .HasIndex(c => new
            {
                c.Municipality,
                c.Basis,
                c.Grounds,
                c.BenefitPayer,
                c.SubsidyDaysFrom,
            })
            .IsUnique()
            .AreNullsDistinct(false);
        count.Property(c => c.Basis).HasConversion<short>();
        count.Property(c => c.Grounds).HasConversion<short>();
        count.Property(c => c.BenefitPayer).HasConversion<short?>();
    }
}
