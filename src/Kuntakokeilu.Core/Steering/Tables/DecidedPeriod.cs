using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Steering.Tables;

/// <summary>
/// A decided period of responsibility. It lasts until the next of its version begins, the last one until the pilots
/// end: so periods of a version can't overlap or leave a gap. Never deleted, nor changed but for the notice, once.
/// </summary>
internal sealed class DecidedPeriod
{
    public required int PersonId { get; init; }

    /// <summary>
    /// Which telling of the person's history, from 1. What continues the history adds periods to its latest version;
    /// what would tell a decided day otherwise makes a new one.
    /// </summary>
    public required short Version { get; init; }

    public required DateOnly From { get; init; }
    public required Authority Authority { get; init; }
    public short? Municipality { get; init; }
    public required Basis Basis { get; init; }
    public required Grounds Grounds { get; init; }
    public required MissingFacts Missing { get; init; }

    /// <summary>The law by which it was decided: the law as known on this day.</summary>
    public required DateOnly LawAsOf { get; init; }

    /// <summary>The reading of the Act by which it was decided (<see cref="LawBook.Reading"/>).</summary>
    public required short Reading { get; init; }

    /// <summary>The facts it rests on: the latest row that had come when it began.</summary>
    public required short FactSeq { get; init; }

    /// <summary>The act of the TE office that began it.</summary>
    public short? ActSeq { get; init; }

    /// <summary>The recording that decided it, which says who.</summary>
    public required int DecidedBy { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>
    /// When the municipality got notice, and with it the customer (4 § 3 mom, 24 §): with the decision, or when the TE
    /// office has confirmed a transfer that a form told. Null where none is concerned, and before that.
    /// </summary>
    public DateTimeOffset? NotifiedAt { get; init; }

    public Outcome Outcome => new(Authority, Codes.Municipality(Municipality), Basis, Grounds, Missing);
}

internal sealed class DecidedPeriodMapping : IEntityTypeConfiguration<DecidedPeriod>
{
    public void Configure(EntityTypeBuilder<DecidedPeriod> period)
    {
        period.ToTable(
            "period",
            "steering",
            table =>
                table.HasCheckConstraint(
                    "ck_period_municipality",
                    "(authority = 2) = (municipality is not null) and (authority = 0) = (basis = 0)"
                )
        );
        period.IsPersonalByDay(p => p.PersonId, p => p.From);
        period.HasKey(p => new
        {
            p.PersonId,
            p.Version,
            p.From,
        });
        period.Property(p => p.From).HasColumnName("valid_from");
        // What was decided before readings had numbers, and what the previous release decides, is by the first.
        period.Property(p => p.Reading).HasDefaultValue((short)1);
        period.Ignore(p => p.Outcome);
        period.Property(p => p.Authority).HasConversion<short>();
        period.Property(p => p.Basis).HasConversion<short>();
        period.Property(p => p.Grounds).HasConversion<short>();
        period.Property(p => p.Missing).HasConversion<short>();
    }
}
